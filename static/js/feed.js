/** The page's place in the journal: takes news in order, asks for what it missed (N3, N9). */
import {
  applyMine, applyPresence, applyProgress, applyResults, fold, foldAnswer,
} from "./state.js";

const GRACE = 1500;

/**
 * `ask(after)` answers news, `refetch()` a snapshot, `results()` all revealed results.
 * `changed(snapshot, events)` is called whenever something is new.
 */
export function createFeed({ snapshot, ask, refetch, results, changed, wait = later }) {
  let now = snapshot;
  let wanted = snapshot.seq;
  let catching = null;

  function become(next, events = []) {
    if (next === now) return;
    now = next;
    changed(now, events);
  }

  function receive(news) {
    if (differs(news.epoch)) return startOver();
    wanted = Math.max(wanted, news.upto);
    if (news.upto <= now.seq) return Promise.resolve();
    if (news.after > now.seq || catching) return catchUp();
    take(news);
    return news.more ? catchUp() : Promise.resolve();
  }

  function take(news) {
    const fresh = news.events.filter((event) => event.seq > now.seq);
    become(fold(now, news), fresh);
    fresh.filter((event) => event.type === "results_revealed").forEach(expectResult);
  }

  /** Asks page after page until nothing is missing; everyone who asks meanwhile waits for the same. */
  function catchUp(upto = now.seq + 1) {
    wanted = Math.max(wanted, upto);
    if (!catching) {
      catching = askAll().finally(() => {
        catching = null;
      });
    }
    return catching;
  }

  async function askAll() {
    let missing = true;
    while (missing) {
      const before = wanted;
      const news = await ask(now.seq);
      if (differs(news.epoch)) return startOver();
      take(news);
      missing = news.more || (wanted > before && wanted > now.seq);
    }
    wanted = now.seq;
    return undefined;
  }

  async function startOver() {
    const fresh = await refetch();
    wanted = fresh.seq;
    become(fresh);
  }

  function expectResult({ activity }) {
    wait(GRACE).then(async () => {
      const known = (now.results || []).some((result) => result.activity === activity);
      if (!known) become(applyResults(now, await results()));
    }).catch(() => {});
  }

  /** A think-first idea written in another tab is pushed to nobody: the snapshot holds it. */
  function expectIdeas() {
    wait(GRACE).then(async () => {
      const known = new Set((now.ideas || []).map((idea) => idea.id));
      if ((now.mine.ideas || []).some((id) => !known.has(id))) await startOver();
    }).catch(() => {});
  }

  const differs = (epoch) => Boolean(epoch && now.epoch && epoch !== now.epoch);

  return {
    get snapshot() {
      return now;
    },
    place: () => ({ after: now.seq, epoch: now.epoch }),
    receive,
    catchUp,
    startOver,
    answer: (events) => become(foldAnswer(now, events), events),
    mine(parts) {
      become(applyMine(now, parts));
      expectIdeas();
    },
    progress: (progress) => become(applyProgress(now, progress)),
    presence: (presence) => become(applyPresence(now, presence)),
    results: (found) => become(applyResults(now, found)),
  };
}

function later(milliseconds) {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}
