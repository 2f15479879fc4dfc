/** What a phone keeps for itself: its place in each session, and words not yet sent. */

const PLACE = "equal-footing/place/";
const DRAFT = "equal-footing/draft/";

/** `{code, token, participant, title, language, at}` of a session that this phone has joined. */
export function keepPlace(place) {
  write(PLACE + place.code, { ...keptPlace(place.code), ...place, at: Date.now() });
}

export function keptPlace(code) {
  return read(PLACE + code);
}

export function forgetPlace(code) {
  remove(PLACE + code);
}

/** One of the people of this phone is out; whoever else is on it stays. */
export function leavePlace(code, participant) {
  const { others = [], ...place } = keptPlace(code) || {};
  const left = others.filter((other) => other.participant !== participant);
  if (place.participant !== participant) write(PLACE + code, { ...place, others: left });
  else if (left.length) write(PLACE + code, { ...place, ...left[0], others: left.slice(1) });
  else forgetPlace(code);
}

/** All sessions that this phone has joined, the latest first. */
export function keptPlaces() {
  return keys()
    .filter((key) => key.startsWith(PLACE))
    .map(read)
    .filter(Boolean)
    .sort((one, other) => other.at - one.at);
}

/** The server reads it for the words of every page. */
export function keepLanguage(language) {
  document.cookie = `language=${language}; path=/; max-age=31536000; samesite=lax`;
}

export function keepDraft(name, text) {
  if (text) write(DRAFT + name, text);
  else remove(DRAFT + name);
}

export function keptDraft(name) {
  return read(DRAFT + name) || "";
}

/** Ballots of one person carry rising numbers, also after the browser was closed (D4). */
export function nextRev(name) {
  const last = read(`equal-footing/rev/${name}`) || 0;
  const rev = Math.max(last + 1, Math.floor(Date.now() / 1000));
  write(`equal-footing/rev/${name}`, rev);
  return rev;
}

const memory = new Map();

function read(key) {
  try {
    const text = localStorage.getItem(key);
    return text === null ? memory.get(key) || null : JSON.parse(text);
  } catch (error) {
    return memory.get(key) || null;
  }
}

function write(key, value) {
  memory.set(key, value);
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch (error) {
    return;
  }
}

function remove(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch (error) {
    return;
  }
}

function keys() {
  try {
    return Object.keys(localStorage);
  } catch (error) {
    return [...memory.keys()];
  }
}
