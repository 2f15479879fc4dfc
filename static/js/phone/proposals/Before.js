/** What stood on a sheet before, for whoever holds the pen to go back to. */
import { useEffect, useState } from "preact/hooks";
import { labelOf } from "../../proposal.js";
import { t } from "../../words.js";

export function Before({ room, sheet, scribe }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="note earlier-words" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("Earlier words")}</summary>
      {open && <Words room={room} sheet={sheet} scribe={scribe} />}
    </details>
  );
}

function Words({ room, sheet, scribe }) {
  const rows = useEarlier(room, sheet);
  if (!rows) return null;
  if (!rows.length) return <p class="soft">{t("Nothing was taken away so far.")}</p>;
  const goBack = ({ field, text }) => {
    scribe.write(sheet.id, field, text);
    scribe.save(sheet.id, field);
  };
  return (
    <ul class="stack">
      {rows.map((row) => (
        <li key={row.key} class="stack-tight">
          <p class="small"><strong>{labelOf(row.field)}</strong></p>
          <blockquote class="lines" dir="auto">{row.text}</blockquote>
          <button type="button" class="button" onClick={() => goBack(row)}>{t("Go back to this")}</button>
        </li>
      ))}
    </ul>
  );
}

/** [{key, field, text}], the latest first; null on their way. */
function useEarlier(room, { id, version }) {
  const [rows, setRows] = useState(null);
  useEffect(() => {
    let here = true;
    const take = (versions) => here && setRows(versions.flatMap((one) =>
      Object.entries(one.words).map(([field, text]) => ({ key: `${one.version}/${field}`, field, text }))));
    room.earlier(id).then(take, () => take([]));
    return () => {
      here = false;
    };
  }, [id, version]);
  return rows;
}
