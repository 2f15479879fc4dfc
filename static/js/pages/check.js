/** The page that checks a record's file in the browser, without sending it anywhere. */

import { render } from "preact";
import { useState } from "preact/hooks";
import { check, codeOf } from "../check/check.js";
import { Wrong } from "../check/wrong.js";
import { setCatalogue, t } from "../words.js";

const start = JSON.parse(document.getElementById("start").textContent);

function Check() {
  const [file, setFile] = useState(null);
  const [code, setCode] = useState("");
  const [found, setFound] = useState(null);

  async function look(event) {
    event.preventDefault();
    if (file) setFound(findings(await readText(file), code));
  }

  return (
    <>
      <form class="check-form stack" onSubmit={look}>
        <label class="field">
          <span class="field-label">{t("The record’s file")}</span>
          <span class="soft small">{t("“Download the record (JSON)” on the record’s page gives it to you. It stays on this device.")}</span>
          <input class="input" type="file" accept=".json,application/json" required onChange={(event) => setFile(event.target.files[0] || null)} />
        </label>
        <label class="field">
          <span class="field-label">{t("The check code that you noted, if you did")}</span>
          <span class="soft small">{t("It was on the big screen when the session closed.")}</span>
          <input class="input check-code-input" dir="ltr" autocomplete="off" spellcheck={false} value={code} onInput={(event) => setCode(event.target.value)} />
        </label>
        <button type="submit" class="button button-main">{t("Check this file")}</button>
      </form>
      <div role="status" class="check-found">{found && <Findings found={found} noted={Boolean(code.trim())} />}</div>
    </>
  );
}

function findings(text, code) {
  try {
    return { parts: check(text, code.trim()), code: codeOf(text) };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { wrong: error.message };
  }
}

function Findings({ found, noted }) {
  if (found.wrong) {
    return (
      <section class="notice notice-bad">
        <h2>{t("Something does not hold")}</h2>
        <p>{found.wrong}</p>
      </section>
    );
  }
  return (
    <section class="stack">
      <h2 class="check-holds">{noted ? t("All that this page can check holds, and the check code is the one you noted.") : t("This file agrees with itself.")}</h2>
      {!noted && (
        <>
          <p>{t("Compare its check code with one that somebody noted at closing. If they are the same, nothing up to then was changed since.")}</p>
          <p class="check-code" dir="ltr">{found.code.map((four) => <span key={four}>{four} </span>)}</p>
        </>
      )}
      <ul class="check-parts">
        {found.parts.map(({ title, said }) => (
          <li key={title}>
            <h3 dir="auto">{title}</h3>
            <ul>{said.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The text of a file, in browsers that have no `file.text()` too. */
function readText(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsText(file);
  });
}

setCatalogue(start.catalogue);
render(<Check />, document.getElementById("check"));
