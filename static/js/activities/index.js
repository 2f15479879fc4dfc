/** The kinds that a phone knows, each by its name; a new one gets its line here. */
import * as dots from "./dots.js";
import * as ideas from "./ideas.js";
import * as ranking from "./ranking.js";
import * as statements from "./statements.js";

export const PHONES = {
  ideas: ideas.Phone,
  statements: statements.Phone,
  dots: dots.Phone,
  ranking: ranking.Phone,
};

/** What stands in the phone's foot for those who write. */
export const COMPOSERS = {
  ideas: ideas.PhoneFoot,
};
