"""The view "models": predictions of a row by a table model."""

import re

import pytest
from browser.support.accessibility import assert_accessible
from browser.support.datasets import TABLE, upload
from browser.support.models import card
from browser.support.service import Service
from browser.support.visit import Visit
from playwright.sync_api import Locator, Page, expect

SPEC = {"dataset": "guests", "model": "guests", "hidden_sizes": [8], "steps": 50}


@pytest.fixture(scope="module")
def guests(service: Service) -> Service:
    """The service with the table `guests` and a model of it."""
    upload(service, "guests", "text/csv", TABLE)
    service.train(SPEC)
    return service


@pytest.fixture
def page(visit: Visit, guests: Service) -> Page:
    """The page of the model's version, with its first prediction."""
    del guests
    page = visit.show("#models?model=guests&version=1")
    expect(predicted(page)).to_have_text(re.compile("^Class (yes|no), "))
    return page


def predicted(page: Page) -> Locator:
    return card(page, "Predict").get_by_role("status").filter(has_text="Class")


def contributions(page: Page) -> Locator:
    return card(page, "Predict").get_by_role("table", name="Contributions of the columns")


def test_table_model_is_found_from_its_data_set(visit: Visit, guests: Service) -> None:
    del guests
    page = visit.show("#data?dataset=guests")
    page.get_by_role("link", name="Predict with guests, version 1").click()

    expect(card(page, "Predict").get_by_label("size")).to_be_visible()


def test_changed_value_is_predicted_with_contributions(page: Page, guests: Service) -> None:
    form = card(page, "Predict")
    form.get_by_role("button", name="Load an example").click()
    expect(form.get_by_text("Test example")).to_be_visible()
    size = form.get_by_label("size")
    size.fill("40")
    form.get_by_label("color").select_option("blue")

    row = {"size": 40, "color": "blue"}
    body = {"model": "guests", "version": 1, "rows": [row]}
    answer = guests.client.post("/explain", json=body).json()
    share = f"{answer['probabilities'][answer['class']]:.2%}".replace("%", " %")
    expect(predicted(page)).to_have_text(f"Class {answer['class_name']}, {share}")
    shown = contributions(page).get_by_role("row")
    expect(shown.get_by_role("cell").and_(page.locator(".number"))).to_have_count(2)
    widths = (
        contributions(page)
        .locator("rect")
        .evaluate_all("all => all.map(b => +b.getAttribute('width'))")
    )
    largest, other = sorted(map(abs, answer["contributions"]), reverse=True)
    assert widths == pytest.approx([100, 100 * other / largest], rel=1e-3)


def test_other_class_is_explained_on_a_click(page: Page) -> None:
    form = card(page, "Predict")
    form.get_by_role("button", name="Choose no").click()
    expect(form.get_by_role("heading", name="For and against no")).to_be_visible()
    form.get_by_role("button", name="Choose yes").click()

    expect(form.get_by_role("heading", name="For and against yes")).to_be_visible()


@pytest.mark.parametrize(
    ("text", "problem"), [("", "is missing"), ("tall", "must be a finite number")]
)
def test_wrong_value_shows_the_error_at_its_field(
    page: Page, visit: Visit, text: str, problem: str
) -> None:
    visit.allowed.add(422)
    size = card(page, "Predict").get_by_label("size")
    size.fill(text)

    expect(size).to_have_attribute("aria-invalid", "true")
    expect(size).to_have_accessible_description(re.compile(problem))
    expect(predicted(page)).to_have_count(0)
    size.fill("2")
    expect(predicted(page)).to_have_count(1)


def test_prediction_is_accessible_and_fits_390_px(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.set_viewport_size({"width": 390, "height": 800})

    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
