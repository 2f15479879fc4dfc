/** Buttons that do a deed: at once, after asking, or with a reason; a refusal is said right beside them. Who may not, has none. */

import { useState } from "preact/hooks";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { useDeed, useMay, useRoom } from "./context.js";

/** `ask` {title, text, yes} asks first what cannot be undone. `deeds` is a list of [deed, data]. */
export function Deed({ deeds, ask, then, kind = "", children, ...rest }) {
  const { act, busy, refusal } = useDeed();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  if (!deeds.every(([deed]) => may(deed))) return null;

  async function go() {
    setAsking(false);
    const answer = await act(...deeds);
    if (answer.ok && then) then(answer);
  }

  return (
    <>
      <button
        type="button"
        class={`button ${kind}`}
        aria-disabled={busy}
        onClick={() => !busy && (ask ? setAsking(true) : go())}
        {...rest}
      >
        {children}
      </button>
      <Refusal text={refusal} />
      {asking && <Ask {...ask} onYes={go} onNo={() => setAsking(false)} />}
    </>
  );
}

/** The sentence of a refusal, announced where it happened. */
export function Refusal({ text }) {
  return text ? <p class="desk-refusal" role="alert">{text}</p> : null;
}

export const REASONS = {
  names_person: () => t("Names or describes a person"),
  hurtful: () => t("Hurtful"),
  off_topic: () => t("Not about this"),
  twice: () => t("Said twice"),
  mistake: () => t("By mistake"),
};

/** Why something is hidden: one of the five, or since its writer is muted. */
export const WHY = { ...REASONS, muted: () => t("Its writer is muted") };

/** A button that opens the five reasons; one more tap and it is done. */
export function WithReason({ deed, data, title, text, kind = "", children, then }) {
  const { act, busy, refusal, forget } = useDeed();
  const { offer } = useRoom();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may(deed)) return null;

  async function because(reason) {
    if (busy) return;
    const answer = await act([deed, { ...data, reason }]);
    if (!answer.ok) return;
    setOpen(false);
    if (deed === "hide") offer({ text: t("It is off the board."), undo: t("Put it back"), deeds: [["show", data]] });
    if (then) then(answer);
  }

  function leave() {
    forget();
    setOpen(false);
  }

  return (
    <>
      <button type="button" class={`button ${kind}`} onClick={() => setOpen(true)}>{children}</button>
      {open && (
        <Ask title={title} text={text} onNo={leave}>
          <div class="desk-reasons">
            {Object.entries(REASONS).map(([reason, label]) => (
              <button key={reason} type="button" class="button" onClick={() => because(reason)}>{label()}</button>
            ))}
          </div>
          <Refusal text={refusal} />
        </Ask>
      )}
    </>
  );
}
