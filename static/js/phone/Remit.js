/** What can change and what can't, the facts and the words; the same on joining and at any time after. */
import { whoDecides } from "../remit.js";
import { date, t } from "../words.js";

export function Remit({ remit }) {
  if (!remit) return null;
  const parts = [
    { name: "can", title: t("What can change"), lines: remit.can },
    { name: "cannot", title: t("What can’t, and why"), lines: remit.cannot },
    { name: "decides", title: t("Who decides"), lines: [whoDecides(remit)] },
    { name: "answers", title: t("Who answers, and when"), lines: [answerInWords(remit)] },
  ];
  return (
    <section class="remit">
      {parts.map((part) => <Part key={part.name} {...part} />)}
    </section>
  );
}

function Part({ name, title, lines }) {
  const said = [].concat(lines || []).filter(Boolean);
  if (!said.length) return null;
  return (
    <div class={`remit-part remit-${name}`}>
      <h3>{title}</h3>
      <ul class="remit-lines">
        {said.map((line, at) => <li key={at}><span dir="auto"><Line line={line} /></span></li>)}
      </ul>
    </div>
  );
}

function Line({ line }) {
  if (typeof line === "string") return line;
  return <><strong>{line.what}</strong>{line.why && <span class="soft"> {line.why}</span>}</>;
}

/** "The Head of Travel, by 4 January 2027". */
export function answerInWords({ who, answer_by: by }) {
  if (!who || !by) return who || "";
  return t("%(who)s, by %(date)s", { who, date: date(by) });
}

export function Facts({ information }) {
  if (!information || !(information.text || (information.facts || []).length)) return null;
  return (
    <section class="stack-tight">
      <h3>{t("Good to know")}</h3>
      {information.text && <p class="lines" dir="auto">{information.text}</p>}
      {(information.facts || []).length > 0 && (
        <ul class="facts">
          {information.facts.map((fact, at) => (
            <li key={at}>
              <span dir="auto">
                {typeof fact === "string" ? fact : fact.text}
                {fact.source && <span class="soft small"> ({fact.source})</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Words({ words }) {
  if (!words || !words.length) return null;
  return (
    <section class="stack-tight">
      <h3>{t("Words")}</h3>
      <dl class="words">
        {words.map(({ word, meaning }) => (
          <div key={word}>
            <dt dir="auto">{word}</dt>
            <dd dir="auto">{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
