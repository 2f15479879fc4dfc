/** How a sum is shared out: one bar an option, with the amount that it gets. */

import { money, t } from "../words.js";
import { optionOf } from "./options.js";
import { Bar, Rows } from "./Rows.js";
import { firstPlaces, rangeInWords, viewName, viewsOf } from "./views.js";

export function Amounts({ snapshot, result, activity, most = Infinity }) {
  const [here, beside] = viewsOf(result);
  const inWords = (amount) => money(amount, snapshot.session.currency || "GBP");
  const { total } = activity.settings;
  const largest = Math.max(1, ...Object.values(here.amounts));
  const shown = firstPlaces(here, beside, most);
  const range = rangeInWords(result, shown[0].id);
  const rows = shown.map(({ id, place }) => ({
    id,
    place,
    option: optionOf(snapshot, id),
    notes: [place === 1 && range && t("place %(place)s", { place: range })],
    track: <Bar share={here.amounts[id] / largest} />,
    figure: inWords(here.amounts[id]),
    beside: beside && { head: viewName(beside.view, result), figure: inWords(beside.amounts[id]) },
  }));
  const legend = (
    <>
      <span>{t("%(sum)s shared out", { sum: inWords(total) })}</span>
      {beside && <span>{t("%(way)s: smaller figures", { way: viewName(beside.view, result) })}</span>}
    </>
  );
  return <Rows label={t("Who gets how much")} legend={legend} rows={rows} left={Object.keys(here.scores).length - shown.length} />;
}
