/** The keys of the desk: what they do, shown on “?”, and a switch for those whom single keys get in the way. */

import { useEffect, useState } from "preact/hooks";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { isBusy, SHORTCUTS, wanted } from "./shortcuts.js";

const NAME = "equal-footing/desk-keys";

/** `does` maps the names of keys to what they do; draws the list while it is asked for. */
export function Keys({ does, open, onOpen, onDone }) {
  const [on, setOn] = useState(readOn);
  useEffect(() => {
    const press = (event) => {
      const name = wanted(event);
      if (!name || isBusy(event.target) || (!on && name !== "help")) return;
      event.preventDefault();
      if (name === "help") onOpen();
      else does[name]();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });

  function turn(event) {
    setOn(event.target.checked);
    writeOn(event.target.checked);
  }

  if (!open) return null;
  return (
    <Ask title={t("Keys of the desk")} text={t("They rest while you type and while a question is open.")} onNo={onDone}>
      <dl class="keys">
        {Object.entries(SHORTCUTS).map(([name, [letter, words]]) => (
          <div key={name}><dt><kbd>{letter}</kbd></dt><dd>{words()}</dd></div>
        ))}
      </dl>
      <label class="form-check"><input type="checkbox" checked={on} onChange={turn} /> {t("Use these keys on this computer")}</label>
    </Ask>
  );
}

function readOn() {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch (error) {
    return true;
  }
}

function writeOn(on) {
  try {
    localStorage.setItem(NAME, on ? "on" : "off");
  } catch (error) {
    return;
  }
}
