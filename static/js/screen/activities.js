/** What the big screen shows for each kind of step while it is open. */

import { Screen as dots } from "../activities/dots.js";
import { Screen as ideas } from "../activities/ideas.js";
import { Screen as ranking } from "../activities/ranking.js";
import { Screen as statements } from "../activities/statements.js";

export const SCREENS = { ideas, statements, dots, ranking };
