"""The bar of links to the sections of the view "inspect"."""

from browser.support.inspect_page import choices, open_inspect, part
from browser.support.service import Service
from browser.support.visit import Visit, reinsert
from playwright.sync_api import Locator, Page, expect

NAMES = ["Input", "Layer 1", "Output", "Softmax", "Loss", "Gradients", "Step"]
PHONE = {"width": 390, "height": 844}


def links(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Sections").get_by_role("link")


def current(page: Page) -> Locator:
    return page.locator("section-bar [aria-current=location]")


def test_bar_marks_the_section_that_is_scrolled_to(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, "#inspect?version=2")
    expect(links(page)).to_have_text(NAMES)
    reinsert(page, "inspect-view")
    places = {"Softmax": "Softmax", "Activation of layer 1": "Layer 1", "Input": "Input"}
    for title, name in places.items():
        part(page, title).evaluate("section => section.scrollIntoView()")
        expect(current(page)).to_have_text(name)
        expect(current(page)).to_be_in_viewport()


def test_bar_works_with_the_keyboard_and_in_the_address(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, "#inspect?version=2&index=3")
    links(page).nth(4).press("Enter")
    expect(current(page)).to_have_text("Loss")
    expect(page.locator(":focus")).to_have_text("Loss")
    assert choices(page) == {"version": "2", "index": "3", "section": "loss"}
    links(page).nth(6).press("Enter")
    expect(current(page)).to_have_text("Step")
    page.go_back()

    expect(current(page)).to_have_text("Loss")


def test_bar_is_one_line_on_a_phone(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, "#inspect?version=2")
    page.set_viewport_size(PHONE)
    links(page).last.click()
    expect(current(page)).to_have_text("Step")
    expect(current(page)).to_be_in_viewport()
    tops = links(page).evaluate_all("links => links.map((link) => link.offsetTop)")

    assert len(set(tops)) == 1


def test_bar_has_a_link_for_each_layer(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, "#inspect?hidden_sizes=8%2C6&section=layer-2")

    expect(current(page)).to_have_text("Layer 2")
    expect(part(page, "Layer 2")).to_be_in_viewport()
