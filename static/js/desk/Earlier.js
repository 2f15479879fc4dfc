/** What stood on a sheet before, to go back to. */

import { useEffect, useState } from "preact/hooks";
import { labelOf } from "../proposal.js";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Deed } from "./Deed.js";
import { useMay, useRoom } from "./context.js";

export function Earlier({ sheet, onDone }) {
  const may = useMay();
  const versions = useEarlier(sheet);
  const rows = (versions || []).flatMap(({ version, at, words }) =>
    Object.entries(words).map(([field, text]) => ({ key: `${version}${field}`, at, field, text })));
  return (
    <Ask wide title={t("Earlier words")} text={t("Words that something else took the place of. Only you and whoever holds the pen can read them.")} onNo={onDone}>
      {versions && rows.length === 0 && <p class="soft">{t("Nothing was taken away so far.")}</p>}
      <ul class="earlier">
        {rows.map(({ key, at, field, text }) => (
          <li key={key}>
            <p class="small soft">{labelOf(field)} · <time dateTime={at}>{new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}</time></p>
            <p class="lines" dir="auto">{text}</p>
            {may("edit_proposal") && (
              <Deed kind="tool" deeds={[["edit_proposal", { proposal: sheet.id, [field]: text }]]} then={onDone}>{t("Go back to this")}</Deed>
            )}
          </li>
        ))}
      </ul>
    </Ask>
  );
}

/** The earlier words, newest first; null on their way. */
function useEarlier(sheet) {
  const { earlier } = useRoom();
  const [versions, setVersions] = useState(null);
  useEffect(() => {
    let here = true;
    earlier(sheet.id).then((found) => here && setVersions(found), () => here && setVersions([]));
    return () => {
      here = false;
    };
  }, [sheet.id, sheet.version]);
  return versions;
}
