"""Reading a Polis export folder: every trap of the real ones."""

import pytest

from tests.replay.material import COMMENTS, REAL, VOTES, expected, write_small
from workshop.interchange.polis import Statement, Vote, read
from workshop.interchange.material import Unreadable


@pytest.fixture
def folder(tmp_path):
    return write_small(tmp_path)


def latest(material):
    """What each voter thinks of each statement once all acts are done."""
    return {
        (act.voter, act.statement): act.mark for act in material.acts if isinstance(act, Vote)
    }


def test_ids_with_gaps_stay_as_they_are(folder):
    assert [each.id for each in read(folder).statements] == ["0", "4", "9", "7", "38"]


def test_the_latest_of_a_persons_votes_stands_whatever_the_order_of_the_file(folder):
    assert latest(read(folder))["2", "0"] == -1


def test_of_two_votes_in_one_millisecond_the_later_row_stands(folder):
    assert latest(read(folder))["2", "4"] == 0


def test_every_vote_is_played_changes_of_mind_included(folder):
    assert len([act for act in read(folder).acts if isinstance(act, Vote)]) == 11


def test_times_are_milliseconds(folder):
    assert read(folder).statements[0].at == 1658827822012


def test_a_vote_never_comes_before_its_statement(folder):
    written = set()
    for act in read(folder).acts:
        if isinstance(act, Statement):
            written.add(act.id)
        else:
            assert act.statement in written | {"0"}


def test_a_statement_of_somebody_who_never_votes_is_nobodys_act(folder):
    material = read(folder)

    assert [each.id for each in material.seeds] == ["0"]
    assert "0" not in [act.id for act in material.acts if isinstance(act, Statement)]


def test_only_minus_one_is_moderated_out(folder):
    assert [each.id for each in read(folder).statements if each.moderated_out] == ["7"]


def test_the_columns_of_newer_exports_are_read_too(folder):
    folder.joinpath("comments.csv").write_text(
        "timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,comment-body\n"
        "1726860676783,0,2,57,0,1,false,true,I hope it stays\n"
    )
    folder.joinpath("votes.csv").write_text(
        "timestamp,datetime,comment-id,voter-id,vote\n1726860676783,x,0,2,1\n"
    )
    assert [each.text for each in read(folder).statements] == ["I hope it stays"]


def test_what_cannot_be_taken_over_is_said(folder):
    folder.joinpath("comments.csv").write_text(COMMENTS + "1,x,50,2,0,0,1, \n2,x,51,2,0,0,1,a\x0bb\n")
    folder.joinpath("votes.csv").write_text(VOTES + "1,x,50,2,1\n1,x,99,2,1\n")
    material = read(folder)

    assert "50" not in [each.id for each in material.statements]
    assert "a b" in [each.text for each in material.statements]
    assert len(material.votes) == 11
    assert len(material.notes) == 3


@pytest.mark.parametrize("name, text, says", [
    ("votes.csv", "timestamp,comment-id,vote\n1,0,1\n", "voter-id"),
    ("votes.csv", VOTES + "1658934700000,x,0,2,2\n", "line 13"),
    ("votes.csv", VOTES + "yesterday,x,0,2,1\n", "yesterday"),
    ("votes.csv", "timestamp,datetime,comment-id,voter-id,vote\n", "no votes"),
    ("comments.csv", COMMENTS + "1,x,9,2,0,0,1,Twice\n", "two statements"),
    ("comments.csv", COMMENTS + f"1,x,10,2,0,0,1,{'x' * 1001}\n", "longer"),
    ("comments.csv", "", "no column"),
])
def test_a_folder_that_cannot_be_played_is_refused_in_a_sentence(folder, name, text, says):
    folder.joinpath(name).write_text(text)

    with pytest.raises(Unreadable, match=says):
        read(folder)


@pytest.mark.parametrize("name", ["comments.csv", "votes.csv", "summary.csv"])
def test_a_file_in_another_encoding_is_refused_in_a_sentence(folder, name):
    folder.joinpath(name).write_bytes(folder.joinpath(name).read_bytes() + "é".encode("latin-1"))

    with pytest.raises(Unreadable, match="UTF-8"):
        read(folder)


def test_a_folder_of_something_else_is_refused(tmp_path):
    with pytest.raises(Unreadable, match="comments.csv"):
        read(tmp_path)


def test_the_real_session_is_read_whole():
    if not REAL.is_dir():
        pytest.skip("The real material is not on this machine; the small folder stands in for it.")
    material = read(REAL)

    assert (len(material.statements), len(material.votes), len(material.voters)) == (39, 640, 26)
    assert len(material.seeds) == 15
    assert sum(agree + disagree + passed for _, agree, disagree, passed in expected(REAL).values()) == len(latest(material))
