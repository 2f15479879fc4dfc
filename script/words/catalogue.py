"""One language's catalogue: brought up to date with the sources, read, and built for server and browser."""

import json
import re
from datetime import datetime, timezone

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from babel.plural import to_gettext

from texts import ROOT, texts

TRANSLATIONS = ROOT / "workshop" / "translations"
BUILT = ROOT / "static" / "dist"
SOURCE = "en"
NOBODY = "-"
PLACE = re.compile(r"%\(\w+\)[sd]")


def languages():
    """Returns the languages that have a catalogue; English is the source and has none."""
    return sorted(path.parent.parent.name for path in TRANSLATIONS.glob("*/LC_MESSAGES/messages.po"))


def read(language):
    """Returns the catalogue of a language, an empty one where there is none yet."""
    path = po_path(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update(language):
    """Takes new texts of the sources in and sets those that are gone aside."""
    catalogue = read(language)
    catalogue.update(from_sources(), no_fuzzy_matching=True)
    write_header(catalogue, language)
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=110, include_lineno=False)


def build(language):
    """Writes what the server reads (`messages.mo`) and what a page is given (`catalogue.PAGE.LANGUAGE.json`).

    The front end must have been built: it says which sources each page, or part of a page, is made of.
    """
    catalogue = read(language)
    if language != SOURCE:
        with po_path(language).with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)
    manifest, together = json.loads((BUILT / "manifest.json").read_text()), {}
    for page, sources in json.loads((BUILT / "parts.json").read_text()).items():
        code = (BUILT / manifest[f"{page}.js"]).read_text(encoding="utf-8")
        built = BUILT / f"catalogue.{page}.{language}.json"
        built.write_text(for_browser(language, catalogue, sources, code), encoding="utf-8")
        check_names(together.setdefault(page.partition(".")[0], {}), built)


def for_browser(language, catalogue, sources, code=""):
    """Returns the JSON that `setCatalogue` in `static/js/words.js` takes: the texts of these sources that are left in the code."""
    messages, left = {}, code.replace("\\", "")
    for path, message in texts():
        if path in sources and key(message).replace("\\", "") in left and is_translated(catalogue, message):
            translated = catalogue.get(key(message)).string
            put(messages, key(message), list(translated) if isinstance(message, tuple) else translated)
    whole = {"language": language, "messages": side_by_side(messages), "plural": plural_names(language)}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def side_by_side(messages):
    """Orders texts by their words: those that begin alike, side by side, are smaller on their way to a phone."""
    return dict(sorted(messages.items(), key=lambda each: (isinstance(each[1], list), str(each[1]), each[0])))


def put(messages, text, translated):
    """Adds a translation under the short name of its text, which no other text of the page may have."""
    if messages.setdefault(name_of(text), translated) != translated:
        raise SystemExit(f"Two texts have the same name in the browser; word one of them otherwise: {text}")


def check_names(known, built):
    """Stops where a part of a page has another text under a name that the page, or another of its parts, has already."""
    for name, said in json.loads(built.read_text(encoding="utf-8"))["messages"].items():
        if known.setdefault(name, said) != said:
            raise SystemExit(f"Two texts have the same name in the browser; word one of them otherwise: {said}")


def name_of(text):
    """Returns what `nameOf` in `static/js/words.js` calls a text: 24 bits of FNV-1a over its UTF-16 units."""
    units, digest = text.encode("utf-16-le"), 0x811C9DC5
    for at in range(0, len(units), 2):
        digest = ((digest ^ int.from_bytes(units[at:at + 2], "little")) * 0x01000193) & 0xFFFFFFFF
    return f"{digest & 0xFFFFFF:x}"


def plural_names(language):
    """Returns the names of a language's plural forms, in the catalogue's order, as CLDR and `Intl` call them."""
    tags = {*Locale.parse(language).plural_form.tags, "other"}
    return [name for name in ("zero", "one", "two", "few", "many", "other") if name in tags]


def is_translated(catalogue, message):
    """Says whether a text has all its forms in a catalogue."""
    entry = catalogue.get(key(message))
    if entry is None or entry.fuzzy:
        return False
    return all(entry.string) if isinstance(entry.string, (list, tuple)) else bool(entry.string)


def wrong_places(catalogue):
    """Yields each translation whose `%(name)s` places are not those of its text."""
    for entry in catalogue:
        if not entry.id or not entry.string:
            continue
        if isinstance(entry.id, (list, tuple)):
            allowed = set(PLACE.findall(" ".join(entry.id)))
            if not set(PLACE.findall(" ".join(entry.string))) <= allowed:
                yield entry.id[0]
        elif set(PLACE.findall(entry.id)) != set(PLACE.findall(entry.string)):
            yield entry.id


def write_header(catalogue, language):
    """Gives a catalogue a header that changes only when it must; its plural forms are those of CLDR."""
    catalogue.header_comment = f"# Equal Footing in {Locale.parse(language).english_name}."
    catalogue.fuzzy = False
    catalogue.project, catalogue.version = "Equal Footing", "1"
    catalogue.msgid_bugs_address = catalogue.language_team = NOBODY
    catalogue.last_translator = translator(catalogue)
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=timezone.utc)
    catalogue.mime_headers = [("Plural-Forms", to_gettext(Locale.parse(language).plural_form))]


def translator(catalogue):
    """Returns who fluent has read a catalogue; as long as it is nobody, pages say that it is a draft."""
    named = catalogue.last_translator
    return NOBODY if named == Catalog().last_translator else named


def from_sources():
    catalogue = Catalog(project="Equal Footing", charset="utf-8")
    for path, message in texts():
        catalogue.add(message, locations=[(path, 1)])
    return catalogue


def key(message):
    return message[0] if isinstance(message, tuple) else message


def po_path(language):
    return TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"
