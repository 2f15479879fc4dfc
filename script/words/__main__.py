"""Keeps the catalogues: `script/catalogues update [LANGUAGE]`, `compile`, `check`."""

import sys

import catalogue
from areas import texts_by_area
from texts import overlooked

COMPLETE = ("join", "phone")
USAGE = """\
script/catalogues update [LANGUAGE]  takes new texts of the sources into the catalogues (or starts one)
script/catalogues compile            builds what server and browser read
script/catalogues check              says what is not translated yet; joining and the phone must be complete"""


def main(arguments):
    match arguments:
        case ["update", *languages] if len(languages) < 2:
            for language in languages or catalogue.languages():
                catalogue.update(language)
        case ["compile"]:
            for language in [catalogue.SOURCE, *catalogue.languages()]:
                catalogue.build(language)
        case ["check"]:
            return check()
        case _:
            print(USAGE)
            return 2
    return 0


def check():
    """Prints what is missing, by language and area; 1 where something is missing that must not be."""
    faults = list(overlooked())
    areas = texts_by_area()
    for language in catalogue.languages():
        words = catalogue.read(language)
        for area, messages in areas.items():
            missing = sorted(catalogue.key(m) for m in messages if not catalogue.is_translated(words, m))
            print(f"{language} {area}: {len(messages) - len(missing)} of {len(messages)}")
            for message in missing if area in COMPLETE else ():
                faults.append(f"{language} {area}: not translated: {message}")
        for message in catalogue.wrong_places(words):
            faults.append(f"{language}: other places than in the text: {message}")
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


sys.exit(main(sys.argv[1:]))
