/** What a hand on the mouse finds: full screen, and which keys there are; gone again once it rests. */

import { useEffect, useState } from "preact/hooks";
import { t } from "../words.js";

const RESTS = 3000;

export function Controls() {
  const moving = useMoving();
  const [full, setFull] = useState(Boolean(document.fullscreenElement));
  useEffect(() => {
    const change = () => setFull(Boolean(document.fullscreenElement));
    document.addEventListener("fullscreenchange", change);
    return () => document.removeEventListener("fullscreenchange", change);
  }, []);
  if (!document.fullscreenEnabled) return null;
  return (
    <aside class={moving ? "screen-controls screen-controls-on" : "screen-controls"} aria-label={t("Full screen")}>
      <button type="button" class="button" onClick={fullScreen}>{full ? t("Leave full screen") : t("Full screen")}</button>
      <p>{t("F full screen · T the title alone · → on")}</p>
    </aside>
  );
}

export function fullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(() => {});
}

function useMoving() {
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    let rest;
    const move = () => {
      setMoving(true);
      clearTimeout(rest);
      rest = setTimeout(() => setMoving(false), RESTS);
    };
    window.addEventListener("mousemove", move);
    return () => {
      window.removeEventListener("mousemove", move);
      clearTimeout(rest);
    };
  }, []);
  return moving;
}
