/** Dots: everyone gets the same few and places them on what they like. */
import { Field } from "../desk/Field.js";
import { OptionsDesk } from "../desk/OptionsDesk.js";
import { NumberEach } from "../desk/paper.js";
import { Decided, Released, VotedOn } from "../desk/settings.js";
import { announce } from "../phone/announce.js";
import { Ballot, VOTE } from "../phone/votes/Ballot.js";
import { Nudge } from "../phone/votes/Nudge.js";
import { useBallot } from "../phone/votes/useBallot.js";
import { idsOf, OptionWords } from "../phone/votes/Option.js";
import { optionOf } from "../results/options.js";
import { OptionsScreen } from "../screen/OptionsScreen.js";
import { t, tn } from "../words.js";

export function Phone({ room, activity }) {
  const snapshot = room.snapshot.value;
  const ballot = useBallot(room, activity);
  const { dots_each: each, most_on_one: most } = activity.settings;
  const left = each - Object.values(ballot.marks).reduce((sum, dots) => sum + dots, 0);

  function place(id, dots) {
    const { [id]: before, ...others } = ballot.marks;
    ballot.cast(dots ? { ...others, [id]: dots } : others);
    const rest = left + (before || 0) - dots;
    const title = optionOf(snapshot, id).title;
    announce(`${tn("%(n)s dot on %(title)s.", "%(n)s dots on %(title)s.", dots, { title })} ${leftInWords(rest)}`, VOTE);
  }

  return (
    <Ballot room={room} activity={activity} ballot={ballot} head={<Left left={left} each={each} />}>
      <p class="soft">{tn("At most %(n)s dot on one.", "At most %(n)s dots on one.", most)}</p>
      <ul class="options">
        {idsOf(activity).map((id) => (
          <Option
            key={id} room={room} id={id} dots={ballot.marks[id] || 0} most={most} left={left}
            paused={ballot.paused} place={place}
          />
        ))}
      </ul>
    </Ballot>
  );
}

function Option({ room, id, dots, most, left, paused, place }) {
  const { title, off } = optionOf(room.snapshot.value, id);
  const pausedInWords = paused && t("We are taking a moment.");
  const full = (dots >= most && tn("At most %(n)s dot on one.", "At most %(n)s dots on one.", most)) || (left <= 0 && leftInWords(0)) || (off && title);
  return (
    <li class={dots ? "note option option-marked" : "note option"}>
      <OptionWords room={room} id={id} />
      <div class="dotter" role="group" aria-label={title}>
        <Nudge sign="−" label={t("One dot less on %(title)s", { title })} why={pausedInWords || (dots === 0 && leftInWords(left))} press={() => place(id, dots - 1)} />
        <span class="dotter-dots" role="img" aria-label={tn("%(n)s dot", "%(n)s dots", dots)}>
          {Array.from({ length: most }, (_, n) => <span key={n} class={n < dots ? "dot dot-on" : "dot"} />)}
          <span class="dotter-number" aria-hidden="true">{dots}</span>
        </span>
        <Nudge sign="+" label={t("One dot more on %(title)s", { title })} why={pausedInWords || full} press={() => place(id, dots + 1)} />
      </div>
    </li>
  );
}

function Left({ left, each }) {
  return (
    <p class="dots-left">
      <span class="dots-left-dots" aria-hidden="true">
        {Array.from({ length: each }, (_, n) => <span key={n} class={n < left ? "dot dot-on" : "dot"} />)}
      </span>
      <strong>{leftInWords(left)}</strong>
    </p>
  );
}

function leftInWords(left) {
  return left > 0 ? tn("%(n)s dot left", "%(n)s dots left", left) : t("No dots left");
}

export function markInWords(dots) {
  return tn("%(n)s dot", "%(n)s dots", dots);
}

export const name = () => t("Dots");

export const Desk = ({ activity }) => <OptionsDesk activity={activity} rule={rule(activity)} />;
export const Screen = ({ room, activity }) => <OptionsScreen room={room} activity={activity} rule={rule(activity)} />;

function rule({ settings: { dots_each: each, most_on_one: most } }) {
  return t("%(dots)s, at most %(most)s on one.", { dots: tn("%(n)s dot each", "%(n)s dots each", each), most });
}

export function Settings() {
  return (
    <>
      <VotedOn />
      <div class="form-row">
        <Field name="settings.dots_each" label={t("Dots for each person")} type="number" min="1" max="100" value="5" />
        <Field name="settings.most_on_one" label={t("At most on one")} type="number" min="1" max="100" value="3" />
      </div>
      <Decided />
      <Released />
    </>
  );
}

export function Paper({ activity, options }) {
  const { dots_each: each, most_on_one: most } = activity.settings;
  return <NumberEach options={options} legend={t("Dots on each (%(each)s in all, at most %(most)s on one)", { each, most })} min="0" max={most} />;
}
