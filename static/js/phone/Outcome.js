/** A result that is out, as soon as this phone can show it. */
import { t } from "../words.js";
import { partOf } from "./parts.js";

export function Outcome(props) {
  const part = partOf("result");
  return part ? <part.Result {...props} /> : <Coming />;
}

/** In place of what is on its way to this phone. */
export function Coming() {
  return (
    <div class="between" role="status">
      <p class="lead">{t("One moment…")}</p>
      <p class="soft">{t("This part is on its way to your phone. It comes by itself, as soon as there is a connection. Nothing that you wrote is lost.")}</p>
    </div>
  );
}
