"""What stands around every view: ways between them, for everybody, on every screen."""

import pytest
from browser.support.visit import Held, assert_accessible
from playwright.sync_api import expect

VIEWS = {"train": "Train", "draw": "Draw", "inspect": "Inspect", "jobs": "Jobs", "models": "Models"}
# What a browser does that is told to keep nothing.
KEEP_NOTHING = """
for (const name of ["sessionStorage", "localStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
}
"""


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_has_an_address(visit, view):
    page = visit.open(f"#{view}")

    expect(page.get_by_role("link", name=VIEWS[view], exact=True)).to_have_attribute(
        "aria-current", "page"
    )
    expect(page).to_have_title(f"{VIEWS[view]} · mlp-forge")


def test_ways_between_views_are_the_browsers_own(visit):
    page = visit.open()
    page.get_by_role("link", name="Draw", exact=True).click()
    page.get_by_role("link", name="Models", exact=True).click()
    page.go_back()

    expect(page).to_have_title("Draw · mlp-forge")


def test_unknown_view_is_named_and_train_is_shown(visit):
    page = visit.open("#trian")
    notice = page.get_by_text("Unknown view “trian”: showing Train.")

    expect(notice).to_be_visible()
    expect(page.get_by_role("heading", name="Train", level=1)).to_be_visible()
    page.get_by_role("link", name="Jobs", exact=True).click()
    expect(notice).to_be_hidden()


def test_page_says_that_it_loads_until_its_modules_are_there(visit):
    page = visit.new_page()
    held = Held(page, "**/shell/main.js")
    page.goto("/", wait_until="commit")
    expect(page.get_by_text("Loading mlp-forge…")).to_be_visible()

    held.release()
    expect(page.get_by_role("heading", name="Train", level=1)).to_be_visible()
    expect(page.get_by_text("Loading mlp-forge…")).to_have_count(0)


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_is_accessible_in_light_and_dark_and_fits_narrow_screens(visit, view):
    page = visit.open(f"#{view}")
    page.wait_for_load_state("networkidle")
    for colors in ("light", "dark"):
        # Without motion colors change immediately.
        page.emulate_media(color_scheme=colors, reduced_motion="reduce")
        assert_accessible(page, skip=".pixel-grid")
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_opens_where_the_browser_keeps_nothing(visit, view):
    page = visit.open(f"#{view}", KEEP_NOTHING)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("failed to open")).to_have_count(0)


def test_a_view_that_fails_is_said_to_be_a_bug_of_the_page(visit):
    page = visit.open("#train")
    broken = "export function openJobs() { throw new Error('broken for a test'); }"
    script = {"content_type": "text/javascript", "body": broken}
    page.route("**/jobs/jobs_view.js", lambda route: route.fulfill(**script))
    with page.expect_event("pageerror"):
        page.get_by_role("link", name="Jobs", exact=True).click()

    expect(page.get_by_role("alert").first).to_contain_text("This is a bug in the page")
    assert len(visit.errors) == 1
    assert "broken for a test" in visit.errors.pop()
