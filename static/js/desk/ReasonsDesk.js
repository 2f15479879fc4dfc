/** The reasons that people gave, once everyone sees the result: each can be taken off. */

import { optionOf } from "../results/options.js";
import { t } from "../words.js";
import { useRoom } from "./context.js";
import { Words } from "./Words.js";

export function ReasonsDesk({ activity }) {
  const { snapshot } = useRoom();
  const reasons = snapshot.sayings.filter((one) => one.activity === activity.id);
  if (!reasons.length) return null;
  const names = { safe: t("Safe"), worry: t("A worry"), stop: t("Stop") };
  return (
    <Words
      words={reasons}
      name={t("Reasons")}
      title={t("Reasons, to take off what names a person or hurts")}
      wordsOf={(reason) => (
        <>
          <p class="small soft">{names[reason.mark]}: <bdi>{optionOf(snapshot, reason.option).title}</bdi></p>
          <p class="idea-text" dir="auto">{reason.text}</p>
        </>
      )}
    />
  );
}
