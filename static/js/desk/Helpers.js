/** Helpers' links at the desk: made for somebody at a table, shown to hand on, taken back. */

import { useRef, useState } from "preact/hooks";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Deed, Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { useDeed, useRoom } from "./context.js";

/** A helper's link, and taking it back. */
export function Helper({ helper }) {
  const who = helper.name || t("Helper");
  return (
    <li class="helper-line">
      <span><strong dir="auto">{who}</strong> <span class="small soft">{t("helper")}</span></span>
      <Deed
        kind="tool tool-bad"
        deeds={[["dismiss_helper", { link: helper.id }]]}
        ask={{ title: t("Take this link back?"), text: t("Whoever uses it is out at once. What they entered stays."), yes: t("Take it back"), bad: true }}
      >
        {t("Take back…")}<span class="visually-hidden" dir="auto">: {who}</span>
      </Deed>
    </li>
  );
}

/** A new link, for a table or for none. */
export function InviteHelper({ table }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="tool" onClick={() => setAsking(true)}>
        {table ? t("Link for a helper here") : t("Link for a helper")}
        {table && <span class="visually-hidden">: {t("Table %(table)s", { table })}</span>}
      </button>
      {asking && <Invite table={table} onDone={() => setAsking(false)} />}
    </>
  );
}

function Invite({ table, onDone }) {
  const { urls } = useRoom();
  const { act, busy, refusal } = useDeed();
  const [made, setMade] = useState(null);

  async function invite(event) {
    event.preventDefault();
    if (busy) return;
    const name = new FormData(event.target).get("name").trim();
    const answer = await act(["invite_helper", { ...(name ? { name } : {}), ...(table ? { table } : {}) }]);
    if (answer.ok) setMade(`${urls.helper}#${answer.token}`);
  }

  if (made) return <HandOn url={made} onDone={onDone} />;
  return (
    <Ask
      title={t("Link for a helper")}
      text={t("For one person, without an account. Take it back when they go.")}
      onNo={onDone}
    >
      <form class="form" onSubmit={invite}>
        <Field name="name" label={t("Whose is it? You can leave this empty.")} maxLength="60" />
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Make the link")}</button>
      </form>
    </Ask>
  );
}

/** The link is shown this once: later it can only be taken back. */
function HandOn({ url, onDone }) {
  const field = useRef(null);
  const [copied, setCopied] = useState(false);

  function copy() {
    field.current.select();
    setCopied(document.execCommand("copy"));
  }

  return (
    <Ask title={t("Hand this link on")} text={t("Whoever opens it is a helper of this session. Its QR is on the page of the session, under “Links to hand out”.")} onNo={onDone}>
      <input ref={field} class="input" dir="ltr" readOnly value={url} aria-label={t("Link for a helper")} />
      <button type="button" class="button" onClick={copy}>{t("Copy")}</button>
      <p role="status">{copied && t("Copied.")}</p>
    </Ask>
  );
}
