/** The organisers' pages: forms that save by themselves, errors that are found, links that are copied. */

import { dragAgenda, focusWhereMoved } from "../plan/agenda.js";
import { copyButtons } from "../plan/copy.js";
import { goToErrors } from "../plan/errors.js";
import { openOnPaper, printButtons } from "../plan/printing.js";
import { saveByItself } from "../plan/saving.js";

const words = JSON.parse(document.getElementById("words").textContent);

goToErrors();
copyButtons(words);
document.querySelectorAll("form[data-saves]").forEach((form) => saveByItself(form, words));
openOnPaper();
printButtons();
dragAgenda();
focusWhereMoved();
