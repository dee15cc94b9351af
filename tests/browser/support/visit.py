"""The tabs of one test, and the browser's complaints about them."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request, Route

# Makes the page hidden, or visible again.
HIDE = """(isHidden) => {
  Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
# Logs each violation of the Content-Security-Policy as an error.
REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation",
  (event) => console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`));
"""
FAILED = re.compile(r"Failed to load resource: the server responded with a status of (\d+)")
WIDE = {"width": 1280, "height": 900}
IDLE = "#models"  # a view that requests nothing later
# A view that is shown only follows its new choices: it opens again after another one.
REOPEN = """async (address) => {
  const viewOf = (hash) => hash.split("?")[0];
  const go = (hash) => new Promise((done) => {
    addEventListener("popstate", done, { once: true });
    location.hash = hash;
  });
  const view = viewOf(address);
  if (viewOf(location.hash) === view) await go(view === "#jobs" ? "#models" : "#jobs");
  await go(address);
  scrollTo(0, 0);
}"""
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
        shared: An open tab that tests use one after another.
    """

    context: BrowserContext
    url: str
    allowed: set[int] = field(default_factory=set)
    shared: Page | None = None
    errors: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    may_lose_service: bool = False
    _pages: list[Page] = field(default_factory=list)
    _is_shared_used: bool = False

    def __post_init__(self) -> None:
        self.context.on("request", self._note_request)

    def new_page(self, init_script: str = "") -> Page:
        """Return a blank tab, which runs a script before those of each document."""
        page = self.context.new_page()
        self._pages.append(page)
        page.add_init_script(REPORT_VIOLATIONS + init_script)
        self._listen(page)
        return page

    def open(self, address: str = "", init_script: str = "") -> Page:
        """Return a new tab with the page at an address such as `#train`."""
        page = self.new_page(init_script)
        page.goto(f"/{address}")
        return page

    def show(self, address: str) -> Page:
        """Return the shared tab with a view opened again, without loading the page.

        For tests that leave the document as it was: they use the page, and replace none of its
        functions. It takes a tenth of the time of a new tab.
        """
        if not self._is_shared_used:
            self._is_shared_used = True
            self._listen(self.shared)
        self.shared.evaluate(REOPEN, address)
        return self.shared

    def end(self) -> None:
        """Close all tabs, and leave the profile as it was; a complaint fails the test."""
        if self._is_shared_used:
            self._leave_shared()
        elif self._pages and not self._pages[0].is_closed():
            self._pages[0].evaluate(CLEAR_STORAGE)
        for page in self._pages:
            page.close()
        self.context.unroute_all(behavior="ignoreErrors")
        self.context.remove_listener("request", self._note_request)
        ours = (self.url, "blob:", "data:")
        foreign = [f"requested {r.url}" for r in self.requests if not r.url.startswith(ours)]
        complaints = [*self.errors, *foreign]
        assert complaints == [], complaints

    def _leave_shared(self) -> None:
        """Close the view of the shared tab, and undo what a test may have set."""
        page = self.shared
        page.unroute_all(behavior="ignoreErrors")
        page.evaluate(REOPEN, IDLE)
        page.evaluate(CLEAR_STORAGE)
        page.mouse.move(0, 0)
        page.emulate_media(color_scheme="light")
        if page.viewport_size != WIDE:
            page.set_viewport_size(WIDE)
        page.remove_listener("console", self._note_message)
        page.remove_listener("pageerror", self._note_error)

    def _listen(self, page: Page) -> None:
        page.on("console", self._note_message)
        page.on("pageerror", self._note_error)

    def _note_request(self, request: Request) -> None:
        self.requests.append(request)

    def _note_error(self, error: Error) -> None:
        self.errors.append(str(error))

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type not in {"error", "warning"}:
            return
        failed = FAILED.match(message.text)
        if failed and int(failed[1]) in self.allowed:
            return
        if self.may_lose_service and "net::ERR_" in message.text:
            return
        self.errors.append(f"{message.text} ({message.location['url']})")


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


def reinsert(page: Page, tag: str) -> None:
    """Take an element out of the page, and put it back once it has noticed that."""
    script = """async (element) => {
      const { parentNode } = element;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      parentNode.append(element);
    }"""
    page.locator(tag).evaluate(script)


def take_screenshot(page: Page, name: str, part: str | None = None) -> None:
    """Save the visible page, or a whole part, as NAME.png, if screenshots are wanted."""
    if SCREENSHOTS:
        seen = page if part is None else page.locator(part)
        seen.screenshot(path=Path(SCREENSHOTS) / f"{name}.png")
