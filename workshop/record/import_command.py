"""`script/workshop import`: brings in a record or an interchange file as a closed session (X4)."""

import sys
from pathlib import Path

from sqlalchemy import select

from ..models import User
from ..refusals import Sorry
from . import importing

ROLES = ("admin", "facilitator")


def add_arguments(parser):
    parser.add_argument("file", type=Path, metavar="FILE",
                        help="a record.json, a Polis zip, or a .soc, .toc, .soi, .toi, .cat, .pb or .csv of ballots")
    parser.add_argument("--owner", metavar="EMAIL", help="whose workshop it becomes (the first account that may plan)")


def run(options):
    """Print the session's id alone on standard output."""
    from ..app import database

    try:
        raw = options.file.read_bytes()
    except OSError as error:
        raise Sorry(f"{options.file} can't be read: {error.strerror}.") from None
    record, notes = importing.read(options.file.name, raw)
    for note in notes:
        print(note, file=sys.stderr)
    with database():
        session = importing.bring_in(_owner(options.owner), record, options.file.name)
        print(session.public_id)


def _owner(email):
    from ..db import db

    may_plan = select(User).where(User.role.in_(ROLES)).order_by(User.role != "admin", User.id)
    owner = db.session.scalars(may_plan.where(User.email == email) if email else may_plan).first()
    if owner is None:
        raise Sorry(f"There is no account {email} that plans workshops." if email else
                    "Nobody plans workshops here yet: make an account with `user add` first.")
    return owner
