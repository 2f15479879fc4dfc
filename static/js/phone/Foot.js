/** The foot that stays: the composer of the step, "I'm done", hand, help and information. */
import { t } from "../words.js";
import { announce } from "./announce.js";
import { Icon } from "./Icon.js";
import { partOf } from "./parts.js";
import { isOpen } from "./steps.js";

export function Foot({ room, steps, open }) {
  const { session } = room.snapshot.value;
  const step = session.state === "running" ? steps.current : null;
  const doing = step && isOpen(step) ? step : null;
  const kind = doing && partOf(doing.kind);
  const Composer = kind && kind.PhoneFoot;
  return (
    <footer class="foot">
      {Composer && <Composer key={doing.id} room={room} activity={doing} />}
      <div class="foot-bar">
        {doing && <Done room={room} step={doing} />}
        {session.state !== "closed" && <Hand room={room} />}
        {session.state !== "closed" && <FootButton icon="help" onClick={(event) => open("help", event)}>{t("Help")}</FootButton>}
        <FootButton icon="info" onClick={(event) => open("info", event)}>{t("Info")}</FootButton>
      </div>
    </footer>
  );
}

function Done({ room, step }) {
  const done = (room.mine.value.ready || []).includes(step.id);
  const toggle = () => {
    room.send("ready", { activity: step.id, ready: !done });
    announce(done ? t("You are not done yet.") : t("You are done. You can take it back."));
  };
  return <FootButton icon="done" pressed={done} onClick={toggle}>{t("I’m done")}</FootButton>;
}

function Hand({ room }) {
  const up = Boolean(room.mine.value.hand);
  const toggle = () => {
    room.send("raise_hand", { up: !up });
    announce(up ? t("Your hand is down.") : t("Your hand is up."));
  };
  return <FootButton icon="hand" pressed={up} onClick={toggle}>{up ? t("Hand is up") : t("Raise hand")}</FootButton>;
}

function FootButton({ icon, pressed, onClick, children }) {
  return (
    <button type="button" class="foot-button" aria-pressed={pressed === undefined ? undefined : String(pressed)} onClick={onClick}>
      <Icon name={icon} />
      <span>{children}</span>
    </button>
  );
}
