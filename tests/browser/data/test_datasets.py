"""The view "data": the list and the versions of data sets."""

import re

import pytest
from browser.support.accessibility import assert_accessible
from browser.support.datasets import TABLE, images, upload
from browser.support.models import card
from browser.support.service import Service
from browser.support.visit import Visit
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def uploaded(service: Service) -> Service:
    """The service with the table `answers` and the images `pets`."""
    upload(service, "answers", "text/csv", TABLE)
    upload(service, "pets", "application/octet-stream", images())
    return service


@pytest.mark.usefixtures("uploaded")
def test_list_shows_kind_examples_and_classes(visit: Visit) -> None:
    page = visit.show("#data")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="answers"))

    expect(row.get_by_role("cell")).to_have_text(["table", "60", "2", "Version 1"])


@pytest.mark.usefixtures("uploaded")
def test_table_shows_its_columns(visit: Visit) -> None:
    page = visit.show("#data?dataset=answers")
    columns = card(page, "Columns")

    expect(columns.get_by_role("rowheader")).to_have_text(["size", "color"])
    expect(columns.get_by_role("row").last).to_contain_text("blue (16), red (32)")
    expect(columns.get_by_role("img").first).to_have_accessible_name(
        "Distribution of size, 0.5 to 6.5; the highest bar is from 1.4 to 1.7."
    )


@pytest.mark.usefixtures("uploaded")
def test_table_shows_rows_of_the_training_set(visit: Visit, uploaded: Service) -> None:
    first = uploaded.client.get("/datasets/answers/train/0").json()
    page = visit.show("#data?dataset=answers")
    row = card(page, "Training examples").get_by_role("row").nth(1)

    cells = [first["class_name"], str(first["row"]["size"]), first["row"]["color"]]
    expect(row.get_by_role("cell")).to_have_text(cells)


@pytest.mark.usefixtures("uploaded")
def test_images_are_shown_in_colors_by_class(visit: Visit) -> None:
    page = visit.show("#data?dataset=pets")
    examples = card(page, "Training examples")

    expect(examples.get_by_role("heading", level=3)).to_have_text(["cat", "dog"])
    expect(examples.get_by_role("img")).to_have_count(12)
    assert examples.locator("canvas").first.evaluate("(c) => [c.width, c.height]") == [6, 4]


@pytest.mark.usefixtures("uploaded")
def test_warnings_are_shown_in_words(visit: Visit, uploaded: Service) -> None:
    warnings = uploaded.client.get("/datasets/answers").json()["warnings"]
    page = visit.show("#data?dataset=answers")

    shown = page.get_by_role("list", name="Warnings").get_by_role("listitem")
    expect(shown).to_have_text([warning["message"] for warning in warnings])


@pytest.mark.usefixtures("uploaded")
@pytest.mark.parametrize("address", ["#data", "#data?dataset=answers", "#data?dataset=pets"])
def test_pages_are_accessible_and_fit_390_px(visit: Visit, address: str) -> None:
    page = visit.show(address)
    expect(page.get_by_role("table").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.set_viewport_size({"width": 390, "height": 800})

    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_built_in_data_set_can_not_be_deleted(visit: Visit) -> None:
    page = visit.show("#data?dataset=mnist")
    expect(page.get_by_text("built in, read-only")).to_be_visible()

    expect(page.get_by_role("button", name="Delete this version")).to_have_count(0)


def test_deleted_version_leaves_the_list(visit: Visit, service: Service) -> None:
    upload(service, "short-lived", "text/csv", TABLE)
    page = visit.show("#data?dataset=short-lived")
    page.get_by_role("button", name="Delete this version").click()
    page.get_by_role("button", name="Delete permanently").click()

    expect(page).to_have_url(re.compile("#data$"))
    expect(page.get_by_role("rowheader", name="mnist")).to_be_visible()
    expect(page.get_by_role("rowheader", name="short-lived")).to_have_count(0)


@pytest.mark.usefixtures("uploaded")
def test_train_link_chooses_data_set_and_model_name(visit: Visit) -> None:
    page = visit.show("#data?dataset=answers")
    page.get_by_role("link", name="Train on this").click()

    expect(page.locator("#spec-model")).to_have_value("answers")
    expect(page.locator("#spec-dataset")).to_have_value("answers")
