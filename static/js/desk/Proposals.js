/** Proposals at the desk: the list, and the form that writes one, alone or from an idea. */

import { useState } from "preact/hooks";
import { t } from "../words.js";
import { FIELDS, labelOf, STRENGTHS, strengthInWords } from "../proposal.js";
import { costInWords } from "../results/options.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Choice, Field } from "./Field.js";
import { FactsForm } from "./FactsForm.js";
import { Information } from "./Information.js";
import { Remarks } from "./Remarks.js";
import { useDeed, useMay, useRoom } from "./context.js";
import { Thing } from "./Thing.js";

/** What votes on proposals are about; add and change them here. */
export function Proposals() {
  const { snapshot } = useRoom();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  return (
    <section class="proposals" aria-label={t("Proposals")}>
      <div class="board-head">
        <h3>{t("Proposals")}</h3>
        {snapshot.session.state !== "closed" && may("add_proposal") && (
          <button type="button" class="tool" onClick={() => setAdding(true)}>{t("Add a proposal")}</button>
        )}
      </div>
      {snapshot.proposals.length === 0 && <p class="soft">{t("None yet. A vote on proposals needs at least two.")}</p>}
      <ul class="things">
        {snapshot.proposals.map((proposal) => <Proposal key={proposal.id} proposal={proposal} />)}
      </ul>
      {adding && <ProposalForm onDone={() => setAdding(false)} />}
    </section>
  );
}

function Proposal({ proposal }) {
  const { snapshot } = useRoom();
  const may = useMay();
  const [open, setOpen] = useState(null);
  const close = () => setOpen(null);
  const cost = costInWords(proposal.cost, snapshot.session.currency);
  const tools = may("edit_proposal") && (
    <>
      <button type="button" class="tool" onClick={() => setOpen("change")}>{t("Change")}</button>
      <button type="button" class="tool" onClick={() => setOpen("facts")}>{t("Facts and words")}</button>
    </>
  );
  return (
    <Thing what="proposal" thing={proposal} tools={tools}>
      <p class="proposal-title" dir="auto">{proposal.title}</p>
      {proposal.summary && <p dir="auto">{proposal.summary}</p>}
      {cost && <p class="idea-about">{cost}</p>}
      <Remarks what="proposal" id={proposal.id} />
      <Information information={proposal.information} />
      {open === "change" && <ProposalForm proposal={proposal} onDone={close} />}
      {open === "facts" && <FactsForm proposal={proposal} onDone={close} />}
    </Thing>
  );
}

const LONG = FIELDS.filter((field) => !["helps_count", "cost", "strength"].includes(field));
const SHORT_TITLE = 80;

/** Writes a new proposal (`from` an idea, if given) or changes one. */
export function ProposalForm({ proposal, from, onDone }) {
  const { act, busy, refusal } = useDeed();

  async function save(event) {
    event.preventDefault();
    if (busy) return;
    const fields = changed(readFields(new FormData(event.target)), proposal);
    const answer = await act(proposal
      ? ["edit_proposal", { proposal: proposal.id, ...fields }]
      : ["add_proposal", from ? { ...fields, ideas: [from.id] } : fields]);
    if (answer.ok) onDone();
  }

  const before = proposal || startingFrom(from);
  return (
    <Ask wide title={proposal ? t("Change the proposal") : t("A new proposal")} onNo={onDone}>
      <form class="form" onSubmit={save}>
        <Field name="title" label={t("Title")} value={before.title} required maxLength="200" />
        {LONG.map((name) => <Field key={name} name={name} label={labelOf(name)} value={before[name]} long />)}
        <Choice name="strength" label={labelOf("strength")} value={before.strength || ""} options={[["", t("not said")], ...STRENGTHS.map((one) => [one, strengthInWords(one)])]} />
        <Field name="helps_count" label={t("How many it helps")} value={before.helps_count} type="number" min="0" inputMode="numeric" />
        <div class="form-row">
          <Field name="low" label={t("Cost, at least")} value={before.cost && before.cost.low} type="number" min="0" />
          <Field name="high" label={t("Cost, at most")} value={before.cost && before.cost.high} type="number" min="0" />
          <label class="form-check">
            <input type="checkbox" name="yearly" defaultChecked={Boolean(before.cost && before.cost.yearly)} /> {t("every year")}
          </label>
        </div>
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Save the proposal")}</button>
      </form>
    </Ask>
  );
}

function startingFrom(idea) {
  if (!idea) return {};
  return idea.text.length <= SHORT_TITLE ? { title: idea.text } : { summary: idea.text };
}

/** Of what was typed, what is not so already: somebody with the pen may be writing elsewhere on it. */
function changed(fields, before = {}) {
  const differs = ([name, value]) => JSON.stringify(value || null) !== JSON.stringify(before[name] || null);
  return Object.fromEntries(Object.entries(fields).filter(differs));
}

function readFields(form) {
  const texts = Object.fromEntries(["title", ...LONG].map((name) => [name, form.get(name).trim()]));
  const count = form.get("helps_count");
  return { ...texts, strength: form.get("strength") || null, helps_count: count === "" ? null : Number(count), cost: readCost(form) };
}

function readCost(form) {
  const [low, high] = ["low", "high"].map((name) => (form.get(name) === "" ? null : Number(form.get(name))));
  if (low == null && high == null) return null;
  return { low: low ?? high, high: high ?? low, yearly: form.get("yearly") === "on" };
}
