/** Which hands, calls for help and reports this desk has dealt with; they stay on record for everyone else. */

import { useEffect, useState } from "preact/hooks";
import { handOf } from "./needs.js";

/** [the ids dealt with in this session, a function that adds one], kept over a reload; a hand that went down may come again. */
export function useDone(session, people = []) {
  const name = `equal-footing/done/${session}`;
  const [done, setDone] = useState(() => read(name));

  useEffect(() => {
    const down = new Set(people.filter((person) => !person.hand).map(handOf));
    if (done.some((id) => down.has(id))) become((ids) => ids.filter((id) => !down.has(id)));
  }, [people, done]);

  function become(change) {
    setDone((ids) => {
      const next = change(ids);
      write(name, next);
      return next;
    });
  }

  const finish = (id) => become((ids) => [...ids, id]);

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
