"""The pages people see."""

from flask import Blueprint

pages = Blueprint("pages", __name__)

from . import account, answering, answers, bring_in, check, come, compare, downloads, my, errors, invites, moving, names, paper, plan, poster, programs, record, rehearsals, replay, room, sessions, shared, sign_in, slips, start, steps, team, tokens, webhooks, wordings, workshops  # noqa: E402,F401  they add their routes
