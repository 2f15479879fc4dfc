/** How strong each option proved in pairs: how likely it is to win against an average one, and how often it won. */

import { number, percent, t } from "../words.js";
import { chances, wins } from "./figures.js";
import { optionOf } from "./options.js";
import { Bar, Rows } from "./Rows.js";
import { firstPlaces, otherPlaceInWords, viewsOf } from "./views.js";

export function Strengths({ snapshot, result, most = Infinity, beside = false }) {
  const [here, other] = viewsOf(result);
  const likely = chances(here.scores);
  const shown = firstPlaces(here, other, most);
  const rows = shown.map(({ id, place }) => ({
    id,
    place,
    option: optionOf(snapshot, id),
    notes: [beside ? otherPlaceInWords(result, id) : oftenInWords(result, id)],
    track: <Bar share={likely[id]} />,
    figure: percent(likely[id]),
  }));
  return (
    <Rows label={t("How strong each is")} legend={<span>{t("How likely each is to win against an average one")}</span>} rows={rows} left={Object.keys(here.scores).length - shown.length} />
  );
}

function oftenInWords({ counts }, id) {
  const often = wins(counts, id);
  return often && often.asked > 0 ? t("chosen %(won)s of %(asked)s times", { won: number(often.won), asked: number(often.asked) }) : null;
}
