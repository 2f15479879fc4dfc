"""`backup`, `restore` and `purge` (P4)."""

from sqlalchemy.exc import OperationalError

from .. import config
from ..journal import moment
from ..models.columns import now
from ..refusals import Sorry
from . import archive, restore
from .purge import purge


def run_backup(options):
    """Copy the instance into one file; works while the server runs."""
    settings = config.from_environment()
    open_now = archive.write(settings, options.file, moment(now()))
    print(f"The backup is in {options.file}, readable by you alone. It holds everything: names, words, accounts and the "
          "instance's secret key. Keep it safe, and delete it within 30 days.")
    if open_now:
        steps = "1 step is" if open_now == 1 else f"{open_now} steps are"
        print(f"{steps} open just now. This backup holds the keys of their ballots: whoever has it can find out how "
              "people have voted in them so far.")


def run_restore(options):
    """Go back to a backup; not while the server runs."""
    from ..app import database
    from ..migrating import upgrade
    from ..serving import claimed

    settings = config.from_environment()
    with claimed(settings):
        manifest, erasures = restore.swap(settings, options.file)
        settings = config.from_environment()
        upgrade(settings)
        with database(settings):
            repeated = restore.repeat(erasures)
    print(f"This is the instance again as it was on {manifest['made_at']}. Phones and desks will start over.")
    if repeated:
        print(f"Erased again, since it had been erased after the backup was made: {repeated}.")


def run_purge(options):
    """Let go of what is due; works while the server runs."""
    from ..app import database

    with database():
        try:
            done = purge(now())
        except OperationalError:
            raise Sorry("The database is very busy. Nothing is lost: run purge again later.") from None
    print(f"Names let go of, 30 days after their session: {done['names']}.")
    print(f"Calls for help and reports whose words are gone, 30 days after their session: {done['notes']}.")
    print(f"Addresses of people who waited to be told of answers, gone 24 months after their session: {done['addresses']}.")
    print(f"Ideas and comments whose words are gone, 24 months after their session: {done['words']}.")
    print(f"Answers to invitations, with what people need, gone the day after: {done['answers']}.")
    print(f"Tokens that no longer open anything: {done['tokens']}.")
    print(f"Messages to webhooks, older than 30 days: {done['messages']}.")
