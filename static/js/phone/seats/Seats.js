/** Choosing a table, where people choose theirs. */
import { useState } from "preact/hooks";
import { t } from "../../words.js";

export function Seats({ room }) {
  const { tables } = room.snapshot.value.session;
  const { table } = room.mine.value;
  const [again, setAgain] = useState(false);
  if (table && !again) {
    return <p><button type="button" class="link" onClick={() => setAgain(true)}>{t("Sit at another table")}</button></p>;
  }

  function choose(number) {
    room.send("choose_table", { table: number });
    setAgain(false);
  }

  return (
    <section class="note stack-tight seats" aria-label={t("Which table are you at?")}>
      <h2>{t("Which table are you at?")}</h2>
      <div class="row">
        {tables.map(({ number, name }) => (
          <button key={number} type="button" class="button" aria-pressed={String(number === table)} onClick={() => choose(number)}>
            {name ? t("%(number)s, %(name)s", { number, name }) : number}
          </button>
        ))}
      </div>
    </section>
  );
}
