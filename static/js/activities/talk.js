/** Talk: put the phone down; it shows the question, the table and the time, and takes the table's note where one is wanted. */
import { Check } from "../desk/settings.js";
import { Timer } from "../phone/Head.js";
import { isOpen } from "../phone/steps.js";
import { OtherNotes } from "../phone/talk/OtherNotes.js";
import { TableNote } from "../phone/talk/TableNote.js";
import { t } from "../words.js";

export function Phone({ room, activity }) {
  const { session } = room.snapshot.value;
  const mine = room.mine.value.table;
  const table = (session.tables || []).find((one) => one.number === mine);
  const { notes } = activity.settings;
  return (
    <div class="talk">
      {isOpen(activity) && (
        <section class="talk-card">
          <p class="talk-down">{notes ? t("Talk first. Then keep what matters, together.") : t("Put your phone down and talk.")}</p>
          <Timer room={room} />
        </section>
      )}
      {!isOpen(activity) && <p class="notice">{t("This step is closed. You can still read.")}</p>}
      {notes && <TableNote key={mine || 0} room={room} activity={activity} table={table ? mine : null} seated={Boolean(table) || !(session.tables || []).length} />}
      {notes && <OtherNotes room={room} activity={activity} table={table ? mine : null} />}
    </div>
  );
}

export const name = () => t("Talk");

export { TalkDesk as Desk } from "../desk/TalkDesk.js";
export { TalkScreen as Screen } from "../screen/TalkScreen.js";

export function Settings() {
  return <Check name="settings.notes" label={t("Tables take notes: one note each, written by everyone there")} />;
}
