"""`record verify`: says in words what holds of a record, and fails on the first thing that does not (X3)."""

from ..refusals import Sorry
from .checker import Wrong, verify


def add_arguments(parser):
    parser.add_argument("file", metavar="FILE", help="a record.json")
    parser.add_argument("--fingerprint", metavar="CODE", nargs="+",
                        help="the check code noted at closing, with spaces or without")


def run(options):
    """Check one file and print what holds; needs no database."""
    try:
        with open(options.file, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise Sorry(f"{options.file} can't be read: {error}.") from None
    try:
        said = verify(text, " ".join(options.fingerprint) if options.fingerprint else None)
    except Wrong as wrong:
        raise Sorry(f"This record does not hold. {wrong}") from None
    print("\n".join(said))
