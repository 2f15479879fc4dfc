"""Writes the CSV files of a Polis export: comments.csv, votes.csv, participants-votes.csv and summary.csv."""

import csv
import io
import zipfile

from .material import GONE, Unfit, tidy

FACILITATOR = 0  # who wrote what is told to nobody: every statement stands under one author, who never votes
MADE_AT = (2000, 1, 1, 0, 0, 0)
COMMENTS = ("timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body")
VOTES = ("timestamp", "datetime", "comment-id", "voter-id", "vote")


def write_polis(elections: dict, at: dict) -> bytes:
    """A zip with the files of every step of statements, in a folder each where there are several.

    `elections` and `at`, the moments of closing, are by the step's id; ballots have no time of their own, so that
    moment stands for all of them. Raises Unfit.
    """
    elections = {step: election for step, election in elections.items() if election.votes}
    if not elections:
        raise Unfit("There is no step of statements in this record that anybody answered.")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for step, election in elections.items():
            folder = f"{step}/" if len(elections) > 1 else ""
            for name, rows in _files(election, at[step]).items():
                zipped.writestr(zipfile.ZipInfo(f"{folder}{name}.csv", MADE_AT), _csv(rows), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _files(election, moment):
    stamp, written = int(moment.timestamp() * 1000), f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    ballots = [vote.marks for vote in election.votes for _ in range(vote.count)]
    return {
        "comments": [COMMENTS, *(
            (stamp, written, place, FACILITATOR, _how_many(ballots, place, 1), _how_many(ballots, place, -1),
             -1 if option.hidden else 1, tidy(option.name) or GONE)
            for place, option in enumerate(election.options))],
        "votes": [VOTES, *(
            (stamp, written, place, voter, mark)
            for voter, marks in enumerate(ballots, start=1) for place, mark in sorted(marks.items()))],
        "participants-votes": [
            ("participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree",
             *range(len(election.options))),
            *(_participant(voter, marks, len(election.options)) for voter, marks in enumerate(ballots, start=1))],
        "summary": [
            ("topic", tidy(election.title)), ("voters", len(ballots)), ("voters-in-conv", len(ballots)),
            ("comments", len(election.options)), ("conversation-description", tidy(election.description))],
    }


def _participant(voter, marks, options):
    answers = list(marks.values())
    return (voter, "", "", 0, len(answers), answers.count(1), answers.count(-1),
            *(marks.get(place, "") for place in range(options)))


def _how_many(ballots, place, answer):
    return sum(marks.get(place) == answer for marks in ballots)


def _csv(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
