"""X3 and X5: a record can be checked by itself, and every change to it is found."""

import hashlib
import json
import subprocess
import sys

import pytest

from tests.world.server import ROOT, command
from workshop.digests import commitment, words_digest
from workshop.record.chain import follows, is_seen
from workshop.record.checker import ALWAYS, COMPARE, Wrong, verify


def event(copy, type, **fields):
    return next(entry for entry in copy["journal"] if entry.get("type") == type
                and all(entry.get(name) == value for name, value in fields.items()))


def thing(copy, shelf, number=0):
    return copy[shelf][number]


def rebuild(copy):
    """Make the chain anew over a changed journal, as somebody would who knows how."""
    previous = ""
    for entry in copy["journal"]:
        if entry.get("type") == "session_closed":
            before = "".join(each["digest"] for each in copy["journal"][:entry["seq"] - 1])
            entry["digests"] = hashlib.sha256(bytes.fromhex(before)).hexdigest()
        if is_seen(entry):
            entry["digest"] = follows(previous, entry)
        previous = entry["digest"]
        if entry.get("type") == "session_closed":
            entry["fingerprint"] = copy["fingerprint"] = entry["digest"]
    copy["chain"]["latest"] = {"seq": len(copy["journal"]), "digest": previous}


def reword(copy, type, text):
    entry = event(copy, type)
    entry["text"] = text


def swap_two(journal):
    journal[4], journal[5] = journal[5], journal[4]


def one_vote_more(copy):
    step = next(iter(copy["ballots"]))
    copy["ballots"][step].append(copy["ballots"][step][0])


def change_a_mark(copy):
    ballot = next(ballots for ballots in copy["ballots"].values() if ballots)[0]
    option = next(iter(ballot["marks"]))
    ballot["marks"][option] = 1 if ballot["marks"][option] != 1 else 2


def flip_first(copy):
    result = copy["results"][-1]
    result["order"] = result["order"][::-1]


def withhold(copy):
    """Take the words of an idea that stands on the board out of the file."""
    entry = event(copy, "idea_posted")
    entry["withheld"] = {"text": words_digest(entry.pop("salts")["text"], entry["text"])}
    entry["text"] = None
    thing(copy, "ideas")["text"] = None


def leave_out_the_pause(copy):
    entry = event(copy, "paused", on=True)
    copy["journal"][entry["seq"] - 1] = {"seq": entry["seq"], "digest": entry["digest"]}


EDITS = {
    "an idea's words in the list": lambda copy: thing(copy, "ideas").update(text="Shade for staff only"),
    "an idea's words in the journal": lambda copy: reword(copy, "idea_posted", "Other words"),
    "an idea's words in both": lambda copy: (reword(copy, "idea_posted", "Other"), thing(copy, "ideas").update(text="Other")),
    "how the chain is made": lambda copy: copy["chain"].update(algorithm="none"),
    "what the door promised is left out": lambda copy: copy["participation"].pop("door"),
    "a salt": lambda copy: event(copy, "idea_posted")["salts"].update(text="00" * 16),
    "an event is left out": lambda copy: copy["journal"].pop(7),
    "two events change places": lambda copy: swap_two(copy["journal"]),
    "an event's time": lambda copy: event(copy, "session_started").update(at="2020-01-01T00:00:00.000Z"),
    "the reason for hiding": lambda copy: event(copy, "hidden").update(reason="off_topic"),
    "what was paused for": lambda copy: event(copy, "paused", on=True).update(message="Coffee"),
    "a pause is made to look private": leave_out_the_pause,
    "the words of an idea are taken out": withhold,
    "an unseen event's digest": lambda copy: next(e for e in copy["journal"] if not is_seen(e)).update(digest="0" * 64),
    "a step's setting": lambda copy: copy["activities"][3]["settings"].update(decided_by="everyone"),
    "a step's title": lambda copy: copy["activities"][3].update(title="In what order?"),
    "a step is taken out": lambda copy: copy["activities"].pop(),
    "the options of a vote": lambda copy: copy["activities"][3]["options"].pop(),
    "who voted": lambda copy: copy["participation"]["voted"].update({copy["activities"][3]["id"]: {
        "lived": 7, "professional": 6, "other": 0}}),
    "who joined": lambda copy: copy["participation"]["joined"].update(people=99),
    "a voice": lambda copy: copy["participation"]["joined"]["by_voice"].update(carer=1),
    "the purpose": lambda copy: copy["session"].update(purpose="To close the park"),
    "the remit": lambda copy: copy["session"].update(remit={"promise": "nothing"}),
    "the smallest group": lambda copy: copy["session"].update(small_number=3),
    "the spoken turns": lambda copy: copy["session"].update(turns={"lived": 9, "professional": 0, "other": 0}),
    "a proposal's title": lambda copy: thing(copy, "proposals").update(title="Shade for staff"),
    "a proposal's cost": lambda copy: thing(copy, "proposals")["cost"].update(high=12),
    "a proposal is taken out": lambda copy: copy["proposals"].pop(),
    "a proposal is added": lambda copy: copy["proposals"].append({**copy["proposals"][0], "id": "p99"}),
    "a theme's title": lambda copy: thing(copy, "themes").update(title="At the back door"),
    "a theme's title in both": lambda copy: (
        event(copy, "theme_made").update(title="Other"), thing(copy, "themes").update(title="Other")),
    "an idea leaves its theme": lambda copy: thing(copy, "themes")["ideas"].pop(),
    "a theme is taken out": lambda copy: copy["themes"].pop(),
    "supporters": lambda copy: thing(copy, "ideas").update(supporters=30),
    "a comment's sort": lambda copy: thing(copy, "comments").update(sort="worry"),
    "a statement's words": lambda copy: thing(copy, "statements").update(text="Dogs do not belong here"),
    "a hidden idea comes back": lambda copy: next(i for i in copy["ideas"] if i["state"] == "hidden").update(state="up"),
    "a mark": change_a_mark,
    "a ballot too many": one_vote_more,
    "a ballot too few": lambda copy: next(iter(copy["ballots"].values())).pop(),
    "a ballot's group": lambda copy: next(b for b in copy["ballots"].values())[0].update(side="professional"),
    "the salt of the ballots": lambda copy: copy["activities"][3].update(salt="0" * 32),
    "a result's order": flip_first,
    "a result's score": lambda copy: copy["results"][-1]["scores"].update({copy["results"][-1]["order"][0][0]: 40}),
    "a result's sentence": lambda copy: copy["results"][-1].update(sentence="Everybody wanted lights."),
    "a result's share, a little": lambda copy: copy["results"][1]["scores"].update(
        {k: v + 0.00001 for k, v in list(copy["results"][1]["scores"].items())[:1]}),
    "who decided": lambda copy: copy["results"][-1].update(decided_by="everyone"),
    "a result is taken out": lambda copy: copy["results"].pop(),
    "the fingerprint": lambda copy: copy.update(fingerprint="0" * 64),
    "the latest digest": lambda copy: copy["chain"]["latest"].update(digest="0" * 64),
    "another part": lambda copy: copy.update(note="Nothing to see here"),
    "which copy it is": lambda copy: copy.update(copy="organiser"),
}


def test_what_the_server_hands_out_holds(public, organisers):
    for copy in (public, organisers):
        said = verify(json.dumps(copy), copy["fingerprint"])

        assert "The fingerprint that you gave is that of this record." in said
        assert said[-1] == ALWAYS


def test_without_a_fingerprint_the_file_agrees_with_itself(public):
    said = verify(json.dumps(public))

    assert COMPARE % public["fingerprint"] in said
    assert said[-1] == ALWAYS


def test_erased_words_are_marked(public, day):
    assert any("erased since" in line and day.erased in line for line in verify(json.dumps(public)))


@pytest.mark.parametrize("edit", EDITS)
def test_a_change_is_found_without_the_fingerprint(spoilt, edit):
    with pytest.raises(Wrong):
        verify(spoilt(EDITS[edit]))


@pytest.mark.parametrize("edit", EDITS)
def test_a_change_is_found_with_the_fingerprint(public, spoilt, edit):
    with pytest.raises(Wrong):
        verify(spoilt(EDITS[edit]), public["fingerprint"])


@pytest.mark.parametrize("edit", [
    lambda copy: event(copy, "paused", on=True).update(message="Coffee"),
    lambda copy: event(copy, "hidden").update(reason="off_topic"),
    lambda copy: event(copy, "focus_moved").update(at="2020-01-01T00:00:00.000Z"),
])
def test_with_the_chain_rebuilt_the_fingerprint_finds_it(public, spoilt, edit):
    text = spoilt(lambda copy: (edit(copy), rebuild(copy)))

    with pytest.raises(Wrong):
        verify(text, public["fingerprint"])


def test_a_rebuilt_record_agrees_with_itself_and_not_with_the_fingerprint(public, spoilt):
    def reworded(copy):
        event(copy, "idea_posted")["text"] = thing(copy, "ideas")["text"] = "Shade for staff"
        rebuild(copy)

    text = spoilt(reworded)

    assert any("agrees with itself" in line for line in verify(text))
    with pytest.raises(Wrong, match="fingerprint"):
        verify(text, public["fingerprint"])


def test_the_fingerprint_may_be_typed_in_fours(public):
    fours = " ".join(public["fingerprint"][at:at + 4] for at in range(0, 64, 4)).upper()

    assert verify(json.dumps(public), fours)


@pytest.mark.parametrize("text", [
    "", "[]", "{}", "nonsense", "null", '{"format": "equal-footing-record"}', "[" * 100_000,
    '{"format": "equal-footing-record", "version": 1, "version": 1}', '{"format": NaN}',
])
def test_what_is_no_record_is_told_so(text):
    with pytest.raises(Wrong):
        verify(text)


def test_every_damage_is_a_sentence_and_never_a_traceback(public):
    for name in public:
        for junk in (None, 7, "x", [], {}, [None], {"a": None}):
            if name == "exported_at" or junk == public[name]:
                continue
            with pytest.raises(Wrong):
                verify(json.dumps({**public, name: junk}))


def test_the_command_says_what_holds_or_the_first_thing_that_does_not(public, spoilt, tmp_path):
    whole, broken = tmp_path / "whole.json", tmp_path / "broken.json"
    whole.write_text(json.dumps(public))
    broken.write_text(spoilt(change_a_mark))

    fours = [public["fingerprint"][at:at + 4].upper() for at in range(0, 64, 4)]
    good = command(tmp_path / "none", "record", "verify", whole, "--fingerprint", *fours)
    bad = command(tmp_path / "none", "record", "verify", broken)

    assert (good.returncode, good.stderr) == (0, "") and good.stdout.rstrip().endswith(ALWAYS)
    assert bad.returncode == 1 and len(bad.stderr.splitlines()) == 1
    assert "promised when it closed" in bad.stderr
    assert not (tmp_path / "none").exists()


def test_digests_are_what_the_contract_says(public):
    entry = event(public, "idea_posted")
    salt = bytes.fromhex(entry["salts"]["text"])

    assert words_digest(entry["salts"]["text"], entry["text"]) == hashlib.sha256(salt + entry["text"].encode()).hexdigest()


def test_a_commitment_is_of_the_ballots_as_published(public):
    for step in public["activities"]:
        if step["state"] == "revealed":
            assert commitment(step["salt"], public["ballots"][step["id"]]) == step["commitment"]


def test_checking_needs_no_database_and_no_web():
    code = "import sys, workshop.record.checker; print({'sqlalchemy', 'flask', 'flask_babel', 'eventlet'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)

    assert (done.stdout, done.stderr) == ("set()\n", "")
