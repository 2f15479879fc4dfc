/** Facts and words as a form was filled in; pure. */

/** {facts: [{text, source?}], words: [{word, meaning}]}; rows with nothing in them are left out. */
export function factsOf(form) {
  const facts = rowsOf(form, "fact", "source").map(([text, source]) => (source ? { text, source } : { text }));
  const words = rowsOf(form, "word", "meaning").map(([word, meaning]) => ({ word, meaning }));
  return { facts, words };
}

function rowsOf(form, ...names) {
  const [first, second] = names.map((name) => form.getAll(name).map((text) => text.trim()));
  return first.map((text, at) => [text, second[at]]).filter((row) => row.some(Boolean));
}
