"""Makes the application: its settings, its doors and the house behind them."""

import json
from contextlib import contextmanager
from dataclasses import replace

from flask import Flask, g, request
from flask_babel import Babel
from flask_login import LoginManager, current_user
from flask_socketio import SocketIO
from flask_talisman import Talisman
from flask_wtf import CSRFProtect

from . import assets, config, house, identity, languages, logs, wire
from .api import Rest, api
from .db import be_patient, db
from .health import health
from .pages import pages

socketio = SocketIO()
csrf = CSRFProtect()
LARGEST_BODY = 1024 * 1024
CONTENT = {
    "default-src": "'self'",
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'", "ws:", "wss:"],
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}


def at_once(work, *args):
    """Long work done on the spot, where nobody waits meanwhile."""
    return work(*args)


def create_app(settings=None, outside=at_once, apart=at_once):
    """The application; `outside` runs work that waits without holding anyone up, `apart` work that reckons long."""
    settings = settings or config.from_environment()
    app = Flask(__name__, static_folder=str(config.ROOT / "static"), template_folder=str(config.ROOT / "templates"))
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SQLALCHEMY_DATABASE_URI=settings.database_url,
        SQLALCHEMY_ENGINE_OPTIONS={"pool_size": 20, "max_overflow": 100, "hide_parameters": True},
        MAX_CONTENT_LENGTH=LARGEST_BODY,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.public_url.startswith("https:"),
        WTF_CSRF_TIME_LIMIT=None,
        BABEL_TRANSLATION_DIRECTORIES=str(languages.FOLDER),
    )
    app.json.sort_keys = False
    app.jinja_env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    logs.begin()
    db.init_app(app)
    Babel(app, locale_selector=_language)
    csrf.init_app(app)
    csrf.exempt(api)
    Talisman(app, force_https=False, strict_transport_security=settings.public_url.startswith("https:"),
             session_cookie_secure=settings.public_url.startswith("https:"), content_security_policy=CONTENT,
             frame_options="DENY", referrer_policy="same-origin")
    _accounts(app)
    _sockets(app, settings)
    app.extensions["house"] = house.build(app, socketio.server, settings, outside, apart)
    rest = Rest(app)
    rest.register_blueprint(api)
    app.register_blueprint(pages)
    app.register_blueprint(health)
    assets.serve_built_files(app)
    _words(app)
    return app


@contextmanager
def database(settings=None):
    """The instance's database, for one command beside a running server: it waits for its turn to write."""
    settings = settings or config.from_environment()
    with create_app(replace(settings, async_mode="threading")).app_context():
        be_patient()
        yield


def _language():
    asked = request.args.get("language") or request.cookies.get("language")
    return languages.known(asked or languages.liked(request.accept_languages, languages.LANGUAGES))


def _accounts(app):
    login = LoginManager(app)
    login.login_view = "pages.sign_in"
    login.login_message = None
    login.user_loader(identity.user_of)


def _sockets(app, settings):
    origins = sorted({settings.public_url, f"http://127.0.0.1:{settings.port}", f"http://localhost:{settings.port}"})
    socketio.init_app(
        app, async_mode=settings.async_mode, cors_allowed_origins=lambda origin, environ: (
            origin in origins or origin == f"{environ['wsgi.url_scheme']}://{environ.get('HTTP_HOST')}"),
        max_http_buffer_size=64 * 1024, manage_session=False, ping_interval=20, ping_timeout=15,
        json=_Json, async_handlers=False, http_compression=False, logger=False, engineio_logger=False)


class _Json:
    """JSON for the sockets: no spaces, no NaN, words as they are."""

    @staticmethod
    def dumps(value, **options):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)

    @staticmethod
    def loads(text, **options):
        return wire.loads(text)


def _words(app):
    @app.context_processor
    def _for_templates():
        language = g.get("language") or _language()
        return {"language": language, "direction": languages.direction(language),
                "draft": languages.is_draft(language), "asset": assets.asset, "current_user": current_user}
