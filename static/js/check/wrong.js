/** The first thing in a record that does not hold, as a sentence. */
export class Wrong extends Error {}
