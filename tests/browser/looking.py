"""Looking at a page: axe-core, room sideways, targets for fingers, and pictures for people to look at."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
PICTURES = Path(__file__).parent / "screenshots"
NARROW = 320
FINGER = 44

RUN = """async () => {
  const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200) + " — " + node.failureSummary).join(" | ")}`);
}"""

SMALL = """(least) => {
  const controls = document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button]");
  return [...controls].filter((one) => {
    const box = (one.matches("input[type=radio], input[type=checkbox]") && one.closest("label") || one).getBoundingClientRect();
    if (!box.width || !box.height || one.closest(".visually-hidden, .skip-link, [inert]")) return false;
    const least_here = one.matches("p a, li a, .link") ? 24 : least;
    return box.width < least_here - 0.5 || box.height < least_here - 0.5;
  }).map((one) => `${one.outerHTML.slice(0, 160)} ${JSON.stringify(one.getBoundingClientRect())}`);
}"""

AT_REST = """() => Promise.allSettled(document.getAnimations()
  .filter((one) => one.effect.getComputedTiming().iterations !== Infinity).map((one) => one.finished)).then(() => true)"""

WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (one) => one && (getComputedStyle(one).overflowX !== "visible" || scrolls(one.parentElement));
  return [...document.querySelectorAll("body *")].filter((one) => (one.getBoundingClientRect().right > width + 1
    || one.getBoundingClientRect().left < -1) && !scrolls(one.parentElement)).slice(0, 5).map((one) => one.outerHTML.slice(0, 160));
}"""


LOW = """() => [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().bottom > window.innerHeight + 1
  && one.getClientRects().length && one.textContent.trim()).slice(0, 3).map((one) => one.outerHTML.slice(0, 160))"""

SAID = """() => [document.body.innerText, ...[...document.querySelectorAll("[aria-label], [alt], [title], [placeholder]")].flatMap(
  (one) => ["aria-label", "alt", "title", "placeholder"].map((name) => one.getAttribute(name) || ""))].join("\\n")"""
LATIN = re.compile(r"[A-Za-z]{3,}[A-Za-z ,.’]*")


def problems(page):
    """What axe-core finds, at the top of the page and at its end: what lies under a foot that stays is looked at clear of it."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE)
    found = set(page.evaluate(RUN))
    if found:
        page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
        found &= set(page.evaluate(RUN))
        page.evaluate("window.scrollTo(0, 0)")
    return sorted(found)


def too_small(page):
    """Controls that a finger could miss; links within a sentence may be smaller."""
    return page.evaluate(SMALL, FINGER)


def too_wide(page):
    """What makes a page scroll sideways, if anything."""
    return page.evaluate(WIDE)


def cut_off(page):
    """What lies below the edge of a page that nobody can scroll."""
    return [f"below the edge: {one}" for one in page.evaluate(LOW)]


def untranslated(page, words):
    """Latin letters on a page in another script: `words` of people are theirs; a language says its own name; addresses and
    check codes are as they are.
    """
    said = page.evaluate(SAID)
    languages = page.locator("bdi[lang], option[lang]").all_text_contents()
    for known in sorted([*words, *languages], key=len, reverse=True):
        said = said.replace(known, "")
    return [f"not translated: {found}" for found in sorted(set(LATIN.findall(re.sub(r"\S+[:/.]\S+|\b[0-9a-f]{4}\b", "", said))))]


def narrowly(page, look):
    """What `look` gives while the page is as narrow as the narrowest phone."""
    before = page.viewport_size
    page.set_viewport_size({"width": NARROW, "height": before["height"]})
    try:
        return look(page)
    finally:
        page.set_viewport_size(before)


def picture(page, name, whole=False):
    """A screenshot, into an ignored folder."""
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=whole)


def looked_at(page, name, whole=False, phone=False):
    """Everything at once: what axe-core finds, what is too wide, what a finger could miss; a picture is left behind."""
    page.evaluate(AT_REST)
    found = problems(page) + too_wide(page)
    picture(page, name, whole)
    if phone:
        found += too_small(page) + narrowly(page, lambda page: too_wide(page) + (picture(page, f"{name}-320", whole) or []))
    return [f"{name}: {one}" for one in found]
