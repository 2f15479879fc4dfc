/** What a button is about, for those who hear buttons one by one: the first words of it. */
import { beginningOf } from "./text.js";

export function Which({ of: { text, language } }) {
  return text ? <span class="visually-hidden">: <bdi lang={language || undefined}>{beginningOf(text)}</bdi></span> : null;
}
