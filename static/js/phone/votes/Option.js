/** One thing that can be marked: its title, its summary, and the whole of it when wanted. */
import { useState } from "preact/hooks";
import { inWords, labelOf } from "../../proposal.js";
import { optionOf } from "../../results/options.js";
import { t, tn } from "../../words.js";
import { commentsOn } from "../ideas/Comments.js";
import { Coming } from "../Outcome.js";
import { partOf } from "../parts.js";
import { Sheet } from "../Sheet.js";
import { ThemeIdeas } from "./ThemeIdeas.js";

const FIGURES = ["helps_count", "cost"];

/** Without a `heading` its title is somewhere else already; a `focusable` one takes the focus as the card appears; where it is `priced` already, its cost is not said again. */
export function OptionWords({ room, id, heading: Heading = "h2", brief = false, focusable = false, priced = false }) {
  const snapshot = room.snapshot.value;
  const option = optionOf(snapshot, id);
  const proposal = snapshot.proposals.find((one) => one.id === id);
  const theme = snapshot.themes.find((one) => one.id === id);
  const focus = focusable ? { tabIndex: -1, "data-focus": true } : {};
  return (
    <div class="option-words">
      {Heading && <Heading class="option-title" dir="auto" {...focus}>{option.title}</Heading>}
      {option.summary && !brief && <p class="lines" dir="auto">{option.summary}</p>}
      {proposal && !option.off && !brief && <Figures proposal={proposal} currency={snapshot.session.currency} fields={priced ? ["helps_count"] : FIGURES} />}
      {proposal && !option.off && <More room={room} proposal={proposal} />}
      {theme && !option.off && <ThemeIdeas room={room} theme={theme} />}
    </div>
  );
}

/** What people weigh first: how many it helps and what it costs. */
function Figures({ proposal, currency, fields }) {
  const figures = fields.map((field) => ({ field, words: inWords(proposal, field, currency) })).filter(({ words }) => words);
  if (!figures.length) return null;
  return (
    <dl class="option-figures small">
      {figures.map(({ field, words }) => <div key={field}><dt>{labelOf(field)}</dt><dd>{words}</dd></div>)}
    </dl>
  );
}

function More({ room, proposal }) {
  const [open, setOpen] = useState(false);
  const later = partOf("later");
  const close = () => setOpen(false);
  const count = commentsOn(room, "proposal", proposal.id).length;
  return (
    <>
      <button type="button" class="link" onClick={() => setOpen(true)}>
        {t("More about it")}<span class="visually-hidden">: {proposal.title}</span>
        {count > 0 && <span class="line-of-its-own">{tn("%(n)s comment", "%(n)s comments", count)}</span>}
      </button>
      {open && later && <later.ProposalSheet room={room} proposal={proposal} onClose={close} />}
      {open && !later && <Sheet title={proposal.title} onClose={close}><Coming /></Sheet>}
    </>
  );
}

/** Ids of the options, in the order in which they were fixed. */
export function idsOf(activity) {
  return activity.options || [];
}
