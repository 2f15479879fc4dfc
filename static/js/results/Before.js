/** A step that was repeated: what came of it before, beside what comes of it now. */

import { number, percent, t } from "../words.js";
import { answersOf } from "../choices.js";
import { optionOf, placesOf } from "./options.js";

export function Before({ snapshot, result, activity, heading: Heading = "h3", most = Infinity }) {
  const earlier = snapshot.results.find((one) => one.activity === activity.repeats);
  const rows = earlier && earlier.ballots > 0 && result.ballots > 0 ? comparedRows(snapshot, earlier, result, activity) : [];
  if (!rows.length) return null;
  return (
    <section class="before">
      <Heading class="result-heading">{t("Before and now")}</Heading>
      <table class="result-table">
        <thead>
          <tr><td />{[t("Before"), t("Now")].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ key, title, before, now, moved }) => (
            <tr key={key}>
              <th scope="row" dir="auto">{title}</th>
              <td>{before ?? "–"}</td>
              <td class={moved ? "before-moved" : ""}>{now ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">{t("%(before)s voted before, %(now)s now. It need not have been the same people.", { before: number(earlier.ballots), now: number(result.ballots) })}</p>
    </section>
  );
}

/** [{key, title, before, now, moved}]: shares of answers, answers of consent, or places, in the order of now. */
export function comparedRows(snapshot, earlier, result, activity) {
  if (result.kind === "quick_question") return compareAnswers(earlier, result, activity);
  const was = earlierIds(snapshot, earlier, result);
  const [before, now] = [tellerOf(earlier), tellerOf(result)];
  return idsOf(result).map((id) => {
    const [one, other] = [was(id) === undefined ? null : before(was(id)), now(id)];
    return { key: id, title: optionOf(snapshot, id).title, before: one, now: other, moved: one !== other };
  });
}

function compareAnswers(earlier, result, activity) {
  if (activity.settings.type === "word") return [];
  if ("median" in result) {
    const [before, now] = [earlier, result].map(({ views }) => number(views.everyone.median));
    return [{ key: "median", title: t("In the middle"), before, now, moved: before !== now }];
  }
  return answersOf(activity, { ...result.counts }).map(({ answer, title, n }) => {
    const [before, now] = [percent((earlier.counts[answer] || 0) / earlier.ballots), percent(n / result.ballots)];
    return { key: answer, title, before, now, moved: before !== now };
  });
}

/** Statements are written anew when their step is repeated: they are known by their words. */
function earlierIds(snapshot, earlier, result) {
  const known = new Set(idsOf(earlier));
  if (result.kind !== "statements") return (id) => (known.has(id) ? id : undefined);
  return (id) => [...known].find((one) => optionOf(snapshot, one).title === optionOf(snapshot, id).title);
}

function idsOf(result) {
  return result.order.length ? placesOf(result.order).map(({ id }) => id) : Object.keys(result.counts || {});
}

function tellerOf(result) {
  if (result.kind === "safe_to_try") {
    return (id) => t("%(safe)s safe, %(worry)s worried, %(stop)s stop", result.counts[id]);
  }
  const places = new Map(placesOf(result.order).map(({ id, place }) => [id, number(place)]));
  return (id) => places.get(id);
}
