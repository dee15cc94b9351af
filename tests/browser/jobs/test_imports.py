"""The views "jobs" and "train" cope with jobs that import data sets."""

import pytest
from browser.support.accessibility import assert_accessible
from browser.support.jobs import row_of
from browser.support.service import TERMINAL, Service
from browser.support.visit import Visit
from playwright.sync_api import expect

CSV = {"Content-Type": "text/csv"}
CONTENT = b"size,label\n" + b"".join(b"%d,%d\n" % (row, row % 2) for row in range(20))


def upload(service: Service, content: bytes) -> str:
    response = service.client.post("/datasets/sizes/versions", content=content, headers=CSV)
    assert response.status_code == 202, response.text
    job_id = response.json()["id"]
    service.wait_for(job_id, TERMINAL)
    return job_id


@pytest.fixture(scope="module")
def imported(service: Service) -> str:
    """The id of a job that has imported a version of `sizes`."""
    return upload(service, CONTENT)


def test_list_shows_an_import(visit: Visit, imported: str) -> None:
    row = row_of(visit.show("#jobs"), imported)

    expect(row).to_contain_text("sizes")
    expect(row).to_contain_text("imports a data set")


def test_job_of_an_import_shows_its_data_set(visit: Visit, imported: str) -> None:
    page = visit.show(f"#jobs?job={imported}")

    expect(page.get_by_text("Published as sizes, version")).to_be_visible()
    expect(page.get_by_role("table", name="Times and attempts")).to_contain_text("sizes")
    expect(page.get_by_role("button", name="Reproduce")).to_have_count(0)
    expect(page.get_by_role("heading", name="Curves")).to_have_count(0)
    assert_accessible(page)


def test_failed_import_shows_the_reason_and_a_remedy(visit: Visit, service: Service) -> None:
    job_id = upload(service, b"size,label\n1,a\n2\n")
    page = visit.show(f"#jobs?job={job_id}")

    expect(page.get_by_text("invalid_data")).to_be_visible()
    expect(page.get_by_text("line 3")).to_be_visible()
    expect(page.get_by_text("correct the file, then upload it again")).to_be_visible()


def test_runs_to_overlay_leave_out_imports(visit: Visit, imported: str) -> None:
    page = visit.show("#train")
    picker = page.locator("#run-picker")
    picker.focus()

    expect(picker.locator("option", has_text="mnist").first).to_be_attached()
    expect(picker.locator(f"option[value='{imported}']")).to_have_count(0)
