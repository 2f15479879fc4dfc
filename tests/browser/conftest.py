"""One Chromium for all browser tests; every page that a test opens is watched until it closes."""

import os
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.browsing import TIMEOUT, Browsing

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


@pytest.fixture(scope="package")
def playwright():
    expect.set_options(timeout=TIMEOUT)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def chromium(playwright):
    browser = playwright.chromium.launch(executable_path=chrome(), args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture
def browsing(chromium, served):
    """Opens pages of the shared server; at the end none of them may have complained or asked anyone else."""
    browsing = Browsing(chromium, served.address)
    yield browsing
    browsing.close()


def chrome():
    return os.environ.get("CHROME") or next(path for path in map(shutil.which, NAMES) if path)
