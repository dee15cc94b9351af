"""The view "train" with data sets other than MNIST."""

import pytest
from browser.support.datasets import TABLE, upload
from browser.support.jobs import row_of
from browser.support.service import TERMINAL, Service
from browser.support.train_form import control, open_folded, request_of, start
from browser.support.visit import Visit
from playwright.sync_api import Page, expect


@pytest.fixture(scope="module")
def uploaded(service: Service) -> Service:
    """The service with the table `fruits`."""
    upload(service, "fruits", "text/csv", TABLE)
    return service


@pytest.fixture
def page(visit: Visit, uploaded: Service) -> Page:
    """The form with all groups open."""
    del uploaded
    page = visit.show("#train")
    expect(control(page, "dataset").locator("option[value=fruits]")).to_be_attached()
    open_folded(page)
    return page


def test_data_sets_are_offered_with_their_kinds(page: Page) -> None:
    option = control(page, "dataset").locator("option[value=fruits]")

    expect(option).to_have_text("fruits: table, 60 examples")


def test_model_is_named_after_the_chosen_data_set(page: Page) -> None:
    control(page, "dataset").select_option("fruits")

    expect(control(page, "model")).to_have_value("fruits")
    assert '"model": "fruits"' in request_of(page)


def test_typed_model_name_stays(page: Page) -> None:
    control(page, "model").fill("mine")
    control(page, "dataset").select_option("fruits")

    expect(control(page, "model")).to_have_value("mine")


def test_augmentation_is_hidden_and_not_sent_for_tables(page: Page) -> None:
    control(page, "augmentation.kind").select_option("elastic")
    control(page, "dataset").select_option("fruits")

    expect(control(page, "augmentation.kind")).to_have_count(0)
    assert "augmentation" not in request_of(page)


def test_run_on_a_table_shows_class_names(page: Page, service: Service) -> None:
    control(page, "dataset").select_option("fruits")
    control(page, "hidden_sizes").fill("5")
    control(page, "steps").fill("20")
    with page.expect_response("**/jobs") as answered:
        start(page)
    service.wait_for(answered.value.json()["id"], TERMINAL)

    page.locator("run-insight").scroll_into_view_if_needed()
    expect(page.get_by_role("rowheader", name="yes", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name="First-layer weights")).to_have_count(0)


def test_version_of_a_table_shows_class_names(visit: Visit, uploaded: Service) -> None:
    job = uploaded.train(
        {"dataset": "fruits", "model": "fruits", "steps": 20, "hidden_sizes": [5], "seed": 3}
    )
    page = visit.show(f"#models?model=fruits&version={job['model']['version']}")

    matrix = page.get_by_role("table", name="Confusion matrix")
    expect(matrix.get_by_role("rowheader")).to_have_text(["no", "yes"])


def test_import_job_links_to_its_data_set(visit: Visit, service: Service) -> None:
    answer = service.client.post(
        "/datasets/linked/versions", content=TABLE, headers={"Content-Type": "text/csv"}
    )
    job_id = answer.json()["id"]
    service.wait_for(job_id, TERMINAL)
    page = visit.show("#jobs")
    row_of(page, job_id).get_by_role("link").first.click()
    page.get_by_role("link", name="linked, version 1").click()

    expect(page.get_by_role("heading", name="linked, version 1")).to_be_visible()
