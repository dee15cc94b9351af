"""The shell around the views: navigation, notices, accessibility."""

import pytest
from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.visit import HeldRequests
from playwright.sync_api import expect

VIEWS = {
    "train": "Train",
    "data": "Data",
    "draw": "Draw",
    "inspect": "Inspect",
    "jobs": "Jobs",
    "models": "Models",
}
# As in a browser that stores nothing.
STORE_NOTHING = """
for (const name of ["sessionStorage", "localStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
}
"""
# Views that fail at first, and when the open one is drawn again.
BREAK_VIEWS = """() => {
  for (const tag of ["model-list", "train-view"]) {
    customElements.get(tag).prototype.render = () => {
      throw new Error("broken for a test");
    };
  }
}"""
# A view whose element can't be made fails to open.
BREAK_ELEMENTS = """() => {
  const make = document.createElement.bind(document);
  document.createElement = (tag) => {
    if (tag.includes("-")) throw new Error("broken for a test");
    return make(tag);
  };
}"""


def assert_shown(page, view):
    link = page.get_by_role("navigation", name="Views").get_by_role("link", name=VIEWS[view])
    expect(link).to_have_attribute("aria-current", "page")
    expect(page).to_have_title(f"{VIEWS[view]} · mlp-forge")


def test_views_are_entries_of_the_browsers_history(visit):
    page = visit.open()
    page.get_by_role("link", name="Draw", exact=True).click()
    page.get_by_role("link", name="Models", exact=True).click()
    page.go_back()

    expect(page).to_have_title("Draw · mlp-forge")


def test_unknown_view_shows_a_notice_and_train(visit):
    page = visit.show("#trian")
    notice = page.get_by_text("Unknown view “trian”: showing Train.")

    expect(notice).to_be_visible()
    expect(page.get_by_role("heading", name="Train", level=1)).to_be_visible()
    page.get_by_role("link", name="Jobs", exact=True).click()
    expect(notice).to_be_hidden()


def test_page_shows_its_navigation_until_the_script_is_loaded(visit):
    page = visit.new_page()
    held = HeldRequests(page, "**/bundle/page.js")
    page.goto("/", wait_until="commit")
    links = page.get_by_role("navigation").get_by_role("link")
    expect(links).to_have_text([f" {title}" for title in VIEWS.values()])
    expect(page.get_by_text("Loading…")).to_be_visible()
    before = links.last.bounding_box()

    held.release()
    expect(page.get_by_role("heading", name="Train", level=1)).to_be_visible()
    expect(page.get_by_text("Loading…")).to_have_count(0)
    assert links.last.bounding_box() == before


@pytest.mark.parametrize("view", VIEWS)
def test_each_address_is_accessible_and_fits_narrow_screens(visit, view):
    page = visit.open(f"#{view}")
    assert_shown(page, view)
    page.wait_for_load_state("networkidle")
    assert_accessible(page, skip="number-grid")
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, skip="number-grid", rules=LOOK_RULES)
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_each_view_opens_without_browser_storage(visit):
    page = visit.open("", STORE_NOTHING)
    for view in VIEWS:
        page.goto(f"/#{view}")
        assert_shown(page, view)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_text("This is a bug in the page")).to_have_count(0)


@pytest.mark.parametrize(
    ("view", "fault"),
    [("Data", BREAK_ELEMENTS), ("Models", BREAK_VIEWS), ("Train", BREAK_VIEWS)],
)
def test_failing_view_shows_a_bug_notice(visit, view, fault):
    page = visit.open("#train")
    page.evaluate(fault)
    with page.expect_event("pageerror"):
        page.get_by_role("link", name=view, exact=True).click()

    expect(page.get_by_role("alert").first).to_contain_text("This is a bug in the page")
    page.close()  # so that no error follows
    assert all("broken for a test" in error for error in visit.errors)
    visit.errors.clear()
