/** Information at any time: what can change, the facts, the words, the steps, the language. */
import { keepLanguage } from "../../kept.js";
import { inLanguage, languageName, readerReads, said } from "../../said.js";
import { titleOf } from "../../titles.js";
import { currentLanguage, direction, t } from "../../words.js";
import { Facts, Remit, Words } from "./Remit.js";
import { Listen } from "./Aloud.js";
import { Sheet } from "../Sheet.js";
import { wordsOfState } from "../steps.js";

export function InfoSheet({ room, steps, start, add, opener, onClose }) {
  const { session, activities } = room.snapshot.value;
  const about = toKnow(room.snapshot.value, steps.current);
  const go = (id) => {
    onClose();
    steps.look(id);
  };
  return (
    <Sheet title={t("Information")} opener={opener} onClose={onClose}>
      <Languages languages={session.languages} current={readerReads() || start.language} />
      {session.purpose && <p class="lead" {...inLanguage(session.purpose)}>{said(session.purpose)}</p>}
      <p><a class="button" href={room.myPage}>{t("My page")}</a></p>
      <Listen text={aloud(session)} language={inLanguage(session.purpose).lang || currentLanguage()} />
      <Remit remit={session.remit} />
      <Facts information={session.information} />
      {about.map(({ title, information }, at) => <Facts key={at} title={title} information={information} />)}
      <Words words={[session.information, ...about.map(({ information }) => information)].flatMap(wordsIn)} />
      <section class="stack-tight">
        <h3>{t("The steps")}</h3>
        <ol class="steps">
          {activities.map((step) => (
            <li key={step.id}>
              {step.state === "upcoming"
                ? <span dir="auto">{titleOf(step)}</span>
                : <button type="button" class="link" dir="auto" onClick={() => go(step.id)}>{titleOf(step)}</button>}
              {" "}<span class="soft small">{wordsOfState(step)}</span>
            </li>
          ))}
        </ol>
      </section>
      {!session.door.slips && session.state !== "closed" && (
        <section class="stack-tight">
          <h3>{t("Is somebody beside you without a phone?")}</h3>
          <p><button type="button" class="button" onClick={() => { onClose(); add(); }}>{t("Add another person on this phone")}</button></p>
        </section>
      )}
      {start.draft && <p class="soft small">{t("Draft translation: nobody fluent has read it yet.")}</p>}
    </Sheet>
  );
}

/** Purpose and facts, as they are read aloud. */
function aloud({ purpose, information }) {
  const facts = ((information && information.facts) || []).map((fact) => fact.text || fact);
  return [purpose, ...facts].filter(Boolean).map(said).join(". ");
}

/** What comes with the step that is looked at, and with the proposals. */
function toKnow({ proposals }, step) {
  const up = proposals.filter(({ state, information }) => state === "up" && information);
  const sheets = up.map(({ title, information }) => ({ title, information }));
  return [...(step && step.information ? [{ title: titleOf(step), information: step.information }] : []), ...sheets];
}

const wordsIn = (information) => (information && information.words) || [];

function Languages({ languages, current }) {
  if (!languages || languages.length < 2) return null;
  return (
    <section class="stack-tight">
      <h3>{t("Language")}</h3>
      <div class="row">
        {languages.map((code) => (
          <a key={code} class="button" lang={code} dir={direction(code)} href={`?language=${code}`} onClick={() => keepLanguage(code)} aria-current={code === current ? "true" : undefined}>
            {languageName(code)}
          </a>
        ))}
      </div>
    </section>
  );
}
