/** Looks after a big screen that nobody touches: a page that can no longer follow the room is loaded anew. */

const EACH = 8000;

/** Looks every few seconds whether the page still follows its room; `reload` is the last resort. */
export function watchOver(room, reload) {
  const look = lookAfter(room);
  const watching = setInterval(async () => {
    if (!(await look())) return;
    clearInterval(watching);
    reload();
  }, EACH);
}

/**
 * One look: asks the server plainly, apart from the socket. True when the room has gone for this page, or when the
 * server answers and yet, look after look, the page misses news or has no line. While nobody answers, there is
 * nothing to load: it waits.
 */
export function lookAfter(room, looks = 3) {
  let place = -1;
  let missed = 0;
  return async () => {
    if (room.gone.value) return true;
    const after = room.snapshot.value.seq;
    try {
      const { events } = await room.news(after);
      const behind = events.length > 0 && after === place;
      missed = behind || room.line.value !== "connected" ? missed + 1 : 0;
      place = after;
    } catch (error) {
      if (!isRefusal(error)) return false;
      missed += 1;
    }
    return missed >= looks;
  };
}

/** Whether the server said that this page may not, or not from this place, rather than not answering. */
const isRefusal = (error) => /^HTTP (401|403|404|409)$/.test(error.message);
