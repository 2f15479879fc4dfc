/** What I said, and what became of each. */
import { partsOf } from "../asked.js";
import { Answer, WentInto } from "./Answer.js";
import { reasonInWords } from "../phone/reasons.js";
import { inLanguage, said } from "../said.js";
import { t, tn } from "../words.js";

const NAMES = {
  idea: () => t("Your idea"),
  comment: () => t("Your comment"),
  statement: () => t("Your statement"),
  question: () => t("Your question"),
};

export function Said({ page }) {
  const { said: things, proposals, translations, answers } = page;
  return (
    <section class="my-part">
      <h2>{t("What you said")}</h2>
      {!things.length && !proposals.length && <p class="soft">{t("Nothing yet.")}</p>}
      <ul class="my-said">
        {things.map((thing) => (
          <li key={thing.id} class={`note my-thing my-${thing.state}`}>
            <p class="small soft">{NAMES[thing.what]()}{thing.step && <span class="line-of-its-own" {...inLanguage(thing.step)}>{said(thing.step)}</span>}</p>
            {thing.text && <p class="my-words" dir="auto" lang={thing.language}>{thing.text}</p>}
            <Also said={othersOf(translations, thing).map(({ text }) => text)} />
            {became(thing).map((sentence) => <p key={sentence} class="small">{sentence}</p>)}
            <Also said={othersOf(translations, thing).map(({ answer }) => answer)} />
            {thing.what === "idea" && <WentInto proposals={thing.proposals} answers={answers} />}
          </li>
        ))}
        {proposals.map((proposal) => (
          <li key={proposal.id} class="note my-thing">
            <p class="small soft">{t("A proposal that you wrote at")}</p>
            <p class="my-words" dir="auto">{proposal.title}</p>
            {proposal.summary && <p class="small" dir="auto">{proposal.summary}</p>}
            {answers && answers.proposals.filter(({ id }) => id === proposal.id).map((told) => <Answer key={told.id} proposal={told} answers={answers} whole />)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Also({ said: others }) {
  return others.filter(Boolean).map(({ language, text }) => (
    <p key={language} class="small soft"><span>{t("Translation by a helper:")}</span> <bdi lang={language}>{text}</bdi></p>
  ));
}

/** What a thing says in other languages: [{text, answer}]; only a question has an answer. */
function othersOf(translations, thing) {
  const others = translations.filter((one) => one.about === thing.id);
  return thing.what === "question" ? others.map((one) => partsOf(thing, one)) : others.map((text) => ({ text }));
}

/** What became of something, in sentences. */
export function became(thing) {
  if (thing.state === "withdrawn") return [t("You took it back.")];
  if (thing.state === "erased") return [t("It was erased.")];
  if (thing.state === "hidden") return [hidden(thing)];
  return [...(BECAME[thing.what](thing)), ...supported(thing)];
}

const BECAME = {
  idea: (idea) => [
    ...(idea.shown === false ? [t("Only you see it so far.")] : []),
    ...(idea.into ? [t("It was put together with “%(idea)s”.", { idea: idea.into })] : []),
    ...(idea.theme ? [t("It is in the theme “%(theme)s”.", { theme: idea.theme })] : []),
    ...(idea.shown && !idea.into && !idea.theme && !idea.proposals.length ? [t("It is on the board.")] : []),
  ],
  comment: (comment) => (comment.on ? [t("About “%(thing)s”.", { thing: comment.on })] : []),
  statement: (statement) => [statement.voted ? t("People voted on it. The result is in the record.") : t("People can answer it.")],
  question: (question) => [
    question.answer ? t("The answer: %(answer)s", { answer: question.answer })
      : question.answered ? t("It was answered in the room.") : t("It is not answered yet."),
  ],
};

function supported({ supporters }) {
  return supporters ? [tn("%(n)s other person said “me too”.", "%(n)s other people said “me too”.", supporters)] : [];
}

function hidden({ reason }) {
  const why = reasonInWords(reason);
  return why
    ? t("It was taken off the board. The reason: %(reason)s. You and the facilitator still see it.", { reason: why })
    : t("Others do not see it. You and the facilitator do.");
}
