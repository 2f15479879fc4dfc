/** What the people of a phone are called on it: each differently; pure. */
import { t } from "../../words.js";

/** Those without a name, or with the same, are numbered. */
export function labels(names) {
  return names.map((name, at) => {
    if (!name) return t("Person %(n)s", { n: at + 1 });
    return names.filter((other) => other === name).length > 1 ? `${name} ${at + 1}` : name;
  });
}
