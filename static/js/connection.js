/** The line to the server: one socket, its health in a word, and plain requests where there is none. */
import { io } from "socket.io-client";
import { createHttp } from "./http.js";
import { currentLanguage } from "./words.js";

const ANSWER_WITHIN = 6000;
const PING_WITHIN = 2500;
const SHOWN_AS_LOST_AFTER = 1500;
const FINAL = ["removed", "erased", "taken_back", "signed_out"];
const FROM_START = ["start_over", "admitted"];

/**
 * `place()` is `{after, epoch}`; `on` holds `news`, `presence`, `progress`, `mine`, `results`,
 * `notice`, `aside`, `state` (connected, reconnecting, offline), `startOver` and `gone`.
 */
export function connect({ code, token, place, on }) {
  const http = createHttp({ code, token });
  const socket = io({
    auth: (give) => give({ token, language: currentLanguage(), ...place() }),
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 3000,
    randomizationFactor: 0.5,
    timeout: 8000,
  });
  let over = false;
  let farewell = null;
  let losing = null;

  ["presence", "progress", "mine", "results", "notice"].forEach((name) =>
    socket.on(name, (message) => on[name] && on[name](message)));
  ["unheard", "missing", "written", "wrote"].forEach((name) => socket.on(name, (message) => on.aside(name, message)));

  socket.on("news", (news) => {
    tell("connected");
    on.news(news);
  });
  socket.on("connect", () => {
    farewell = null;
    tell("connected");
  });
  socket.on("farewell", ({ reason }) => {
    farewell = reason;
    if (FINAL.includes(reason)) end(reason);
  });
  socket.on("disconnect", async (why) => {
    tell("reconnecting");
    if (over || why === "io client disconnect") return;
    if (FROM_START.includes(farewell)) await on.startOver(farewell);
    if (why === "io server disconnect") openAgain();
  });
  socket.on("connect_error", async (error) => {
    tell("reconnecting");
    if (socket.active || over) return;
    const standing = await http.standing();
    if (standing === "gone") end("taken_back");
    else if (standing === "start_over" || isStartOver(error)) await on.startOver("start_over");
    openAgain();
  });

  function openAgain() {
    setTimeout(() => over || socket.active || socket.connect(), 300 + Math.random() * 1500);
  }

  /** A lost line is spoken of only when it does not come back at once. */
  function tell(state) {
    clearTimeout(losing);
    if (over) return;
    if (state === "connected") on.state("connected");
    else losing = setTimeout(() => on.state(isOffline() ? "offline" : state), isOffline() ? 0 : SHOWN_AS_LOST_AFTER);
  }

  function end(reason) {
    over = true;
    clearTimeout(losing);
    socket.disconnect();
    on.gone(reason);
  }

  /** A phone that has just woken asks whether the line still lives; a dead one is replaced. */
  async function wake() {
    if (over) return;
    if (!socket.connected) {
      // One that is on its way already would ask to join twice, and be refused the second time.
      if (!socket.active) socket.connect();
      return;
    }
    try {
      const { seq } = await ask("ping_app", {}, PING_WITHIN);
      tell("connected");
      if (seq > place().after) await on.behind(seq);
    } catch (error) {
      socket.disconnect();
      socket.connect();
    }
  }

  function ask(name, data, within = ANSWER_WITHIN) {
    return new Promise((answer, fail) => {
      socket.timeout(within).emit(name, data, (late, found) => (late ? fail(late) : answer(found)));
    });
  }

  async function send(deed) {
    if (over) return new Promise(() => {});
    if (!socket.connected) return http.send(deed);
    try {
      return await ask("do", deed);
    } catch (late) {
      wake();
      throw late;
    }
  }

  async function catchUp(after) {
    if (!socket.connected) return http.news(after);
    const news = await ask("catch_up", { after });
    if (news.ok === false) throw new Error(news.error.code);
    return news;
  }

  const stopWatching = watchForWaking(wake, () => tell("offline"), () => on.startOver("restored"));

  return {
    send,
    catchUp,
    wake,
    snapshot: http.snapshot,
    news: http.news,
    results: http.results,
    earlier: http.earlier,
    close() {
      over = true;
      stopWatching();
      socket.disconnect();
    },
  };
}

function isStartOver(error) {
  return /start_over/.test(`${error.message} ${JSON.stringify(error.data || {})}`);
}

function isOffline() {
  return navigator.onLine === false;
}

/** A page that Back or Forward brought back as it was may hold votes from before: it starts over. */
function watchForWaking(wake, asleep, restored) {
  const seen = () => document.visibilityState === "visible" && wake();
  const shown = (event) => {
    if (event.persisted) restored();
    seen();
  };
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("pageshow", shown);
  window.addEventListener("online", wake);
  window.addEventListener("offline", asleep);
  return () => {
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("pageshow", shown);
    window.removeEventListener("online", wake);
    window.removeEventListener("offline", asleep);
  };
}
