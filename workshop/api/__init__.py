"""REST v1: workshops, sessions, joining, deeds and news over HTTP, with a document that says all of it (H11)."""

from flask_smorest import Blueprint

api = Blueprint("api", __name__, url_prefix="/api/v1")

from . import (  # noqa: E402,F401  they add their routes
    imports, live, my, problems, reading, records, sessions, suggestions, telling, webhooks, workshops,
)
from .document import Rest  # noqa: E402,F401
