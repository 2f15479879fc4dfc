/** The whole of My page, in the order in which people ask for it. */
import { Mark } from "../results/groups.js";
import { inLanguage, said } from "../said.js";
import { date, t } from "../words.js";
import { Leaving } from "./Leaving.js";
import { Moving } from "./Moving.js";
import { Said } from "./Said.js";
import { Stay } from "./Stay.js";
import { Tell } from "./Tell.js";

export function Mine({ page, token, start, here, onChange }) {
  const { session } = page;
  if (page.state === "erased") return <Erased />;
  return (
    <main id="main" class="my-main" tabIndex={-1}>
      <header class="my-head">
        <p class="my-kicker">{t("My page")}</p>
        <h1 tabIndex={-1} {...inLanguage(session.title)}>{said(session.title)}</h1>
        <p class="soft">
          {session.place && <span class="line-of-its-own"><bdi>{session.place}</bdi></span>}
          {session.closed_at ? date(session.closed_at) : session.starts_at && date(session.starts_at)}
        </p>
        {session.demonstration && <p class="small soft">{t("A demonstration: everything here is invented.")}</p>}
        {page.voice && <p><Mark side={page.side} /> <bdi>{said(page.voice)}</bdi>{page.name && <span class="line-of-its-own"><bdi>{page.name}</bdi></span>}</p>}
        {page.state === "removed" && <p class="notice">{t("You are not in the room any more. This page is still yours.")}</p>}
        <p class="small soft">{t("Only who has this page’s address can see it. It shows what you said, never how you voted.")}</p>
        {page.state === "in" && session.state !== "closed" && here && <p><a class="button button-main" href={`/s/${session.code}`}>{t("Back to the session")}</a></p>}
      </header>
      <Moving page={page} token={token} start={start} here={here} />
      <Said page={page} />
      <Steps steps={page.steps} />
      <Answers page={page} token={token} onChange={onChange} />
      {page.state === "in" && <Stay page={page} token={token} onChange={onChange} />}
      <Leaving page={page} token={token} onChange={onChange} />
    </main>
  );
}

function Steps({ steps }) {
  if (!steps.length) return null;
  return (
    <section class="my-part">
      <h2>{t("Votes that you took part in")}</h2>
      <ul class="my-steps">
        {steps.map((step) => (
          <li key={step.id} class={step.took_part ? "took-part" : "soft"}>
            <span {...inLanguage(step.title)}>{said(step.title)}</span>
            <span class="small">{step.took_part ? t("You took part.") : t("You did not take part.")}</span>
          </li>
        ))}
      </ul>
      <p class="small soft">{t("How you voted is kept nowhere with your name or your phone, so this page cannot show it.")}</p>
    </section>
  );
}

/** Where what comes of it all will stand, and by when. */
function Answers({ page, token, onChange }) {
  const { session, answers } = page;
  const { remit = {} } = session;
  return (
    <section class="my-part">
      <h2>{t("What comes of it")}</h2>
      {answers && answers.when && <p class={answers.late ? "notice notice-warn" : "notice"}>{answers.when}</p>}
      {answers && answers.address && <p><a class="button button-main" href={answers.address}>{t("You said, we answered: read all answers")}</a></p>}
      {remit.who && !(answers && answers.when) && (
        <p>
          {remit.answer_by
            ? t("%(who)s answers by %(date)s.", { who: said(remit.who), date: date(remit.answer_by) })
            : t("The answer comes from %(who)s.", { who: said(remit.who) })}
        </p>
      )}
      {session.record
        ? <p><a href={session.record}>{t("Read the record: what came out, and how it was counted")}</a></p>
        : <p class="soft">{t("Once the record is published, you find it here, and the answers in it. Keep this page.")}</p>}
      <Tell page={page} token={token} onChange={onChange} />
      {session.words_until && (
        <p class="small soft">
          {t("Names are erased on %(names)s and everybody’s ideas and comments on %(words)s. Until then this page stays here.", { names: date(session.names_until), words: date(session.words_until) })}
        </p>
      )}
    </section>
  );
}

function Erased() {
  return (
    <main id="main" class="my-main" tabIndex={-1}>
      <h1 tabIndex={-1}>{t("Your words are erased")}</h1>
      <p class="lead">{t("Everything that you wrote here, and your name, is gone from this server.")}</p>
      <p>{t("Copies that were already handed out cannot be called back. Votes that were closed stay counted, because nobody can find yours among them.")}</p>
    </main>
  );
}
