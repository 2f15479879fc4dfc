/** Guesses of what belongs together, from the words alone: they choose cards, and a person decides. */
import { useState } from "preact/hooks";
import { useRoom } from "../desk/context.js";
import { bearer, request } from "../http.js";
import { listed, t, tn } from "../words.js";

const SHOWN = 8;

export function Suggestions({ activity, choose }) {
  const { snapshot, token } = useRoom();
  const [found, setFound] = useState(null);
  const [left, setLeft] = useState([]);
  const [trouble, setTrouble] = useState(false);

  async function look() {
    setTrouble(false);
    const answer = await suggestions(snapshot, activity, token).catch(() => null);
    setTrouble(!answer);
    setFound(answer);
    setLeft([]);
  }

  const guesses = found ? standing(snapshot, found).filter((guess) => !left.includes(guess.key)) : [];
  return (
    <div class="suggestions">
      <button type="button" class="button" onClick={look}>{found ? t("Look again for what is alike") : t("Look for what is alike")}</button>
      {trouble && <p class="desk-refusal" role="alert">{t("That could not be looked for just now. Try again.")}</p>}
      {found && <p class="soft" role="status">{guesses.length ? t("Guesses from the words alone. They know no synonyms and no other language. Nothing is moved until you do it.") : t("Nothing more is alike by its words.")}</p>}
      <ul class="guesses">
        {guesses.slice(0, SHOWN).map((guess) => (
          <li key={guess.key} class="guess">
            <p><strong>{guess.isPair ? t("These two may say the same") : tn("This one may belong together", "These %(n)s may belong together", guess.ideas.length)}</strong>
              {guess.words.length > 0 && <span class="soft"> · {t("words in common: %(words)s", { words: listed(guess.words) })}</span>}
            </p>
            <ul>{guess.ideas.map((idea) => <li key={idea.id} dir="auto" lang={idea.language || undefined}>{idea.text}</li>)}</ul>
            <p class="thing-tools">
              <button type="button" class="button tool" onClick={() => { choose(guess.ideas.map((idea) => idea.id)); setLeft([...left, guess.key]); }}>{t("Choose these")}</button>
              <button type="button" class="button tool" onClick={() => setLeft([...left, guess.key])}>{t("No")}</button>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function suggestions(snapshot, activity, token) {
  const answer = await request(`/api/v1/sessions/${snapshot.session.id}/suggestions?activity=${activity.id}`, { headers: bearer(token) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.json();
}

/** The guesses that still make sense: ideas that are up, stand by themselves, and are not together already. */
function standing(snapshot, { themes, alike }) {
  const up = new Map(snapshot.ideas.filter((idea) => idea.state === "up" && !idea.into).map((idea) => [idea.id, idea]));
  const placed = new Set(snapshot.themes.filter((theme) => theme.state === "up").flatMap((theme) => theme.ideas));
  const guess = (ids, words, isPair) => ({ key: ids.join(" "), isPair, words, ideas: ids.filter((id) => up.has(id) && (isPair || !placed.has(id))).map((id) => up.get(id)) });
  const pairs = alike.map((ids) => guess(ids, [], true));
  const asPairs = pairs.map((one) => one.key);
  const groups = themes.map(({ ideas, words }) => guess(ideas, words, false)).filter((one) => !asPairs.includes(one.key));
  return [...pairs, ...groups].filter((one) => one.ideas.length > 1);
}
