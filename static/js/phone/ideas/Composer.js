/** A small notepad at the foot: what is typed stays on this phone until it is posted. */
import { useRef, useState } from "preact/hooks";
import { keepDraft, keptDraft } from "../../kept.js";
import { inLanguage, said } from "../../said.js";
import { t, tn } from "../../words.js";
import { announce } from "../announce.js";
import { useWritten } from "../Said.js";
import { lengthOf, problemOf, tidy } from "../text.js";

const LINE = 24;

export function Composer({ room, name, label, longest, columns = [], hint, onPost }) {
  const draft = `${room.name}/${name}`;
  const [text, setText] = useState(() => keptDraft(draft));
  const [column, setColumn] = useState(() => columns.find((one) => one === keptDraft(`${draft}/column`)) || null);
  const [asked, setAsked] = useState(columns.length === 0);
  const [said, setSaid] = useState(null);
  const [language, writtenIn] = useWritten(room);
  const field = useRef(null);
  const over = lengthOf(text) - longest;
  const paused = room.snapshot.value.session.paused;

  function write(words) {
    setText(words);
    setSaid(null);
    keepDraft(draft, words);
  }

  function choose(one) {
    setColumn(one);
    setSaid(null);
    keepDraft(`${draft}/column`, one);
  }

  function post(event) {
    event.preventDefault();
    const problem = problemWith({ text, longest, paused, asks: !column && !asked });
    field.current.focus();
    if (over > 0) announce(problem);
    else setSaid(problem);
    if (!problem) {
      onPost(tidy(text), column, language);
      write("");
    } else if (!problemOf(text, longest) && !paused) setAsked(true);
  }

  function onKeyDown(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) post(event);
  }

  return (
    <form class={text ? "composer composer-open" : "composer"} onSubmit={post}>
      {columns.length > 0 && <Columns columns={columns} column={column} choose={choose} />}
      <div class="composer-row">
        <textarea
          ref={field} class="input composer-text" rows={text ? rowsOf(text) : 1} dir={text ? "auto" : undefined}
          aria-label={label} placeholder={label} value={text} aria-describedby="composer-count"
          aria-invalid={over > 0 || Boolean(said)} onKeyDown={onKeyDown}
          onInput={(event) => write(event.target.value)}
        />
        <button type="submit" class="button button-main">{t("Post")}</button>
      </div>
      {said && <p class="field-error" role="alert">{said}</p>}
      <p class="composer-foot small">
        {writtenIn}
        <span>{hint}</span>
        <span id="composer-count" class={over > 0 ? "field-error" : "soft"}>
          {over > 0
            ? tn("%(n)s character too many", "%(n)s characters too many", over)
            : tn("%(n)s character left", "%(n)s characters left", -over)}
        </span>
      </p>
    </form>
  );
}

function Columns({ columns, column, choose }) {
  return (
    <fieldset class="columns">
      <legend class="small">{t("Where does it belong?")}</legend>
      {columns.map((one) => (
        <label key={one} class={one === column ? "column column-chosen" : "column"}>
          <input type="radio" name="column" checked={one === column} onChange={() => choose(one)} />
          <span {...inLanguage(one)}>{said(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** As many lines as the words need, of which a phone still shows what is above. */
function rowsOf(text) {
  return Math.min(6, Math.max(3, Math.ceil(text.length / LINE)));
}

/** A place is asked for once: it is welcome, and nobody has to choose one. Too many characters are counted below. */
function problemWith({ text, longest, paused, asks }) {
  const problem = problemOf(text, longest);
  if (problem) return problem;
  if (paused) return t("We are taking a moment. Your words stay here; post them when we go on.");
  return asks ? t("Choose where it belongs, or press Post again.") : null;
}
