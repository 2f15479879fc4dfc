/** Asks once more before something of one's own is taken back. */
import { t } from "../words.js";
import { useFocusAtFirst } from "./useFocusAtFirst.js";

/** `title` names what is taken back, `text` says what happens to it. */
export function TakeBack({ title, text, take, close }) {
  const first = useFocusAtFirst();
  return (
    <div role="group" aria-label={title}>
      <p>{text}</p>
      <div class="row">
        <button type="button" class="button button-bad" onClick={() => { take(); close(); }} ref={first}>{t("Take it back")}</button>
        <button type="button" class="button button-quiet" onClick={close}>{t("Keep it")}</button>
      </div>
    </div>
  );
}
