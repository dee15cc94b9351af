"""Views whose modules can't be loaded: the page retries, and opens them later."""

from collections.abc import Callable

import pytest
from browser.support.visit import Visit
from playwright.sync_api import Page, Route, expect

MODULES = "**/views/jobs/*.js"


class Outage:
    """Modules of the page that can't be loaded until `is_over` is set."""

    def __init__(self, page: Page, pattern: str, refuse: Callable[[Route], None]) -> None:
        self.is_over = False
        self._refuse = refuse
        page.route(pattern, self._take)

    def _take(self, route: Route) -> None:
        if self.is_over:
            route.continue_()
        else:
            self._refuse(route)


def test_view_opens_when_the_service_is_available_again(visit: Visit) -> None:
    visit.may_lose_service = True
    page = visit.open("#train")
    outage = Outage(page, MODULES, lambda route: route.abort())
    page.get_by_role("link", name="Jobs", exact=True).click()
    expect(page.get_by_role("alert").first).to_contain_text("can't be loaded")
    expect(page.get_by_text("The page retries by itself.")).to_be_visible()
    outage.is_over = True

    expect(page.get_by_role("heading", name="Jobs")).to_be_visible()
    expect(page.get_by_text("can't be loaded")).to_have_count(0)
    assert page.url.endswith("#jobs")
    assert page.evaluate("sessionStorage.length") == 0
    visit.errors.clear()  # of the previous document


def test_page_reloads_once_for_a_missing_view(visit: Visit) -> None:
    visit.allowed.add(404)
    page = visit.open("#train")
    shown = []  # the link's view, and the reloaded page
    page.on("framenavigated", lambda frame: shown.append(frame.url))
    Outage(page, MODULES, lambda route: route.fulfill(status=404))
    has_given_up_again = {"event": "pageerror", "predicate": lambda _: len(shown) > 1}
    with page.expect_event(**has_given_up_again):
        page.get_by_role("link", name="Jobs", exact=True).click()

    expect(page.get_by_role("alert").first).to_contain_text("can't be loaded")
    assert len(shown) == 2
    visit.errors.clear()


@pytest.mark.parametrize("view", ["Train", "Models"])
def test_notice_of_a_broken_view_disappears_with_the_next_view(visit: Visit, view: str) -> None:
    visit.may_lose_service = True
    page = visit.open("#draw")
    Outage(page, MODULES, lambda route: route.abort())
    page.get_by_role("link", name="Jobs", exact=True).click()
    expect(page.get_by_text("can't be loaded")).to_be_visible()
    page.get_by_role("link", name=view, exact=True).click()

    expect(page.get_by_text("can't be loaded")).to_have_count(0)
