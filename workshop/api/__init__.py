"""REST v1: workshops, sessions, joining, deeds and news over HTTP."""

from flask import Blueprint

api = Blueprint("api", __name__, url_prefix="/api/v1")

from . import imports, live, my, problems, records, sessions, suggestions, workshops  # noqa: E402,F401  they add their routes
