/** What can change and what can't, the facts and the words; the same on joining and at any time after. */
import { whoDecides } from "../../remit.js";
import { inLanguage, said } from "../../said.js";
import { date, t } from "../../words.js";

export function Remit({ remit }) {
  if (!remit) return null;
  const parts = [
    { name: "can", title: t("What can change"), lines: remit.can },
    { name: "cannot", title: t("What can’t, and why"), lines: remit.cannot },
    { name: "decides", title: t("Who decides"), lines: [whoDecides({ ...remit, body: said(remit.body) })] },
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
        {said.map((line, at) => <li key={at}><Line line={line} /></li>)}
      </ul>
    </div>
  );
}

function Line({ line }) {
  if (typeof line === "string") return <span {...inLanguage(line)}>{said(line)}</span>;
  return <><strong {...inLanguage(line.what)}>{said(line.what)}</strong>{line.why && <span class="soft" {...inLanguage(line.why)}> {said(line.why)}</span>}</>;
}

/** "The Head of Travel, by 4 January 2027". */
export function answerInWords({ who, answer_by: by }) {
  if (!who || !by) return said(who) || "";
  return t("%(who)s, by %(date)s", { who: said(who), date: date(by) });
}

/** `title` is what they are about; without one, the whole session. */
export function Facts({ information, title }) {
  if (!information || !(information.text || (information.facts || []).length)) return null;
  return (
    <section class="stack-tight">
      <h3 dir="auto">{title ? t("Good to know: %(title)s", { title }) : t("Good to know")}</h3>
      {information.text && <p class="lines" {...inLanguage(information.text)}>{said(information.text)}</p>}
      {(information.facts || []).length > 0 && (
        <ul class="facts">
          {information.facts.map((fact, at) => (
            <li key={at}>
              <span {...inLanguage(fact.text || fact)}>
                {said(fact.text || fact)}
                {fact.source && <span class="soft small"> ({said(fact.source)})</span>}
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
        {words.map(({ word, meaning }, at) => (
          <div key={at}>
            <dt {...inLanguage(word)}>{said(word)}</dt>
            <dd {...inLanguage(meaning)}>{said(meaning)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
