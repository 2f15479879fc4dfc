/** What the desk shows for each kind of step. */

import { Desk as dots } from "../activities/dots.js";
import { Desk as ideas } from "../activities/ideas.js";
import { Desk as ranking } from "../activities/ranking.js";
import { Desk as statements } from "../activities/statements.js";

export const DESKS = { ideas, statements, dots, ranking };
