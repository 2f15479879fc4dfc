/** Words that a sheet did not take, since the pen had gone on: to copy, to offer as a comment, or to throw away. */
import { useRef } from "preact/hooks";
import { labelOf } from "../../proposal.js";
import { t } from "../../words.js";
import { announce } from "../announce.js";
import { saidBack } from "./fields.js";
import { scribeOf } from "./scribe.js";

const LONGEST_COMMENT = 500;

export function Lost({ room, sheet }) {
  const scribe = scribeOf(room);
  const lost = scribe.lost(sheet.id);
  if (!lost.length) return null;
  return (
    <section class="notice notice-warn stack-tight unsent" role="status">
      <p><strong>{t("These words of yours were not taken: somebody else has the pen. They stay on this phone.")}</strong></p>
      {lost.map(({ field, text }, at) => (
        <One key={`${field}${text}`} field={field} text={saidBack(field, text)} room={room} sheet={sheet} drop={() => scribe.dropLost(sheet.id, at)} />
      ))}
    </section>
  );
}

function One({ room, sheet, field, text, drop }) {
  const words = useRef(null);
  const running = room.snapshot.value.session.state === "running";
  const copy = () => {
    getSelection().selectAllChildren(words.current);
    if (document.execCommand("copy")) announce(t("Copied."));
  };
  const offer = () => {
    piecesOf(text).forEach((piece) => room.send("comment", { what: "proposal", id: sheet.id, sort: "build", text: piece }));
    announce(t("Offered as a comment."));
    drop();
  };
  return (
    <div class="stack-tight">
      <p class="small"><strong>{labelOf(field)}</strong></p>
      <blockquote ref={words} class="lines" dir="auto">{text}</blockquote>
      <div class="row">
        <button type="button" class="button" onClick={copy}>{t("Copy")}</button>
        {running && <button type="button" class="button" onClick={offer}>{t("Offer as a comment")}</button>}
        <button type="button" class="button button-quiet" onClick={drop}>{t("Throw away")}</button>
      </div>
    </div>
  );
}

/** A comment is short: what is longer goes in several, cut between words. */
function piecesOf(text) {
  const pieces = [];
  let rest = text.trim();
  while ([...rest].length > LONGEST_COMMENT) {
    const piece = [...rest].slice(0, LONGEST_COMMENT).join("");
    const cut = piece.search(/\s\S*$/) > 0 ? piece.search(/\s\S*$/) : piece.length;
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...pieces, rest].filter(Boolean);
}
