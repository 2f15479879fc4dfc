/** What a step is called: a repeated one says so, since it has the title of the first. */

import { said } from "./said.js";
import { t } from "./words.js";

export function titleOf(activity) {
  const title = said(activity.title);
  return activity.repeats ? t("%(title)s (again)", { title }) : title;
}
