/** A line each: how firm a result is, another way of counting, what equal footing does, who voted, and the door. */

import { doorInWords, lateInWords } from "../door.js";
import { Sentence } from "./Sentence.js";

/** Without `who` took part, where that is said elsewhere. */
export function Lines({ snapshot: { session }, result: { words }, activity, who = true }) {
  const tookPart = who ? [words.who, doorInWords(session, activity), lateInWords(session)] : [];
  const said = [words.firm, words.other_way, words.footing, ...tookPart];
  return (
    <ul class="result-lines">
      {said.filter(Boolean).map((line) => <li key={line}><Sentence text={line} /></li>)}
    </ul>
  );
}
