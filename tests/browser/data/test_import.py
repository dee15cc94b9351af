"""The view "data": imports."""

import pytest
from browser.support.accessibility import assert_accessible
from browser.support.datasets import BROKEN_TABLE, TABLE, images
from browser.support.models import card
from browser.support.service import Service
from browser.support.visit import Visit
from playwright.sync_api import Locator, Page, expect

# Drops a file on an element, as a user does from another window.
DROP = """(form, text) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], "dropped.csv"));
  form.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def page(visit: Visit) -> Page:
    """The list of data sets."""
    return visit.show("#data")


def choose(page: Page, file_name: str, content: bytes) -> Locator:
    """Choose a file, and return the card of the form."""
    form = card(page, "Import a data set")
    file = {"name": file_name, "mimeType": "application/octet-stream", "buffer": content}
    form.get_by_label("File").set_input_files(file)
    return form


def send(form: Locator, name: str) -> None:
    form.get_by_label("Data set", exact=True).fill(name)
    form.get_by_role("button", name="Import").click()


def test_csv_is_imported_and_opened(page: Page) -> None:
    form = choose(page, "My table (1).csv", TABLE)
    expect(form.get_by_label("Data set", exact=True)).to_have_value("my-table-1")
    send(form, "from-csv")
    form.get_by_role("link", name="Open the data set").click()

    expect(page.get_by_role("heading", name="from-csv, version 1")).to_be_visible()


def test_imported_data_set_appears_in_the_list(page: Page) -> None:
    send(choose(page, "images.npz", images()), "from-npz")

    expect(page.get_by_role("rowheader", name="from-npz")).to_be_visible()


def test_invalid_file_shows_where_it_is_wrong(page: Page, service: Service) -> None:
    form = choose(page, "table.csv", BROKEN_TABLE)
    send(form, "broken")
    expect(form.get_by_text("Failed", exact=True)).to_be_visible()

    job = service.client.get("/jobs?kind=import_dataset&limit=1").json()["items"][0]
    assert job["error"]["type"] == "invalid_data"
    expect(form.get_by_role("status")).to_contain_text(job["error"]["message"])


def test_option_of_the_file_kind_is_sent(page: Page, service: Service) -> None:
    form = choose(page, "table.csv", TABLE)
    form.get_by_text("Options").click()
    form.get_by_label("Class column").fill("color")
    send(form, "by-color")
    expect(form.get_by_role("link", name="Open the data set")).to_be_visible()

    names = service.client.get("/datasets/by-color").json()["class_names"]
    assert names == ["blue", "red"]


def test_options_of_other_file_kinds_are_not_shown(page: Page) -> None:
    form = choose(page, "images.npz", images())
    form.get_by_text("Options").click()

    expect(form.get_by_label("Largest pixel value")).to_be_visible()
    expect(form.get_by_label("Class column")).to_have_count(0)


def test_invalid_option_shows_the_error_at_its_field(page: Page, visit: Visit) -> None:
    visit.allowed.add(422)
    form = choose(page, "table.csv", TABLE)
    form.get_by_text("Options").click()
    form.get_by_label("Test fraction").fill("2")
    send(form, "wrong")

    expect(form.get_by_label("Test fraction")).to_have_attribute("aria-invalid", "true")
    assert_accessible(page)


def test_dropped_file_is_imported(page: Page) -> None:
    form = card(page, "Import a data set")
    form.locator("form").evaluate(DROP, TABLE.decode())
    send(form, "dropped")

    expect(form.get_by_role("link", name="Open the data set")).to_be_visible()


def test_other_kinds_of_files_are_refused(page: Page) -> None:
    form = choose(page, "table.xlsx", b"")

    expect(form.get_by_role("alert")).to_contain_text("choose a .csv, .zip or .npz file")


def test_import_into_mnist_is_refused(page: Page, visit: Visit) -> None:
    visit.allowed.add(409)
    form = choose(page, "table.csv", TABLE)
    send(form, "mnist")

    expect(form.get_by_role("alert")).to_contain_text("built in and read-only")
