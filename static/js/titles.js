/** What a step is called: a repeated one says so, since it has the title of the first. */

import { t } from "./words.js";

export function titleOf(activity) {
  return activity.repeats ? t("%(title)s (again)", { title: activity.title }) : activity.title;
}
