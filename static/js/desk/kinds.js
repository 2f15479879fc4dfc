/** The kinds of step as the desk names them, in the order in which it offers them. */

import NAMES from "kinds:name";

export const KINDS = Object.keys(NAMES);

export const kindName = (kind) => NAMES[kind]();
