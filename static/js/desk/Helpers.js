/** Helpers' links at the desk: made for somebody at a table, shown to hand on now or later, taken back. */

import { useEffect, useRef, useState } from "preact/hooks";
import { bearer, request } from "../http.js";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Deed, Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { useDeed, useRoom } from "./context.js";

/** A helper's link, and taking it back. */
export function Helper({ helper }) {
  const who = helper.name || t("Helper");
  const [showing, setShowing] = useState(false);
  return (
    <li class="helper-line">
      <span><strong dir="auto">{who}</strong> <span class="small soft">{t("helper")}</span></span>
      <button type="button" class="tool" onClick={() => setShowing(true)}>{t("Show the link")}<span class="visually-hidden" dir="auto">: {who}</span></button>
      {showing && <HandOn link={helper.id} onDone={() => setShowing(false)} />}
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
  const { act, busy, refusal } = useDeed();
  const [made, setMade] = useState(null);

  async function invite(event) {
    event.preventDefault();
    if (busy) return;
    const name = new FormData(event.target).get("name").trim();
    const answer = await act(["invite_helper", { ...(name ? { name } : {}), ...(table ? { table } : {}) }]);
    if (answer.ok) setMade(answer.events[0].link);
  }

  if (made) return <HandOn link={made} onDone={onDone} />;
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

/** A helper's link as a square for their camera, and as an address. */
function HandOn({ link, onDone }) {
  const shown = useLink(link);
  const field = useRef(null);
  const [copied, setCopied] = useState(false);

  function copy() {
    field.current.select();
    setCopied(document.execCommand("copy"));
  }

  return (
    <Ask title={t("Hand this link on")} text={t("The helper points their camera at the square, or you send them the address. Whoever opens it is a helper of this session.")} onNo={onDone}>
      <div class="join-card">{shown.qr && <img class="join-qr" src={shown.qr} alt={t("QR code that opens the helper’s page")} />}</div>
      <div class="hand-on">
        <input ref={field} class="input" dir="ltr" readOnly value={shown.url || ""} aria-label={t("Link for a helper")} />
        <button type="button" class="button" onClick={copy}>{t("Copy")}</button>
      </div>
      <p role="status">{shown.lost ? t("The link does not come. Close this, and show it again.") : copied && t("Copied.")}</p>
    </Ask>
  );
}

/** {url, qr} of a helper's link, empty until it is there; {lost} where it did not come. */
function useLink(link) {
  const { urls, token } = useRoom();
  const [shown, show] = useState({});
  useEffect(() => {
    request(`${urls.api}/helpers/${link}`, { headers: bearer(token) })
      .then(async (answer) => show(answer.ok ? await answer.json() : { lost: true }))
      .catch(() => show({ lost: true }));
  }, [link]);
  return shown;
}
