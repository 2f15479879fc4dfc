/** Words that people wrote on their votes, to be read: each can be taken off, and those that wait shown, one by one or all. */

import { isWaiting } from "../results/Waiting.js";
import { t } from "../words.js";
import { Deed } from "./Deed.js";
import { Thing } from "./Thing.js";

/** `wordsOf` draws what one of them says. */
export function Words({ words, name, title, wordsOf }) {
  const waiting = words.filter(isWaiting);
  return (
    <section class="board" aria-label={name}>
      <div class="board-head"><h3>{title}</h3></div>
      {waiting.length > 0 && (
        <div class="board-rule">
          <p>{t("Somebody here is muted, so all of them wait until you have read them: nobody can tell whose is whose.")}</p>
          {waiting.length > 1 && <Deed deeds={waiting.map(({ id }) => ["show", { what: "saying", id }])}>{t("I have read them: show all")}</Deed>}
        </div>
      )}
      <ul class="things things-lines">
        {words.map((one) => <Thing key={one.id} what="saying" thing={one}>{wordsOf(one)}</Thing>)}
      </ul>
    </section>
  );
}
