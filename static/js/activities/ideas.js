/** Ideas: answer a prompt with short notes, read those of others. */
import { Choice, Field } from "../desk/Field.js";
import { Check } from "../desk/settings.js";
import { isCommenting, talkingAbout } from "../phone/ideas/Comments.js";
import { Composer } from "../phone/ideas/Composer.js";
import { MyIdeas } from "../phone/ideas/MyIdeas.js";
import { Others } from "../phone/ideas/Others.js";
import { ideasLeft, inMyHands } from "../phone/ideas/mine.js";
import { isOpen } from "../phone/steps.js";
import { said } from "../said.js";
import { t, tn } from "../words.js";

export function Phone({ room, activity }) {
  return (
    <>
      {!isOpen(activity) && <p class="notice">{t("This step is closed. You can still read.")}</p>}
      <MyIdeas room={room} activity={activity} />
      <Others room={room} activity={activity} />
    </>
  );
}

export function PhoneFoot({ room, activity }) {
  const left = ideasLeft(activity, inMyHands(room, activity));
  if (left === 0) {
    return (
      <p class="composer composer-full">
        {t("You have used all your notes. You can still change one or take one back.")}
      </p>
    );
  }
  if (isCommenting.value) return <BackToIdeas />;
  return (
    <Composer
      room={room}
      name={`${activity.id}/idea`}
      label={t("Write an idea")}
      longest={activity.settings.longest || 280}
      columns={activity.settings.columns}
      hint={left === null ? null : tn("%(n)s note left", "%(n)s notes left", left)}
      onPost={(text, column, language) =>
        room.send("post_idea", { activity: activity.id, text, language, ...(column ? { column } : {}) })}
    />
  );
}

/** In place of the composer while a comment is written: two fields at once are easily mixed up. */
function BackToIdeas() {
  const close = () => {
    talkingAbout.value = null;
  };
  return (
    <p class="composer">
      <button type="button" class="button" onClick={close}>{t("Write an idea")}</button>
    </p>
  );
}

export const name = () => t("Ideas");

export { IdeasDesk as Desk } from "../desk/IdeasDesk.js";
export { IdeasScreen as Screen } from "../screen/IdeasScreen.js";

export function Settings() {
  return <Check name="settings.think_first" label={t("Think first: everyone sees only their own ideas until you show them")} />;
}

/** What somebody without a phone writes, as whoever enters it fills it in, and the deed that it makes. */
export function Entry({ activity }) {
  const columns = activity.settings.columns || [];
  return (
    <>
      {columns.length > 0 && <Choice name="column" label={t("Column")} options={columns.map((one) => [one, said(one)])} />}
      <Field name="text" label={t("Their idea, in their words")} long required maxLength={activity.settings.longest || 280} />
    </>
  );
}

export function entered(activity, form) {
  const column = form.get("column");
  return { deed: "post_idea", data: { activity: activity.id, text: form.get("text").trim(), ...(column ? { column } : {}) } };
}
