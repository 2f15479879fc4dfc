"""Reads a Polis export, a folder or a zip, as what its people wrote and how they voted, in order of time."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from .material import Unreadable, tidy, without_controls
from .tables import pairs, rows, whole

LONGEST_STATEMENT = 1_000
LARGEST_UNZIPPED = 256 * 1024 * 1024  # bytes
MARKS = {"1": 1, "0": 0, "-1": -1}  # agree, pass, disagree: as in a ballot


@dataclass(frozen=True)
class Statement:
    """One statement as it was written; `at` is in milliseconds."""

    id: str
    author: str
    at: int
    text: str
    moderated_out: bool


@dataclass(frozen=True)
class Vote:
    """One tap on agree (1), pass (0) or disagree (-1); `at` is in milliseconds.

    The same person may vote on the same statement again: the latest is what they think.
    """

    voter: str
    statement: str
    at: int
    mark: int


@dataclass(frozen=True)
class Conversation:
    """A Polis conversation: its statements and every vote, each in order of time.

    `notes` are sentences about what could not be taken over as it stands.
    """

    topic: str
    description: str
    statements: tuple[Statement, ...]
    votes: tuple[Vote, ...]
    notes: tuple[str, ...]

    @property
    def voters(self):
        return {vote.voter for vote in self.votes}

    @property
    def seeds(self):
        """The statements whose author never votes."""
        voters = self.voters
        return [each for each in self.statements if each.author not in voters]

    @property
    def acts(self):
        """What voters do, statements and votes, in an order in which it can be done.

        A vote comes after its statement even where the clocks of the material disagree;
        acts of the same millisecond keep the order of their file.
        """
        written = {each.id: each.at for each in self.statements}
        voters = self.voters
        timed = [((each.at, 0, each.at), each) for each in self.statements if each.author in voters]
        timed += [((max(each.at, written[each.statement]), 1, each.at), each) for each in self.votes]
        return [act for _, act in sorted(timed, key=lambda pair: pair[0])]


def read(folder):
    """Return the Conversation of a Polis export, a folder or the bytes of a zip; raises Unreadable."""
    folder = _unzipped(folder) if isinstance(folder, bytes) else Path(folder)
    if not (folder / "comments.csv").is_file() or not (folder / "votes.csv").is_file():
        raise Unreadable(f"{folder} is no Polis export folder: it needs comments.csv and votes.csv.")
    notes = []
    statements = _statements(folder / "comments.csv", notes)
    votes = _votes(folder / "votes.csv", {each.id for each in statements}, notes)
    if not votes:
        raise Unreadable(f"{folder} holds no votes, so there is nobody to play.")
    summary = pairs(folder / "summary.csv")
    return Conversation(
        topic=tidy(summary.get("topic", ""))[:200] or folder.name,
        description=summary.get("conversation-description", "").strip()[:5_000],
        statements=tuple(sorted(statements, key=lambda each: each.at)),
        votes=tuple(sorted(votes, key=lambda each: each.at)),
        notes=tuple(notes),
    )


def _unzipped(raw):
    try:
        zipped = zipfile.ZipFile(io.BytesIO(raw))
        if sum(each.file_size for each in zipped.infolist()) > LARGEST_UNZIPPED:
            raise Unreadable("The files in this zip are too large for one conversation.")
        root = zipfile.Path(zipped)
    except zipfile.BadZipFile:
        raise Unreadable("This is not a zip file, or it is damaged.") from None
    inside = [each for each in root.iterdir() if each.is_dir()]
    return inside[0] if len(inside) == 1 and not (root / "comments.csv").is_file() else root


def _statements(path, notes):
    statements = []
    for line, row in rows(path, "timestamp", "comment-id", "author-id", "comment-body"):
        text = without_controls(row["comment-body"])
        if text != row["comment-body"]:
            notes.append(f"Control characters in statement {row['comment-id']} became spaces.")
        if not tidy(text):
            notes.append(f"Statement {row['comment-id']} has no words and was left out.")
            continue
        if len(tidy(text)) > LONGEST_STATEMENT:
            raise Unreadable(
                f"Statement {row['comment-id']} is longer than {LONGEST_STATEMENT} characters, "
                "which no session takes."
            )
        statements.append(Statement(
            id=row["comment-id"],
            author=row["author-id"],
            at=whole(path, line, row, "timestamp"),
            text=text,
            moderated_out=(row.get("moderated") or "").strip() == "-1",
        ))
    if len({each.id for each in statements}) < len(statements):
        raise Unreadable(f"{path} uses the same comment-id for two statements.")
    return statements


def _votes(path, known, notes):
    votes, homeless = [], 0
    for line, row in rows(path, "timestamp", "comment-id", "voter-id", "vote"):
        if row["comment-id"] not in known:
            homeless += 1
            continue
        if row["vote"] not in MARKS:
            raise Unreadable(f"{path}, line {line}: a vote is 1, 0 or -1, not “{row['vote']}”.")
        votes.append(Vote(
            voter=row["voter-id"],
            statement=row["comment-id"],
            at=whole(path, line, row, "timestamp"),
            mark=MARKS[row["vote"]],
        ))
    if homeless:
        notes.append(f"Votes on statements that are not in the folder were left out: {homeless}.")
    return votes