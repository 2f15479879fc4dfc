/** Facts with their sources and words with their meanings on a proposal: written at the desk, read on every phone. */

import { useState } from "preact/hooks";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { factsOf } from "./facts.js";
import { useDeed } from "./context.js";

const MOST_FACTS = 20;
const MOST_WORDS = 30;

export function FactsForm({ proposal, onDone }) {
  const { act, busy, refusal } = useDeed();
  const { facts = [], words = [] } = proposal.information || {};

  async function save(event) {
    event.preventDefault();
    if (busy) return;
    const answer = await act(["edit_proposal", { proposal: proposal.id, information: factsOf(new FormData(event.target)) }]);
    if (answer.ok) onDone();
  }

  return (
    <Ask wide title={t("Facts and words")} text={t("What people should know about this proposal before they decide. What you leave empty is taken away.")} onNo={onDone}>
      <form class="form" onSubmit={save}>
        <Rows given={facts} most={MOST_FACTS} title={t("Facts")} more={t("Another fact")}>
          {(fact, at) => (
            <>
              <Field name="fact" label={t("Fact %(n)s", { n: at })} value={fact.text} long maxLength="1000" />
              <Field name="source" label={t("Where fact %(n)s comes from", { n: at })} value={fact.source} maxLength="300" />
            </>
          )}
        </Rows>
        <Rows given={words} most={MOST_WORDS} title={t("Words that not everyone knows")} more={t("Another word")}>
          {(one, at) => (
            <>
              <Field name="word" label={t("Word %(n)s", { n: at })} value={one.word} maxLength="100" />
              <Field name="meaning" label={t("What word %(n)s means", { n: at })} value={one.meaning} maxLength="500" />
            </>
          )}
        </Rows>
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Save facts and words")}</button>
      </form>
    </Ask>
  );
}

/** What is there, and one row to fill; a button gives another. */
function Rows({ given, most, title, more, children }) {
  const [count, setCount] = useState(Math.min(most, given.length + 1));
  return (
    <fieldset class="facts-rows">
      <legend>{title}</legend>
      {Array.from({ length: count }, (_, at) => <div key={at} class="facts-row">{children(given[at] || {}, at + 1)}</div>)}
      {count < most && <button type="button" class="tool" onClick={() => setCount(count + 1)}>{more}</button>}
    </fieldset>
  );
}
