/** A line each: how firm a result is, another way of counting, what equal footing does, who voted, and the door. */

import { doorInWords, lateInWords } from "../door.js";
import { lotsInWords } from "../lots.js";
import { optionOf } from "./options.js";
import { Sentence } from "./Sentence.js";

/** Without `who` took part, where that is said elsewhere. */
export function Lines({ snapshot, result, activity, who = true }) {
  const { session } = snapshot;
  const { words } = result;
  const tookPart = who ? [words.who, doorInWords(session, activity), lateInWords(session)] : [];
  const said = [words.firm, words.other_way, words.footing, ...lotsInWords(result, (id) => optionOf(snapshot, id).title), ...tookPart];
  return (
    <ul class="result-lines">
      {said.filter(Boolean).map((line) => <li key={line}><Sentence text={line} /></li>)}
    </ul>
  );
}
