/** Themes at the desk: the board of ideas and themes, guesses of what is alike, and what is done about a theme. */
import { useState } from "preact/hooks";
import { Deed, WithReason } from "../desk/Deed.js";
import { useMay, useRoom } from "../desk/context.js";
import { boardsOf, isApart } from "../together.js";
import { t } from "../words.js";
import { Suggestions } from "./Suggestions.js";
import { ThemeBoard } from "./ThemeBoard.js";

export function ThemesDesk({ activity }) {
  const { snapshot, send } = useRoom();
  const may = useMay();
  const [chosen, choose] = useState([]);
  if (activity.state === "upcoming") return null;
  const isHelping = snapshot.viewer.role === "helper" && activity.settings.who === "facilitators";
  const mayHere = (deed) => may(deed) && !isHelping && snapshot.session.state !== "closed";
  return (
    <section class="board" aria-label={t("Themes")}>
      <Apart activity={activity} />
      <ThemeBoard
        snapshot={snapshot} activity={activity} act={send} may={mayHere} chosen={chosen} choose={choose} heading="h3"
        tools={(theme) => <Tools theme={theme} />}
      >
        {mayHere("move_idea") && <Suggestions activity={activity} choose={choose} />}
      </ThemeBoard>
    </section>
  );
}

function Tools({ theme }) {
  const about = { what: "theme", id: theme.id };
  return (
    <>
      <Deed kind="tool" deeds={[["off_screen", { ...about, on: !theme.off_screen }]]}>
        {theme.off_screen ? t("Back on screen") : t("Off screen")}
      </Deed>
      <WithReason
        kind="tool" deed="hide" data={about} title={t("Hide this: why?")}
        text={t("It leaves the board and the public record. You can show it again.")}
      >
        {t("Hide")}
      </WithReason>
    </>
  );
}

/** Boards of tables are read by their tables alone until they are brought together: better before than after. */
function Apart({ activity }) {
  const { snapshot } = useRoom();
  return boardsOf(snapshot, activity).filter((board) => isApart(snapshot, board)).map((board) => <JoinBoards key={board.id} board={board} />);
}

export function JoinBoards({ board }) {
  return (
    <div class="notice boards-apart">
      <p>{t("Each table sees its own board of “%(step)s” until you bring them together.", { step: board.title })}</p>
      <Deed kind="button-main" deeds={[["join_boards", { activity: board.id }]]}>{t("Bring the boards together")}</Deed>
    </div>
  );
}
