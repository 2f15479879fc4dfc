/** An address that opens nothing any more, or a server that does not answer. */
import { t } from "../words.js";

export function Nothing({ status, said, onAgain }) {
  const gone = status === 401 || status === 404;
  return (
    <main id="main" class="my-main" tabIndex={-1}>
      <h1 tabIndex={-1}>{gone ? t("Nothing is here any more") : t("Please try again")}</h1>
      <p class="lead">
        {gone
          ? t("Either the words of this page were erased, or its address is not whole. Open it from your phone or from your personal QR once more.")
          : said}
      </p>
      {gone
        ? <p><a class="button button-main" href="/my">{t("Open with three words")}</a></p>
        : <p><button type="button" class="button button-main" onClick={onAgain}>{t("Try again")}</button></p>}
    </main>
  );
}
