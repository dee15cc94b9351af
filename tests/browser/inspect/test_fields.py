"""The fields of the view "inspect" and their errors."""

import re

import pytest
from browser.support.inspect_page import NOTEBOOK, choices, open_inspect, settle
from browser.support.service import Service
from browser.support.visit import Visit
from playwright.sync_api import Locator, Page, expect

TABLE = "Mean loss after each step"


def type_in(page: Page, label: str, text: str) -> Locator:
    """Type a text in the field with a label, and return the field."""
    field = page.get_by_label(label)
    field.fill(text)
    field.press("Enter")
    return field


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Images, 1 to 10", "0"),
        ("Images, 1 to 10", "11"),
        ("Images, 1 to 10", "2.5"),
        ("Learning rate", "0"),
        ("Steps made", "-1"),
    ],
)
def test_no_step_is_made_with_an_invalid_field(
    visit: Visit, trained: Service, label: str, text: str
) -> None:
    del trained
    page = open_inspect(visit, f"{NOTEBOOK}&steps=1")
    field = type_in(page, label, text)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text(re.compile("^Enter a"))).to_have_count(1)
    page.get_by_role("button", name="Make one step").click(force=True)

    expect(page.get_by_role("table", name=TABLE).locator("tbody tr")).to_have_count(2)
    assert choices(page)["steps"] == "1"


def test_step_is_made_after_a_field_is_fixed(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, NOTEBOOK)
    type_in(page, "Images, 1 to 10", "2.5")
    type_in(page, "Images, 1 to 10", "3")
    page.get_by_role("button", name="Make one step").click()

    expect(page.get_by_role("table", name=TABLE).locator("tbody tr")).to_have_count(2)
    expect(page.get_by_text(re.compile("^Enter a"))).to_have_count(0)


@pytest.mark.parametrize("text", ["2.5", "-1", "10000", "1e99"])
def test_invalid_image_number_is_refused_at_its_field(
    visit: Visit, trained: Service, text: str
) -> None:
    del trained
    page = open_inspect(visit, "#inspect?version=2&index=3")
    type_in(page, "Number, 0 to 9999", text)

    expect(page.get_by_text("Enter a whole number from 0 to 9999.")).to_be_visible()
    assert choices(page)["index"] == "3"


def test_number_in_scientific_notation_is_accepted(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, "#inspect?version=2")
    field = type_in(page, "Number, 0 to 9999", "1e3")

    expect(page.get_by_text("Test image 1000, ").first).to_be_visible()
    expect(field).to_have_value("1000")
    assert choices(page)["index"] == "1000"


@pytest.mark.parametrize("index", ["1e99", "NaN"])
def test_invalid_image_number_in_the_address_shows_the_first(
    visit: Visit, trained: Service, index: str
) -> None:
    del trained
    page = open_inspect(visit, f"#inspect?version=2&index={index}")

    expect(page.get_by_text("Test image 0, a 7.").first).to_be_visible()
    expect(page.get_by_label("Number, 0 to 9999")).to_have_value("0")


def test_failed_step_is_undone(visit: Visit, trained: Service) -> None:
    del trained
    visit.allowed.add(422)
    page = open_inspect(visit, f"{NOTEBOOK}&steps=1")
    problem = {"detail": "refused for a test"}
    page.route("**/inspect", lambda route: route.fulfill(status=422, json=problem))
    page.get_by_role("button", name="Make one step").click()
    expect(page.get_by_text("refused for a test")).to_be_visible()
    settle(page)

    expect(page.get_by_label("Steps made")).to_have_value("1")
    assert choices(page)["steps"] == "1"


def test_invalid_list_of_sizes_is_refused_at_its_field(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, NOTEBOOK)
    type_in(page, "Units of the hidden layers", "8; 6")

    expect(page.get_by_text("Enter whole numbers separated by commas")).to_be_visible()
    assert choices(page)["hidden_sizes"] == "50"
