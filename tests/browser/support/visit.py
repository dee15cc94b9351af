"""One person's visit to the page, and what a browser had to complain of in it."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Route

# Tells of each violation of the Content-Security-Policy, also where nobody looks at the console.
REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation",
  (event) => console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`));
"""
FAILED = re.compile(r"Failed to load resource: the server responded with a status of (\d+)")
SCREENSHOTS = os.environ.get("SCREENSHOTS")  # the folder that they go to


@dataclass
class Visit:
    """Tabs of one browser profile.

    Args:
        context: The profile.
        url: Where the service is.
        allowed: Statuses of refusals that the test provokes; a browser logs each as an error.
    """

    context: BrowserContext
    url: str
    allowed: set[int] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    may_lose_service: bool = False

    def __post_init__(self) -> None:
        self.context.add_init_script(REPORT_VIOLATIONS)
        self.context.on("request", self._note_request)
        self.context.on("page", self._listen)

    def open(self, address: str = "") -> Page:
        """Return a new tab with the page at an address such as `#train`."""
        page = self.context.new_page()
        page.goto(f"/{address}")
        return page

    def complaints(self) -> list[str]:
        return [*self.errors, *(f"asked {url}" for url in self.foreign)]

    def _listen(self, page: Page) -> None:
        page.on("console", self._note_message)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

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


class Held:
    """The requests of a page to such addresses, which nobody answers until they are released."""

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


def assert_accessible(page: Page) -> None:
    """Fail where axe-core finds anything in what the page shows now."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def take_picture(page: Page, name: str, part: str | None = None) -> None:
    """Keep what is seen of the page, or a whole part, as docs/images/NAME.png, if asked for."""
    if SCREENSHOTS:
        seen = page if part is None else page.locator(part)
        seen.screenshot(path=Path(SCREENSHOTS) / f"{name}.png")
