"""The pages people see."""

from flask import Blueprint

pages = Blueprint("pages", __name__)

from . import account, check, come, my, errors, invites, moving, paper, plan, poster, record, rehearsals, room, sessions, sign_in, slips, start, steps, team, wordings, workshops  # noqa: E402,F401  they add their routes
