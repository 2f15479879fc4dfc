/** Moving to another phone, and keeping this page: a personal QR and three words, shown to whoever holds the phone. */
import { useState } from "preact/hooks";
import { keepLanguage, keepPlace, keptPlace } from "../kept.js";
import { inThrees } from "../join/code.js";
import { said } from "../said.js";
import { t } from "../words.js";
import { ask } from "./asking.js";

export function Moving({ page, token, start, here }) {
  const [words, setWords] = useState(null);
  const [refusal, setRefusal] = useState(null);

  async function show() {
    const answer = await ask("/my/words", token, { language: start.language });
    setRefusal(answer.ok ? null : answer.data.detail);
    if (answer.ok) setWords(answer.data.words);
  }

  return (
    <section class="my-part">
      {!here && page.state === "in" && <Enter page={page} token={token} start={start} />}
      <h2>{t("Keep this page, or move to another phone")}</h2>
      {words ? <Card page={page} words={words} /> : (
        <>
          <p>{t("Your personal QR and three words open this page from any phone, also after the session. Whoever has them is you here: show them to nobody.")}</p>
          <p><button type="button" class="button" onClick={show}>{t("Show my QR and my words")}</button></p>
        </>
      )}
      {refusal && <p class="field-error" role="alert">{refusal}</p>}
    </section>
  );
}

function Card({ page, words }) {
  return (
    <div class="my-card">
      <img class="my-qr" src={page.qr} width="200" height="200" alt={t("Your personal QR code")} />
      <div class="my-card-words">
        <p class="my-card-title" dir="auto">{said(page.session.title)}</p>
        <p class="small">{t("Open %(address)s on the other phone and type:", { address: page.enter_at })}</p>
        <p class="my-code" dir="ltr">{inThrees(page.session.code)}</p>
        <p class="my-three">{words.map((word) => <span key={word}>{word} </span>)}</p>
        <p class="small soft no-print">{t("Take a picture of the screen or print it. Both phones then work.")}</p>
        <p class="no-print"><button type="button" class="button" onClick={() => window.print()}>{t("Print")}</button></p>
      </div>
    </div>
  );
}

/** A phone that opened the page from elsewhere can take part as this person; it says so before. */
function Enter({ page, token, start }) {
  const other = keptPlace(page.session.code);
  const enter = () => {
    keepPlace({ code: page.session.code, token, participant: page.participant, title: said(page.session.title), language: page.language });
    keepLanguage(page.language || start.language);
    location.assign(`/s/${page.session.code}`);
  };
  if (page.session.state === "closed") return null;
  return (
    <div class="notice my-enter">
      <p>
        {other
          ? t("This phone is in the session as somebody else. If you go on, it takes part as you instead. Ask them first.")
          : t("You can take part from this phone. The other one goes on working too.")}
      </p>
      <p><button type="button" class="button button-main" onClick={enter}>{t("Take part from this phone")}</button></p>
    </div>
  );
}
