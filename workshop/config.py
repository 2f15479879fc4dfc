"""Every setting, with its default and its meaning (P3)."""

import ipaddress
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_KEYS = {"", "dev", "secret", "changeme", "change-me", "secret_key", "development"}


class BadSetting(Exception):
    """A setting that the server will not start with; the message says why."""


@dataclass(frozen=True)
class Settings:
    """What the environment asks for."""

    instance: Path          # INSTANCE_PATH: where the database, the keys and the secret key are kept
    database_url: str       # DATABASE_URL: SQLite in the instance folder unless set
    redis_url: str | None   # REDIS_URL: none means one process
    secret_key: str         # SECRET_KEY: made on first start and kept in the instance folder
    host: str               # HOST
    port: int               # PORT
    public_url: str         # PUBLIC_URL: what QR codes and links say
    async_mode: str         # ASYNC_MODE: eventlet or threading
    rate_limits: bool       # RATE_LIMITS: off only for load tests on loopback
    private_webhooks: bool  # PRIVATE_WEBHOOKS: whether messages may go into private networks
    smtp_url: str | None    # SMTP_URL: the mail server; none means that nobody is asked for an address
    smtp_from: str | None   # SMTP_FROM: whom messages come from


def from_environment(environ=os.environ, host=None, port=None):
    """Read the settings; raises BadSetting with a plain sentence."""
    instance = Path(environ.get("INSTANCE_PATH") or ROOT / "instance").resolve()
    try:
        instance.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise BadSetting(f"INSTANCE_PATH cannot be used: {error.strerror}.") from None
    host = host or environ.get("HOST") or "127.0.0.1"
    port = _port(port or environ.get("PORT") or "5000")
    mode = environ.get("ASYNC_MODE", "eventlet")
    if mode not in ("eventlet", "threading"):
        raise BadSetting(f"ASYNC_MODE can be eventlet or threading, not {mode}.")
    limits = environ.get("RATE_LIMITS", "on")
    if limits not in ("on", "off"):
        raise BadSetting("RATE_LIMITS can be on or off.")
    if limits == "off" and not is_loopback(host):
        raise BadSetting("RATE_LIMITS=off is for load tests: it needs HOST to be 127.0.0.1.")
    return Settings(
        instance=instance,
        database_url=_database_url(environ.get("DATABASE_URL") or f"sqlite:///{instance / 'workshop.db'}"),
        redis_url=environ.get("REDIS_URL") or None,
        secret_key=_secret_key(environ, instance),
        host=host,
        port=port,
        public_url=_public_url(environ.get("PUBLIC_URL") or f"http://{host}:{port}"),
        async_mode=mode,
        rate_limits=limits == "on",
        private_webhooks=_on_or_off(environ, "PRIVATE_WEBHOOKS", "off"),
        **_post(environ.get("SMTP_URL") or None, environ.get("SMTP_FROM") or None),
    )


def is_loopback(host):
    """Whether `host` can be reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _port(asked):
    if not str(asked).isascii() or not str(asked).isdigit() or not 1 <= int(asked) <= 65535:
        raise BadSetting(f"PORT is a number from 1 to 65535, not {asked}.")
    return int(asked)


def _database_url(asked):
    try:
        make_url(asked).get_dialect()
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError):
        raise BadSetting("DATABASE_URL is not the address of a database that can be used here.") from None
    return asked


def _public_url(asked):
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", asked):
        raise BadSetting("PUBLIC_URL begins with http:// or https:// and says what people type to get here.")
    return asked.rstrip("/")


def _on_or_off(environ, name, usual):
    said = environ.get(name, usual)
    if said not in ("on", "off"):
        raise BadSetting(f"{name} can be on or off.")
    return said == "on"


def _post(server, sender):
    if server is not None and not re.fullmatch(r"smtps?://([^\s/?#@:]+(:[^\s/?#@]*)?@)?[^\s/?#@:]+(:[0-9]{1,5})?/?", server):
        raise BadSetting("SMTP_URL says where the mail server is, for example smtps://name:password@mail.example.org.")
    if server is not None and not re.fullmatch(r"([^<>\r\n]* <)?[^\s@<>]+@[^\s@<>]+>?", sender or ""):
        raise BadSetting("SMTP_FROM says whom messages come from, for example workshops@example.org.")
    return {"smtp_url": server, "smtp_from": sender}


def _secret_key(environ, instance):
    if "SECRET_KEY" in environ:
        key = environ["SECRET_KEY"]
        if key.lower() in DEFAULT_KEYS or len(key) < 16:
            raise BadSetting("SECRET_KEY is too easy to guess. Leave it out and one is made for you.")
        return key
    kept = instance / "secret_key"
    try:
        with open(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    return kept.read_text().strip()
