"""The commands of `script/workshop` (P4)."""

import argparse
import secrets
import sys
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError

from . import accounts, config
from .record import command as verifying, import_command as importing
from .refusals import Refused, Sorry

LONGEST_TOKEN = 3650  # days


def main(arguments):
    """Run one command; returns its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        return options.run(options) or 0
    except (Sorry, config.BadSetting, Refused) as sorry:
        print(sorry, file=sys.stderr)
        return 1


def _parser():
    parser = argparse.ArgumentParser(prog="script/workshop", description="Co-design workshops on equal footing.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", help="serve the workshop (what script/server does)")
    serve.add_argument("--host")
    serve.add_argument("--port", type=int)
    serve.add_argument("--no-demo", action="store_true", help="without the demonstration")
    serve.add_argument("--room", action="store_true", help="listen on the local network, for phones in the room")
    serve.set_defaults(run=_serve)

    user = commands.add_parser("user", help="accounts").add_subparsers(required=True, metavar="WHAT")
    add = user.add_parser("add", help="make an account")
    add.add_argument("email")
    add.add_argument("--role", choices=accounts.ROLES, required=True)
    add.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    add.set_defaults(run=_add_user)

    token = commands.add_parser("token", help="bearer tokens").add_subparsers(required=True, metavar="WHAT")
    issue = token.add_parser("issue", help="print a new token")
    issue.add_argument("email")
    issue.add_argument("--days", type=int, help="valid for so many days")
    issue.add_argument("--name", help="what the token is for, as its account sees it")
    issue.add_argument("--scope", action="append", choices=("read", "run", "write"), help="what it may do (more than once; all of it without)")
    issue.set_defaults(run=_issue_token)

    _play(commands)
    _keep(commands)

    bring = commands.add_parser("import", help="bring in a record or an interchange file as a closed session")
    importing.add_arguments(bring)
    bring.set_defaults(run=importing.run)

    record = commands.add_parser("record", help="records").add_subparsers(required=True, metavar="WHAT")
    verify = record.add_parser("verify", help="check a record.json: what holds, in words")
    verifying.add_arguments(verify)
    verify.set_defaults(run=verifying.run)

    migrate = commands.add_parser("migrate", help="bring the database up to date (not while the server runs)")
    migrate.set_defaults(run=_migrate)
    return parser


def _play(commands):
    from . import bench, demonstration, replay

    for module, name, about in ((demonstration, "demo", "let the demonstration's people arrive and take part"),
                                (replay, "replay", "play real material through the public protocol"),
                                (bench, "bench", "measure a private server with simulated phones on this machine")):
        command = commands.add_parser(name, help=about)
        module.add_arguments(command)
        command.set_defaults(run=module.run)


def _keep(commands):
    from .keeping import commands as keeping

    backup = commands.add_parser("backup", help="copy the instance into one file, also while the server runs")
    backup.add_argument("file", metavar="FILE")
    backup.set_defaults(run=keeping.run_backup)

    restore = commands.add_parser("restore", help="go back to a backup (not while the server runs)")
    restore.add_argument("file", metavar="FILE")
    restore.set_defaults(run=keeping.run_restore)

    purge = commands.add_parser("purge", help="let go of what was promised to go; run it daily")
    purge.set_defaults(run=keeping.run_purge)


def _serve(options):
    from .serving import serve

    return serve(options)


def _add_user(options):
    password = sys.stdin.readline().rstrip("\n") if options.password_stdin else secrets.token_urlsafe(12)
    with _writing():
        accounts.add(options.email, options.role, password)
    if not options.password_stdin:
        print(f"Password: {password}")


def _issue_token(options):
    from . import tokens

    if options.days is not None and not 1 <= options.days <= LONGEST_TOKEN:
        raise Sorry(f"A token is valid for 1 to {LONGEST_TOKEN} days.")
    with _writing():
        user = accounts.find(options.email)
        if user is None:
            raise Sorry(f"There is no account {options.email}.")
        token = tokens.issue(user, options.name, options.scope or tokens.SCOPES, options.days)
    print(token)


def _migrate(options):
    from .migrating import upgrade
    from .serving import claimed

    settings = config.from_environment()
    with claimed(settings):
        upgrade(settings)


@contextmanager
def _writing():
    """The instance's database, once nobody else is writing to it."""
    from .app import database
    from .db import begin_writing, db, is_busy

    with database():
        try:
            begin_writing()
            yield
            db.session.commit()
        except OperationalError as error:
            if is_busy(error):
                raise Sorry("The database is very busy. Nothing was changed: try again in a minute.") from None
            if "no such table" in str(error.orig):
                raise Sorry("There is no database here yet. Start the server once with script/server, and try again.") from None
            raise
