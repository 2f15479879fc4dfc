/** The replay: the big screen as it was at any moment, with a slider, play and pause, speed, and the steps to go to. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { Screen } from "../screen/Screen.js";
import { titleOf } from "../titles.js";
import { clock, t } from "../words.js";

const SPEEDS = [1, 4, 16, 60];
const BEAT = 250;
const A_GOOD_LENGTH = 120;
/** Seconds that a replay takes at most at the speed it begins with, as far as there is one. */

export function Replay({ story, urls }) {
  const [second, go] = useState(0);
  const [speed, setSpeed] = useState(() => SPEEDS.find((each) => story.length / each <= A_GOOD_LENGTH) || SPEEDS[SPEEDS.length - 1]);
  const [playing, play] = useState(false);
  const chapter = chapterAt(story, second);
  usePlaying(playing, () => go((now) => Math.min(story.length, story.nextFrom(now, (speed * BEAT) / 1000))));
  useEffect(() => {
    if (second >= story.length) play(false);
  }, [second]);
  return (
    <div class="replay">
      <Picture story={story} second={second} urls={urls} />
      <section class="replay-bar" aria-label={t("Replay")}>
        <p class="replay-now" aria-live={playing ? "polite" : "off"} dir="auto">{chapter ? titleOf(chapter.activity) : t("Before the first step")}</p>
        <input
          type="range" class="replay-slider" min="0" max={story.length} step={Math.max(1, Math.round(story.length / 1000))} value={second}
          aria-label={t("Moment of the session")} aria-valuetext={inWords(second, chapter)} onInput={({ target }) => go(Number(target.value))}
        />
        <div class="replay-tools">
          <button type="button" class="button" onClick={() => go(before(story, second))}>{t("Step before")}</button>
          <button type="button" class="button button-main replay-play" onClick={() => (second >= story.length ? (go(0), play(true)) : play(!playing))}>
            {playing ? t("Pause") : t("Play")}
          </button>
          <button type="button" class="button" onClick={() => go(next(story, second))}>{t("Next step")}</button>
          <label class="replay-speed">
            <span>{t("Speed")}</span>
            <select value={speed} onChange={({ target }) => setSpeed(Number(target.value))}>
              {SPEEDS.map((each) => <option key={each} value={each}>{t("%(n)s times as fast", { n: each })}</option>)}
            </select>
          </label>
          <p class="replay-clock"><bdi>{clock(Math.floor(second))}</bdi> / <bdi>{clock(story.length)}</bdi></p>
        </div>
      </section>
    </div>
  );
}

/** The big screen of that moment; before the session starts it shows the title, not the way to join. */
function Picture({ story, second, urls }) {
  const snapshot = useMemo(() => {
    const then = story.at(second);
    return { ...then, session: { ...then.session, covered: then.session.state === "waiting" || then.session.covered } };
  }, [story, second]);
  const room = { snapshot, presence: null, link: "live", urls, now: () => story.start + second * 1000 };
  return <div class="replay-picture"><Screen room={room} /></div>;
}

function usePlaying(playing, beat) {
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(beat, BEAT);
    return () => clearInterval(timer);
  });
}

function chapterAt(story, second) {
  return story.chapters.filter((one) => one.second <= second).pop();
}

/** The start of this step, or of the one before where this has only begun. */
function before(story, second) {
  const earlier = story.chapters.filter((one) => one.second < second - 2).pop();
  return earlier ? earlier.second : 0;
}

function next(story, second) {
  const later = story.chapters.find((one) => one.second > second);
  return later ? later.second : story.length;
}

function inWords(second, chapter) {
  const time = clock(Math.floor(second));
  return chapter ? t("%(time)s, %(step)s", { time, step: titleOf(chapter.activity) }) : time;
}
