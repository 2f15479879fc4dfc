/** A page's room: the snapshot as it moves, the line to the server and the outbox, tied together. */
import { computed, signal } from "@preact/signals";
import { connect } from "./connection.js";
import { createFeed } from "./feed.js";
import { outboxStore } from "./keeping.js";
import { nextRev } from "./kept.js";
import { createOutbox } from "./outbox.js";
import { afterDeed, withWaiting } from "./own.js";

/** Opens the room of `{token, snapshot}`; everything that moves is a signal. */
export function openRoom({ token, snapshot: first }) {
  const who = first.viewer.participant || first.viewer.role;
  const name = `${first.session.id}/${who}`;
  const snapshot = signal(first);
  const line = signal("connecting");
  const notice = signal(null);
  const gone = signal(null);
  const presence = signal(null);
  const aside = signal({});
  const waiting = signal([]);
  const refused = signal([]);
  const mine = computed(() => withWaiting(snapshot.value.mine || {}, waiting.value));
  const answers = new Map();
  const listeners = new Set();
  let offset = Date.parse(first.now) - Date.now();

  const feed = createFeed({
    snapshot: first,
    ask: (after) => connection.catchUp(after),
    refetch: () => connection.snapshot(),
    results: () => connection.results(),
    changed(next, events) {
      const paused = snapshot.value.session.paused;
      snapshot.value = next;
      if (paused && !next.session.paused) outbox.poke();
      listeners.forEach((listen) => listen(next, events));
    },
  });

  const connection = connect({
    code: first.session.code,
    token,
    place: feed.place,
    on: {
      news(news) {
        setClock(news.now);
        feed.receive(news).catch(() => connection.wake());
        if (line.value === "connected") return;
        line.value = "connected";
        outbox.poke();
      },
      presence: (message) => {
        presence.value = message;
      },
      aside: (name, message) => {
        const key = message.activity ? `${name}/${message.activity}` : name;
        aside.value = { ...aside.value, [key]: message };
      },
      progress: feed.progress,
      mine: feed.mine,
      results: feed.results,
      notice: (message) => {
        if (message.kind !== "pause") notice.value = message;
      },
      behind: (seq) => feed.catchUp(seq).catch(() => {}),
      startOver: () => feed.startOver().catch(() => {}),
      state: (state) => {
        line.value = state;
        if (state === "connected") outbox.poke();
      },
      gone: (reason) => {
        gone.value = reason;
      },
    },
  });

  const outbox = createOutbox({
    store: outboxStore(first.session.id, who),
    send: (deed) => connection.send(deed),
    changed(state) {
      waiting.value = state.waiting;
      refused.value = state.refused;
      state.refused.forEach((item) => settle(item.key, { ok: false, error: item.error }));
    },
    done(item, answer) {
      feed.answer(answer.events);
      if (feed.snapshot.mine) feed.mine(afterDeed(feed.snapshot.mine, item, answer.events));
      settle(item.key, answer);
    },
  });

  function settle(key, answer) {
    const tell = answers.get(key);
    if (!tell) return;
    answers.delete(key);
    tell(answer);
  }

  function setClock(now) {
    if (now) offset = Date.parse(now) - Date.now();
  }

  /** Puts a deed in the outbox; what became of it shows in `waiting`, `refused` and the snapshot. */
  function send(deed, data, about) {
    return outbox.add(deed, data, about);
  }

  /** The same for those who wait for the answer, which is never thrown; a refusal is theirs to show. */
  async function act(deed, data = {}) {
    const key = outbox.add(deed, data);
    const answer = await new Promise((tell) => answers.set(key, tell));
    if (!answer.ok) outbox.dismiss(key);
    return answer;
  }

  function vote(activity, marks) {
    return outbox.castBallot(activity.id, marks, { kind: activity.kind, rev: nextRev(name) });
  }

  function onNews(listen) {
    listeners.add(listen);
    return () => listeners.delete(listen);
  }

  return {
    name, myPage: `/my#${token}`, snapshot, mine, line, notice, gone, presence, aside, waiting, refused,
    send, act, vote, onNews,
    dismiss: outbox.dismiss,
    now: () => Date.now() + offset,
    news: connection.news,
    earlier: connection.earlier,
    close: connection.close,
  };
}
