/** Which calls for help and reports this desk has dealt with; they stay on record for everyone else. */

import { useState } from "preact/hooks";

/** [the ids dealt with in this session, a function that adds one], kept over a reload. */
export function useDone(session) {
  const name = `equal-footing/done/${session}`;
  const [done, setDone] = useState(() => read(name));

  function finish(id) {
    const next = [...done, id];
    setDone(next);
    write(name, next);
  }

  return [done, finish];
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name)) || [];
  } catch (error) {
    return [];
  }
}

function write(name, ids) {
  try {
    localStorage.setItem(name, JSON.stringify(ids));
  } catch (error) {
    return;
  }
}
