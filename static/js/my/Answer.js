/** What the organisation answered to a proposal, as My page shows it. */
import { inLanguage } from "../said.js";
import { t } from "../words.js";

/** `proposal` of `page.answers`: its place, and the answer once there is one. */
export function Answer({ proposal, answers, whole }) {
  const { answer, place } = proposal;
  return (
    <div class={`my-answer${answer ? "" : " my-answer-open"}`}>
      {place && <p class="small soft">{t("Place %(place)s of %(of)s.", { place, of: answers.of })}</p>}
      {answer ? <p><span class="small soft">{t("The answer:")}</span> <strong>{answer.decision}</strong></p> : <p class="soft">{t("Not answered yet.")}</p>}
      {answer && answer.why && <p class={whole ? "lines" : "lines small"} dir="auto" lang={answer.language}>{answer.why}</p>}
      {answer && whole && (
        <dl class="my-facts">
          {answer.facts.map(([what, said]) => <div key={what}><dt>{what}</dt><dd dir="auto">{said}</dd></div>)}
        </dl>
      )}
      {answer && answer.late && <p class="notice notice-warn">{answer.late}</p>}
      {answer && answers.address && <p class="small"><a class="my-link" href={`${answers.address}#${proposal.id}`}>{t("Read it with all other answers")}</a></p>}
    </div>
  );
}

/** What became of something that went into proposals: each with its place and its answer. */
export function WentInto({ proposals, answers }) {
  return proposals.map(({ id, title }) => {
    const told = answers && answers.proposals.find((one) => one.id === id);
    return (
      <div key={id} class="my-into">
        <p class="small">{t("It went into this proposal:")} <bdi {...inLanguage(title)}>{title}</bdi></p>
        {told && <Answer proposal={told} answers={answers} />}
      </div>
    );
  });
}
