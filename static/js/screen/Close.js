/** The end: thank you, who answers by when, and the check code to note down. */

import { whoDecides } from "../remit.js";
import { date, t } from "../words.js";

export function Close({ room }) {
  const { remit, fingerprint, title } = room.snapshot.session;
  return (
    <div class="close">
      <p class="screen-over" dir="auto">{title}</p>
      <h1 class="screen-title">{t("Thank you")}</h1>
      {remit && remit.who && <p class="close-answer" dir="auto">{answers(remit)}</p>}
      {remit && whoDecides(remit) && <p class="screen-purpose" dir="auto">{whoDecides(remit)}</p>}
      {fingerprint && (
        <div class="close-check">
          <p class="close-check-label">{t("Check code. Take a photo: nobody can change the record afterwards without this changing.")}</p>
          <p class="close-check-code"><bdi>{inFours(fingerprint)}</bdi></p>
        </div>
      )}
    </div>
  );
}

function answers({ who, answer_by: by }) {
  return by ? t("%(who)s answers by %(date)s.", { who, date: isDate(by) ? date(by) : by }) : t("%(who)s answers.", { who });
}

const isDate = (text) => /^\d{4}-\d\d-\d\d/.test(text);

const inFours = (code) => code.replace(/(.{4})(?=.)/g, "$1 ");
