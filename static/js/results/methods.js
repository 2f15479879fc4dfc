/** One plain sentence for each way of counting. */

import { t } from "../words.js";

export function methodInWords({ method, decided_by: by }) {
  if (method === "common_ground" && by === "everyone") {
    return t("What people agreed with most comes first; a statement that few people answered counts a little less.");
  }
  return (SENTENCES[method] || (() => method))();
}

const SENTENCES = {
  share_of_dots: () => t("We add up the dots; everyone had the same number."),
  approval: () => t("What most people said yes to comes first."),
  majority_judgment: () => t("At least half of us gave it this mark or better."),
  schulze: () => t("One is above another if it wins head to head, directly or through the strongest chain of wins."),
  bradley_terry: () => t("How likely each is to win against an average one."),
  common_ground: () => t("What people agree on in every group, not just the biggest."),
  equal_shares: () => t("Everyone gets an equal part of the money; something is bought when its supporters can pay for it together."),
  tally: () => t("We count how often each answer was given; nothing is put in order."),
  consent: () => t("Nobody has a reason that it would do harm."),
  median_amounts: () => t("The middle amount, scaled to fit."),
};
