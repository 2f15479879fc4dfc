/** The session is over, or this phone is no longer in it: what was, and where to go from here. */
import { Sentence } from "../../results/Sentence.js";
import { said } from "../../said.js";
import { titleOf } from "../../titles.js";
import { date, t } from "../../words.js";
import { Outcome } from "../Outcome.js";
import { activityOf } from "../steps.js";
import { Unsent } from "./Unsent.js";

export function Closed({ room }) {
  const snapshot = room.snapshot.value;
  const { session, activities, results = [] } = snapshot;
  return (
    <section class="between">
      <h1 tabIndex={-1}>{t("Thank you for taking part")}</h1>
      <p class="lead">{t("This session has ended.")} {answerBy(session.remit)}</p>
      {activities.map((step) => <Unsent key={step.id} room={room} step={step} />)}
      <div class="note my-way">
        <p><strong>{t("Would you like to stay involved?")}</strong> {t("My page shows what you said, what became of it, and the answers later. It needs no account.")}</p>
        <p><a class="button button-main" href={room.myPage}>{t("My page")}</a></p>
      </div>
      {session.fingerprint && <CheckCode fingerprint={session.fingerprint} />}
      {results.length > 0 && <h2>{t("What came out")}</h2>}
      {results.map((result) => {
        const activity = activityOf(snapshot, result.activity);
        return (
          <details key={result.activity} class="note outcome">
            <summary>
              <strong dir="auto">{activity ? titleOf(activity) : ""}</strong>
              <span><Sentence text={result.sentence} /></span>
              <span class="outcome-more">{t("The whole result")}</span>
            </summary>
            <Outcome snapshot={snapshot} result={result} />
          </details>
        );
      })}
    </section>
  );
}

function CheckCode({ fingerprint }) {
  const groups = fingerprint.replace(/^sha256:/, "").match(/.{1,4}/g);
  return (
    <div class="check-code">
      <h2>{t("Check code")}</h2>
      <p class="check-code-figures" dir="ltr">{groups.join(" ")}</p>
      <p class="small soft">{t("Keep a picture of it. With it anyone can check later that the record was not changed.")}</p>
    </div>
  );
}

export function Gone({ reason, code, myPage }) {
  const removed = reason === "removed";
  if (reason === "left") return <Left myPage={myPage} />;
  return (
    <section class="between">
      <h1 tabIndex={-1}>{removed ? t("You are no longer in this session") : t("This page is no longer connected to the session")}</h1>
      <p class="lead">
        {removed
          ? t("The facilitator has taken this phone out. If you think that this is a mistake, please speak to them or to a helper.")
          : t("If you want to go on, join again with the code.")}
      </p>
      {!removed && <p><a class="button button-main" href={`/j/${code}`}>{t("Join again")}</a></p>}
    </section>
  );
}

function Left({ myPage }) {
  return (
    <section class="between">
      <h1 tabIndex={-1}>{t("You have left the session")}</h1>
      <p class="lead">{t("Thank you. What you wrote stays; your page is still yours, and there you can have it erased.")}</p>
      <p><a class="button button-main" href={myPage}>{t("My page")}</a></p>
    </section>
  );
}

function answerBy(remit) {
  if (!remit || !remit.who) return "";
  return remit.answer_by
    ? t("%(who)s answers by %(date)s.", { who: said(remit.who), date: date(remit.answer_by) })
    : t("The answer comes from %(who)s.", { who: said(remit.who) });
}
