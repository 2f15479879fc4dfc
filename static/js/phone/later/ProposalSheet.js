/** A whole proposal, where it is decided on: all that is known about it, and what people say to it. */
import { partsOf } from "../../proposal.js";
import { optionOf } from "../../results/options.js";
import { translated } from "../../said.js";
import { t } from "../../words.js";
import { Comments } from "../ideas/Comments.js";
import { Sheet } from "../Sheet.js";
import { Facts, Words } from "./Remit.js";

export function ProposalSheet({ room, proposal, onClose }) {
  const snapshot = room.snapshot.value;
  const { session } = snapshot;
  const { title, summary } = optionOf(snapshot, proposal.id);
  const other = translated(snapshot, proposal);
  return (
    <Sheet title={title} onClose={onClose}>
      {summary && <p class="lead lines" dir="auto">{summary}</p>}
      {other && proposal.summary && other.text.includes("\n") && <p class="lines" dir="auto" lang={proposal.language}>{proposal.summary}</p>}
      <dl class="words">
        {partsOf(proposal, session.currency).filter(({ field }) => field !== "summary").map(({ field, label, words }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd class="lines" dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
      <Facts information={proposal.information} />
      <Words words={proposal.information && proposal.information.words} />
      <section>
        <h3>{t("Comments")}</h3>
        <Comments room={room} what="proposal" id={proposal.id} canAct={session.state === "running"} />
      </section>
    </Sheet>
  );
}
