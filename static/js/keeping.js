/** Where the outbox is kept: IndexedDB, else local storage, else this page's memory. */
import { createStore, del, entries, set } from "idb-keyval";

/** A store for the deeds of one person in one session. */
export function outboxStore(session, participant) {
  const prefix = `${session}/${participant}/`;
  const name = (item) => prefix + item.key;
  const mine = (pairs) => pairs.filter(([key]) => key.startsWith(prefix)).map(([, item]) => item);
  const base = openBase();
  return {
    load: () => firstThat([
      async () => mine(await entries(base())),
      async () => [],
    ]).then((kept) => unique([...kept, ...mine(localEntries())])),
    put(item) {
      const copy = { ...item };
      return firstThat([
        () => set(name(item), copy, base()),
        async () => localStorage.setItem(name(item), JSON.stringify(copy)),
        async () => {},
      ]);
    },
    remove: (item) => firstThat([
      () => del(name(item), base()),
      async () => {},
    ]).then(() => forgetLocally(name(item))),
  };
}

function openBase() {
  let opened = null;
  return () => {
    if (!opened) opened = createStore("equal-footing", "outbox");
    return opened;
  };
}

async function firstThat(ways) {
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      continue;
    }
  }
  return undefined;
}

function localEntries() {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.split("/").length === 3)
      .map((key) => [key, JSON.parse(localStorage.getItem(key))]);
  } catch (error) {
    return [];
  }
}

function forgetLocally(key) {
  try {
    localStorage.removeItem(key);
  } catch (error) {
    return;
  }
}

function unique(items) {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}
