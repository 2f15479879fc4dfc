/** A whole proposal, where it is decided on: all that is known about it, and what people say to it. */
import { costInWords } from "../../results/options.js";
import { t, tn } from "../../words.js";
import { Comments } from "../ideas/Comments.js";
import { Sheet } from "../Sheet.js";

export function ProposalSheet({ room, proposal, onClose }) {
  const { session } = room.snapshot.value;
  return (
    <Sheet title={proposal.title} onClose={onClose}>
      {proposal.summary && <p class="lead lines" dir="auto">{proposal.summary}</p>}
      <dl class="words">
        {partsOf(proposal, session.currency).filter(([, words]) => words).map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="lines" dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
      <section>
        <h3>{t("Comments")}</h3>
        <Comments room={room} what="proposal" id={proposal.id} canAct={session.state === "running"} />
      </section>
    </Sheet>
  );
}

function partsOf(proposal, currency) {
  const { helps, helps_count: many } = proposal;
  const people = many && tn("about %(n)s person", "about %(n)s people", many);
  return [
    [t("The problem"), proposal.problem],
    [t("Who it helps"), helps],
    [t("How many it helps"), people],
    [t("What it costs"), costInWords(proposal.cost, currency)],
    [t("What gets better"), proposal.gain],
    [t("How we know"), proposal.evidence],
    [t("What could go wrong"), proposal.risk],
    [t("Smallest safe test"), proposal.smallest_test],
  ];
}
