"""The process that makes one file: told on its standard input what to make, it writes the file to the descriptor it was
given and says on its standard output how far it has come."""

import os
import pickle
import sys

from flask import Flask
from flask_babel import Babel

from .. import config, languages
from ..db import db
from ..models import LiveSession
from ..record.document import record
from ..record.entries import ORGANISER, PUBLIC
from ..results import results
from .formats import make

LATER = 10  # how much it stands back behind the server, as `nice` reckons


def main():
    os.nice(LATER)
    asked = pickle.load(sys.stdin.buffer)
    with _application(asked["database_url"], asked["language"]).test_request_context():
        session = db.session.get(LiveSession, asked["session"])
        _tell("reading")
        reader = ORGANISER if asked["reader"] == ORGANISER.name else PUBLIC
        whole = record(session, reader)
        said = {each["activity"]: each for each in results(session, asked["language"])}
        db.session.remove()
        _tell("writing")
        body = make(asked["name"], whole, said, asked["address"], asked["language"], _tell)
    with os.fdopen(asked["into"], "wb") as file:
        file.write(body)
    _tell("made")


def _application(database_url, language):
    """The least that reads the database and knows the reader's language: nobody is served here."""
    app = Flask("workshop", root_path=str(config.ROOT / "workshop"), template_folder=str(config.ROOT / "templates"))
    app.config.update(SQLALCHEMY_DATABASE_URI=database_url, SQLALCHEMY_ENGINE_OPTIONS={"hide_parameters": True},
                      BABEL_TRANSLATION_DIRECTORIES=str(languages.FOLDER))
    db.init_app(app)
    Babel(app, locale_selector=lambda: language)
    return app


def _tell(stage):
    print(stage, flush=True)


if __name__ == "__main__":
    main()
