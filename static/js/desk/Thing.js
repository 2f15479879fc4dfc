/** Something that a person wrote, with what can be done about it: off the big screen, hide, show again, erase. */

import { isWaiting } from "../results/Waiting.js";
import { t } from "../words.js";
import { Deed, WHY, WithReason } from "./Deed.js";
import { Mute } from "./Mute.js";

/** `what` is the kind of thing; `children` its words; `tools` what only this kind can do. */
export function Thing({ what, thing, tools, children, kind = "" }) {
  const hidden = thing.state === "hidden";
  const gone = thing.state === "erased" || thing.state === "withdrawn";
  return (
    <li class={`thing ${kind} ${(hidden && !isWaiting(thing)) || gone ? "thing-down" : ""}`}>
      <div class="thing-words">
        {gone ? <p class="soft">{thing.state === "erased" ? t("Erased") : t("Taken back by its author")}</p> : children}
      </div>
      {hidden && <p class="thing-why">{what === "saying" && isWaiting(thing) ? t("Waits until you have read it") : t("Hidden: %(reason)s", { reason: (WHY[thing.reason] || WHY.mistake)() })}</p>}
      {thing.off_screen && thing.state === "up" && <p class="thing-why">{t("Not on the big screen")}</p>}
      {!gone && (hidden ? <WhenHidden what={what} thing={thing} /> : <WhenUp what={what} thing={thing} tools={tools} />)}
    </li>
  );
}

function WhenUp({ what, thing, tools }) {
  const about = { what, id: thing.id };
  return (
    <div class="thing-tools">
      {thing.off_screen
        ? <Deed kind="tool" deeds={[["off_screen", { ...about, on: false }]]}>{t("Back on screen")}</Deed>
        : <Deed kind="tool" deeds={[["off_screen", { ...about, on: true }]]}>{t("Off screen")}</Deed>}
      <WithReason
        kind="tool"
        deed="hide"
        data={about}
        title={t("Hide this: why?")}
        text={t("It leaves the board and the public record. You can show it again.")}
      >
        {t("Hide")}
      </WithReason>
      {tools}
      <Mute what={what} thing={thing} />
    </div>
  );
}

function WhenHidden({ what, thing }) {
  const about = { what, id: thing.id };
  return (
    <div class="thing-tools">
      <Deed kind="tool" deeds={[["show", about]]}>{isWaiting(thing) ? t("Show") : t("Show again")}</Deed>
      <WithReason
        kind="tool tool-bad"
        deed="erase"
        data={about}
        title={t("Erase this everywhere: why?")}
        text={t("The words are gone from this server, the organiser's copy too. This cannot be undone.")}
      >
        {t("Erase…")}
      </WithReason>
      <Mute what={what} thing={thing} />
    </div>
  );
}
