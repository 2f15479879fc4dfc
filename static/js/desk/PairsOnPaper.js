/** Pairs from paper: all of them where they are few, otherwise those that the person was given. */

import { useState } from "preact/hooks";
import { t } from "../words.js";
import { Choice } from "./Field.js";
import { AnswerEach, markOf } from "./paper.js";

const FEW = 15;
const AT_FIRST = 3;

export function PairsOnPaper({ options }) {
  const pairs = options.flatMap((one, at) => options.slice(at + 1).map((other) => [one, other]));
  return pairs.length <= FEW ? <Each pairs={pairs} /> : <Chosen options={options} />;
}

function Each({ pairs }) {
  const lines = pairs.map(([one, other]) => ({
    name: markOf(`${one.id}:${other.id}`),
    title: t("%(one)s, or %(other)s?", { one: one.title, other: other.title }),
    answers: answersFor(one, other),
  }));
  return <AnswerEach lines={lines} sideBySide />;
}

function answersFor(one, other) {
  return [[one.id, one.title], [other.id, other.title], ["neither", t("Neither")]];
}

function Chosen({ options }) {
  const [rows, setRows] = useState(AT_FIRST);
  return (
    <div class="paper">
      {Array.from({ length: rows }, (_, at) => <Pair key={at} number={at + 1} options={options} />)}
      <button type="button" class="button" onClick={() => setRows(rows + 1)}>{t("Another pair")}</button>
    </div>
  );
}

function Pair({ number, options }) {
  const [[one, other], setPair] = useState(["", ""]);
  const choices = [["", t("choose")], ...options.map(({ id, title }) => [id, title])];
  const isPair = one && other && one !== other;
  const chosen = [one, other].map((id) => options.find((option) => option.id === id));
  return (
    <fieldset class="paper paper-pair">
      <legend>{t("Pair %(n)s", { n: number })}</legend>
      <Choice label={t("One")} value={one} options={choices} onChange={(id) => setPair([id, other])} />
      <Choice label={t("Other")} value={other} options={choices} onChange={(id) => setPair([one, id])} />
      {isPair && (
        <Choice
          key={`${one}:${other}`}
          name={markOf(`${one}:${other}`)}
          label={t("Which matters more?")}
          options={[["", t("choose")], ...answersFor(...chosen)]}
        />
      )}
    </fieldset>
  );
}
