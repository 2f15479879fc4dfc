"""Contexts of a browser whose pages are watched: errors, content policy, requests to anyone else, reloads."""

from urllib.parse import urlsplit

PHONE, DESK, POCKET, SCREEN = (360, 740), (1280, 800), (360, 740), (1920, 1080)
TIMEOUT = 15_000  # milliseconds
AWAY = ("net::ERR_", "WebSocket connection to", "Failed to load resource")
WATCH = """
window.__broken = [];
document.addEventListener("securitypolicyviolation", (event) => window.__broken.push(event.violatedDirective + " " + event.blockedURI));
"""


class Browsing:
    """Opens pages, each in a context of its own, and remembers what they complained of."""

    def __init__(self, chromium, address):
        self.chromium, self.address = chromium, address
        self.contexts, self.complaints = [], []

    def open(self, path=None, size=PHONE, language="en", may_be_away=False, **options):
        """A page in a fresh context; `may_be_away` lets it complain of a network that the test takes away."""
        context = self.chromium.new_context(
            viewport={"width": size[0], "height": size[1]}, locale=language, base_url=self.address, **options)
        page = self.watch(context, may_be_away).new_page()
        if path:
            page.goto(path)
        return page

    def watch(self, context, may_be_away=False):
        context.set_default_timeout(TIMEOUT)
        context.add_init_script(WATCH)
        context.on("page", lambda page: self._listen(page, may_be_away))
        context.on("request", self._note_host)
        self.contexts.append(context)
        return context

    def close(self):
        for context in self.contexts:
            for page in context.pages:
                self.complaints += page.evaluate("window.__broken || []")
            context.close()
        assert not self.complaints, self.complaints

    def _listen(self, page, may_be_away):
        def said(message):
            if message.type == "error" and not (may_be_away and any(sign in message.text for sign in AWAY)):
                self.complaints.append(f"{page.url}: {message.text}")

        page.on("console", said)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))

    def _note_host(self, request):
        to = urlsplit(request.url)
        if to.scheme not in ("data", "blob") and to.hostname != urlsplit(self.address).hostname:
            self.complaints.append(f"asked {request.url}")


def stays(page):
    """From here on the page must not be loaded anew: see `stayed`."""
    page.evaluate("window.__kept = 1")


def stayed(page):
    return page.evaluate("window.__kept === 1")
