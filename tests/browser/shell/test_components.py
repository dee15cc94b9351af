"""The design system: the view that shows it, help behind a "?", and numbers in one line."""

import re

from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.visit import Visit
from playwright.sync_api import Page, expect

HELP = "How far one step moves the weights"
# Elements below 44 px that a finger should hit, without those inside of a text.
SMALL_TARGETS = """() => {
  const targets = document.querySelectorAll("main button:not(.help), main select, header nav a");
  const isSmall = (target) => target.getBoundingClientRect().height < 44;
  return [...targets].filter(isSmall).map((target) => target.textContent);
}"""


def open_components(visit: Visit) -> Page:
    page = visit.show("#components")
    expect(page.get_by_role("heading", name="Components", level=1)).to_be_visible()
    return page


def test_components_are_accessible_in_both_schemes(visit: Visit) -> None:
    page = open_components(visit)
    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, rules=LOOK_RULES)
    page.emulate_media(color_scheme="light")


def test_components_fit_a_phone_and_a_finger(visit: Visit) -> None:
    page = visit.open("#components")
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.get_by_role("heading", name="Components", level=1)).to_be_visible()
    tops = page.locator("header nav a").evaluate_all(
        "links => links.map(link => link.getBoundingClientRect().top)"
    )

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(SMALL_TARGETS) == []
    assert len(tops) == 6
    assert len(set(tops)) == 1


def test_help_opens_with_the_focus_and_closes_with_escape(visit: Visit) -> None:
    page = open_components(visit)
    button = page.get_by_role("button", name="Help: Learning rate")
    text = page.get_by_text(HELP)
    page.get_by_label("Learning rate", exact=True).focus()
    page.keyboard.press("Shift+Tab")
    expect(text).to_be_visible()
    page.keyboard.press("Escape")
    expect(text).to_be_hidden()

    expect(button).to_be_focused()
    expect(button).to_have_accessible_description(re.compile(HELP))
    page.keyboard.press("Enter")
    expect(text).to_be_visible()
    page.keyboard.press("Tab")
    expect(text).to_be_hidden()


def test_help_stays_open_under_the_pointer(visit: Visit) -> None:
    page = open_components(visit)
    text = page.get_by_text(HELP)
    page.get_by_role("button", name="Help: Learning rate").hover()
    expect(text).to_be_visible()
    text.hover()
    expect(text).to_be_visible()

    page.get_by_role("heading", name="Buttons").hover()
    expect(text).to_be_hidden()


def test_help_opens_by_a_click_and_closes_by_another(visit: Visit) -> None:
    page = open_components(visit)
    text = page.get_by_text(HELP)
    page.get_by_role("button", name="Help: Learning rate").dispatch_event("click")
    expect(text).to_be_visible()

    page.get_by_role("heading", name="Buttons").click()
    expect(text).to_be_hidden()
