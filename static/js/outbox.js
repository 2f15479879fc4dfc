/** Deeds on their way: each has a key and is kept until it is answered, oldest first (D3, D4). */

const TRY_AGAIN = ["busy", "too_fast", "paused"];
const MERGING = ["statements", "pairs"];
const FIRST_WAIT = 800;
const LONGEST_WAIT = 5000;

/**
 * `store` keeps items over closing the browser, `send({key, deed, data})` answers as D1 says or
 * throws when nobody could be reached. `changed({waiting, refused})` is told of every change,
 * `done(item, answer)` of every accepted deed.
 */
export function createOutbox({ store, send, changed, done, wait = later }) {
  let items = [];
  let number = 0;
  let working = false;
  let failures = 0;
  let hurry = () => {};

  const loaded = store.load().then((kept) => {
    items = [...kept, ...items].sort((one, other) => one.number - other.number);
    tell();
    return work();
  });

  /** Puts a deed in the line; `about` is what the page wants to remember with it. */
  function add(deed, data, about = {}) {
    const item = { key: newKey(), number: nextNumber(), deed, data, about, tried: false };
    keep(item);
    work();
    return item.key;
  }

  /** A ballot replaces one of the same step that has not left yet; merging kinds keep both's marks, unless one takes all back. */
  function castBallot(activity, marks, { kind, rev }) {
    const merges = MERGING.includes(kind) && Object.keys(marks).length > 0;
    const waiting = items.find((item) => !item.tried && !item.error
      && item.deed === "cast_ballot" && item.data.activity === activity
      && !(merges && !Object.keys(item.data.marks).length));
    if (!waiting) return add("cast_ballot", { activity, marks, rev }, { kind });
    const both = merges ? { ...waiting.data.marks, ...marks } : marks;
    drop(waiting);
    return add("cast_ballot", { activity, marks: both, rev }, { kind });
  }

  /** Forgets a refused deed, once its words are back in the person's hands. */
  function dismiss(key) {
    items.filter((item) => item.key === key && item.error).forEach(drop);
    tell();
  }

  /** Tries at once: the network is back, or the pause is over. */
  function poke() {
    failures = 0;
    hurry();
    work();
  }

  async function work() {
    if (working) return;
    working = true;
    for (let item = next(); item; item = next()) await tryOnce(item);
    working = false;
  }

  async function tryOnce(item) {
    mark(item, { tried: true });
    try {
      const answer = await send({ key: item.key, deed: item.deed, data: item.data });
      if (answer.ok) accept(item, answer);
      else if (TRY_AGAIN.includes(answer.error.code)) await rest(answer.error);
      else refuse(item, answer.error);
    } catch (error) {
      await rest({ code: "unreachable" });
    }
  }

  function accept(item, answer) {
    failures = 0;
    done(item, answer);
    drop(item);
    tell();
  }

  function refuse(item, error) {
    failures = 0;
    mark(item, { error });
  }

  function rest({ retry_after: asked }) {
    const grown = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
    failures += 1;
    const pause = Math.max((asked || 0) * 1000, grown * (0.75 + Math.random() / 2));
    return Promise.race([wait(pause), new Promise((go) => {
      hurry = go;
    })]);
  }

  function next() {
    return items.find((item) => !item.error);
  }

  function keep(item) {
    items = [...items, item];
    store.put(item);
    tell();
  }

  function mark(item, fields) {
    Object.assign(item, fields);
    store.put(item);
    tell();
  }

  function drop(item) {
    items = items.filter((other) => other !== item);
    store.remove(item);
  }

  function tell() {
    changed({
      waiting: items.filter((item) => !item.error),
      refused: items.filter((item) => item.error),
    });
  }

  function nextNumber() {
    number = Math.max(number + 1, Date.now());
    return number;
  }

  return { add, castBallot, dismiss, poke, loaded };
}

/** 128 random bits; `crypto.randomUUID` is missing on plain http. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function later(milliseconds) {
  return new Promise((go) => {
    setTimeout(go, milliseconds);
  });
}
