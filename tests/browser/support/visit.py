"""The tabs of one test, and the browser's complaints about them."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Route

# Logs each violation of the Content-Security-Policy as an error.
REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation",
  (event) => console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`));
"""
FAILED = re.compile(r"Failed to load resource: the server responded with a status of (\d+)")
AXE = Axe()
SCREENSHOTS = os.environ.get("SCREENSHOTS")  # the folder for them
# Throws in a browser that is configured to store nothing.
CLEAR_STORAGE = "() => { try { localStorage.clear(); } catch { return; } }"


@dataclass
class Visit:
    """The tabs of one test in a browser profile, which later tests use again.

    Args:
        context: The profile; its cache of the page's files is what makes the next test fast.
        url: The service's address.
        allowed: Error statuses that the test provokes; a browser logs each as an error.
    """

    context: BrowserContext
    url: str
    allowed: set[int] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    may_lose_service: bool = False

    def __post_init__(self) -> None:
        self.context.on("request", self._note_request)

    def new_page(self, init_script: str = "") -> Page:
        """Return a blank tab, which runs a script before those of each document."""
        page = self.context.new_page()
        page.add_init_script(REPORT_VIOLATIONS + init_script)
        page.on("console", self._note_message)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        return page

    def open(self, address: str = "", init_script: str = "") -> Page:
        """Return a new tab with the page at an address such as `#train`."""
        page = self.new_page(init_script)
        page.goto(f"/{address}")
        return page

    def end(self) -> None:
        """Close all tabs, and leave the profile as it was; a complaint fails the test."""
        if self.context.pages:
            self.context.pages[0].evaluate(CLEAR_STORAGE)
        for page in self.context.pages:
            page.close()
        self.context.unroute_all(behavior="ignoreErrors")
        self.context.remove_listener("request", self._note_request)
        complaints = [*self.errors, *(f"requested {url}" for url in self.foreign)]
        assert complaints == [], complaints

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type not in {"error", "warning"}:
            return
        failed = FAILED.match(message.text)
        if failed and int(failed[1]) in self.allowed:
            return
        if self.may_lose_service and "net::ERR_" in message.text:
            return
        self.errors.append(f"{message.text} ({message.location['url']})")

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith((self.url, "blob:", "data:")):
            self.foreign.append(request.url)


class HeldRequests:
    """The requests of a page that match a pattern, without a response until they are released."""

    def __init__(self, page: Page, pattern: str) -> None:
        self.routes: list[Route] = []
        self._is_open = False
        page.route(pattern, self._take)

    def release(self) -> None:
        self._is_open = True
        for route in self.routes:
            route.continue_()

    def _take(self, route: Route) -> None:
        if self._is_open:
            route.continue_()
        else:
            self.routes.append(route)


def assert_accessible(page: Page, *, skip: str | None = None) -> None:
    """Fail if axe-core finds a violation in what the page shows.

    Args:
        page: Any page.
        skip: Selects a part that another test checks; the 784 cells of a pixel grid take seconds.
    """
    found = AXE.run(page, context=skip and {"exclude": [skip]})
    assert found.violations_count == 0, found.generate_report()


def take_picture(page: Page, name: str, part: str | None = None) -> None:
    """Save the visible page, or a whole part, as NAME.png, if screenshots are wanted."""
    if SCREENSHOTS:
        seen = page if part is None else page.locator(part)
        seen.screenshot(path=Path(SCREENSHOTS) / f"{name}.png")
