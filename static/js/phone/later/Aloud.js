/** Reads a text aloud, where the phone has a voice for its language. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../words.js";

export function Listen({ text, language }) {
  const voice = useVoice(language);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => voice && speechSynthesis.cancel(), [voice, text]);
  if (!voice || !text) return null;

  function toggle() {
    speechSynthesis.cancel();
    setSpeaking(!speaking);
    if (speaking) return;
    const said = new SpeechSynthesisUtterance(text);
    Object.assign(said, { voice, lang: voice.lang, onend: () => setSpeaking(false), onerror: () => setSpeaking(false) });
    speechSynthesis.speak(said);
  }

  return <button type="button" class="link listen" aria-pressed={String(speaking)} onClick={toggle}>{speaking ? t("Stop reading") : t("Listen")}</button>;
}

/** Voices may come late; the phone's own before one that would send the text elsewhere. */
function useVoice(language) {
  const [voice, setVoice] = useState(null);
  useEffect(() => {
    const { speechSynthesis: voices } = window;
    if (!voices || !voices.addEventListener) return undefined;
    const look = () => setVoice(voices.getVoices().find((one) => one.localService && one.lang.split(/[-_]/)[0] === language.split("-")[0]) || null);
    look();
    voices.addEventListener("voiceschanged", look);
    return () => voices.removeEventListener("voiceschanged", look);
  }, [language]);
  return voice;
}
