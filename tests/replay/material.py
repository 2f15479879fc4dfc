"""A small Polis export folder with every trap of the real ones, and counting it without the product."""

import csv
import json
import os
import unicodedata
from pathlib import Path

REAL = Path(os.environ.get("POLIS_FOLDER") or Path(__file__).parents[3] / "shared/data/polis-london-youth-policing")

COMMENTS = """\
timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1658827822012,Tue Jul 26 2022,0,0,9,9,1,Seeds come from somebody who never votes
1658934589213,Wed Jul 27 2022,4,23,9,9,1,"  White   space,
and a line break "
1658934600000,Wed Jul 27 2022,7,2,9,9,-1,Moderated out but voted on
1658934593316,Wed Jul 27 2022,9,23,9,9,0,Cafe\u0301 not yet moderated
1658934633363,Wed Jul 27 2022,38,11,9,9,1,"Nobody voted on ""this"" one"
"""

VOTES = """\
timestamp,datetime,comment-id,voter-id,vote
1658934700000,x,0,23,1
1658934600001,x,0,2,1
1658934600500,x,0,2,-1
1658934600400,x,0,2,0
1658934700001,x,4,2,1
1658934700001,x,4,2,0
1658934000000,x,4,11,-1
1658934650000,x,7,23,1
1658934651000,x,7,11,1
1658934652000,x,9,11,1
1658934653000,x,9,11,1
"""

SUMMARY = "topic,A small test\nurl,https://example.org\nvoters,3\n"


def write_small(folder):
    """The small folder, with a byte-order mark as spreadsheets write it."""
    for name, text in (("comments", COMMENTS), ("votes", VOTES), ("summary", SUMMARY)):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8-sig", newline="")
    return folder


def expected(folder):
    """By tidied text: (moderated out, agree, disagree, pass) as the latest votes say."""
    latest = {}
    for row in sorted(_rows(folder / "votes.csv"), key=lambda row: int(row["timestamp"])):
        latest[row["voter-id"], row["comment-id"]] = row["vote"]
    counts = {}
    for row in _rows(folder / "comments.csv"):
        votes = [vote for (_, comment), vote in latest.items() if comment == row["comment-id"]]
        text = " ".join(unicodedata.normalize("NFC", row["comment-body"]).split())
        counts[text] = (row["moderated"] == "-1", *(votes.count(vote) for vote in ("1", "-1", "0")))
    return counts


def recorded(path):
    """The same, as an organiser's record says."""
    record = json.loads(path.read_text(encoding="utf-8"))
    (result,) = record["results"]
    return {
        statement["text"]: (
            statement["state"] == "hidden",
            *(result["counts"][statement["id"]][answer] for answer in ("agree", "disagree", "pass")),
        )
        for statement in record["statements"]
    }


def _rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
