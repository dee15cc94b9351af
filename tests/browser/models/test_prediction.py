"""The view "models": predictions of a row by a table model."""

import re

import pytest
from browser.support.accessibility import assert_accessible
from browser.support.datasets import upload, wine
from browser.support.models import card
from browser.support.service import Service
from browser.support.visit import Visit, take_screenshot
from playwright.sync_api import Locator, Page, expect

SPEC = {"dataset": "wine", "model": "wine", "hidden_sizes": [16], "batch_size": 16, "epochs": 60}
# The sides and the widths of bars.
BARS = """(bars) => [
  bars.map((bar) => bar.getAttribute("class")),
  bars.map((bar) => Number(bar.getAttribute("width"))),
]"""


@pytest.fixture(scope="module")
def winery(service: Service) -> Service:
    """The service with the table `wine` and a model of it."""
    upload(service, "wine", "text/csv", wine())
    service.train(SPEC)
    return service


@pytest.fixture
def page(visit: Visit, winery: Service) -> Page:
    """The page of the model's version, with its first prediction."""
    del winery
    page = visit.show("#models?model=wine&version=1")
    expect(predicted(page)).to_have_text(re.compile("^Class class_[012], "))
    return page


def predicted(page: Page) -> Locator:
    return card(page, "Predict").get_by_role("status").filter(has_text=re.compile("Class "))


def contributions(page: Page) -> Locator:
    return card(page, "Predict").get_by_role("table", name="Contributions of the columns")


def test_table_model_is_found_from_its_data_set(visit: Visit, winery: Service) -> None:
    del winery
    page = visit.show("#data?dataset=wine")
    expect(card(page, "Training examples").get_by_role("row")).to_have_count(9)
    take_screenshot(page, "data")
    page.get_by_role("link", name="Predict with wine, version 1").click()

    expect(card(page, "Predict").get_by_label("alcohol", exact=True)).to_be_visible()


def test_changed_value_is_predicted_with_contributions(page: Page, winery: Service) -> None:
    form = card(page, "Predict")
    with page.expect_response("**/datasets/wine/versions/1/test/*") as loading:
        form.get_by_role("button", name="Load an example").click()
    example = loading.value.json()
    expect(form.get_by_text(f"Test example {example['index']}: ")).to_be_visible()
    form.get_by_label("alcohol", exact=True).fill("11.5")
    form.get_by_label("harvest").select_option("late")

    row = {**example["row"], "alcohol": 11.5, "harvest": "late"}
    body = {"model": "wine", "version": 1, "rows": [row]}
    answer = winery.client.post("/explain", json=body).json()
    share = f"{answer['probabilities'][answer['class']]:.2%}".replace("%", " %")
    expect(predicted(page)).to_have_text(f"Class {answer['class_name']}, {share}")
    numbers = sorted(answer["contributions"], key=abs, reverse=True)
    largest = f"{numbers[0]:.3g}".replace("-", "\N{MINUS SIGN}")
    expect(contributions(page).locator("td.number").first).to_have_text(largest)
    sides, widths = contributions(page).locator("rect").evaluate_all(BARS)
    assert sides == ["against" if number < 0 else "for" for number in numbers]
    assert widths == pytest.approx([100 * abs(number / numbers[0]) for number in numbers])
    take_screenshot(page, "predict", ".prediction")


def test_example_of_the_evaluation_is_opened(visit: Visit, winery: Service) -> None:
    query = "label=2&digit=2&limit=1"
    answers = winery.client.get(f"/models/wine/versions/1/answers?{query}").json()
    index = answers["items"][0]["index"]
    page = visit.show("#models?model=wine&version=1&label=2&digit=2")
    page.get_by_role("link", name=f"No. {index}", exact=True).click()

    shown = page.get_by_text(f"Test example {index}: class_2")
    expect(shown).to_be_in_viewport()
    page.get_by_role("link", name="All mistakes").click()
    expect(page).not_to_have_url(re.compile("example="))
    expect(shown).to_be_visible()


def test_other_class_is_explained_on_a_click(page: Page) -> None:
    form = card(page, "Predict")
    form.get_by_role("button", name="Choose class_0").click()
    expect(form.get_by_role("heading", name="For and against class_0")).to_be_visible()
    form.get_by_role("button", name="Choose class_1").click()

    expect(form.get_by_role("heading", name="For and against class_1")).to_be_visible()


@pytest.mark.parametrize(
    ("text", "problem"), [("", "is missing"), ("tall", "must be a finite number")]
)
def test_wrong_value_shows_the_error_at_its_field(
    page: Page, visit: Visit, text: str, problem: str
) -> None:
    visit.allowed.add(422)
    field = card(page, "Predict").get_by_label("alcohol", exact=True)
    field.fill(text)

    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(problem))
    expect(predicted(page)).to_have_count(0)
    field.fill("13")
    expect(predicted(page)).to_have_count(1)


def test_prediction_is_accessible_and_fits_390_px(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.set_viewport_size({"width": 390, "height": 800})

    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
