/** One thing that can be marked: its title, its summary, and the whole of it when wanted. */
import { costInWords, optionOf } from "../../results/options.js";
import { t, tn } from "../../words.js";

export function OptionWords({ snapshot, id, heading: Heading = "h2", brief = false }) {
  const option = optionOf(snapshot, id);
  const proposal = snapshot.proposals.find((one) => one.id === id);
  return (
    <div class="option-words">
      <Heading class="option-title" dir="auto">{option.title}</Heading>
      {option.summary && !brief && <p dir="auto">{option.summary}</p>}
      {proposal && !option.off && <More proposal={proposal} brief={brief} currency={snapshot.session.currency} />}
    </div>
  );
}

function More({ proposal, brief, currency }) {
  const summary = [[t("In short"), brief && proposal.summary]];
  const parts = [...summary, ...partsOf(proposal, currency)].filter(([, words]) => words);
  if (!parts.length) return null;
  return (
    <details class="option-more">
      <summary>{t("More about it")}</summary>
      <dl>
        {parts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="lines" dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function partsOf(proposal, currency) {
  const { helps, helps_count: many } = proposal;
  const people = many && tn("about %(n)s person", "about %(n)s people", many);
  return [
    [t("The problem"), proposal.problem],
    [t("Who it helps"), [helps, people].filter(Boolean).join(" · ")],
    [t("What it costs"), costInWords(proposal.cost, currency)],
    [t("What gets better"), proposal.gain],
    [t("How we know"), proposal.evidence],
    [t("What could go wrong"), proposal.risk],
    [t("Smallest safe test"), proposal.smallest_test],
  ];
}

/** Ids of the options, in the order in which they were fixed. */
export function idsOf(activity) {
  return activity.options || [];
}
