/** An amount of money for one option: less, more, or typed; what is typed is said aloud when it is whole. */
import { useState } from "preact/hooks";
import { optionOf } from "../../results/options.js";
import { number, t } from "../../words.js";
import { Nudge } from "./Nudge.js";
import { amountOf, stepOf } from "./purse.js";

export function Amount({ room, id, value, total, left, paused, put, set, say }) {
  const [typed, setTyped] = useState(null);
  const { title, off } = optionOf(room.snapshot.value, id);
  const step = stepOf(total);
  const wait = paused && t("We are taking a moment.");
  const more = off || left <= 0 ? 0 : Math.min(step - (value % step), left);
  const less = Math.min(value, value % step || step);

  function type(event) {
    const amount = amountOf(event.currentTarget.value) || 0;
    setTyped(event.currentTarget.value);
    if (amount !== value) set(id, amount);
  }

  function leave() {
    if (typed !== null) say(id, value, left);
    setTyped(null);
  }

  return (
    <div class="amount" role="group" aria-label={title}>
      <Nudge sign="−" label={t("Less for %(title)s", { title })} why={wait || (!less && t("%(title)s is out.", { title }))} press={() => put(id, value - less)} />
      <input
        class="input amount-field" inputMode="numeric" autoComplete="off" aria-label={t("Amount for %(title)s", { title })}
        disabled={paused || (off && !value)} value={typed === null ? number(value) : typed} onInput={type} onBlur={leave}
      />
      <Nudge sign="+" label={t("More for %(title)s", { title })} why={wait || (off && title) || (!more && t("Nothing is left to give."))} press={() => put(id, value + more)} />
    </div>
  );
}
