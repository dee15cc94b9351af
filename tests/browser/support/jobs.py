"""Jobs of the tests, and their place on a page."""

from browser.support.service import TERMINAL, Service
from playwright.sync_api import Page

ENDLESS = {"steps": 5_000_000, "hidden_sizes": [100], "seed": 5}
UNKNOWN_JOB = "01a20f89-447b-75a7-836b-8a1246408150"


def cancel(service: Service, job_id: str) -> None:
    service.client.post(f"/jobs/{job_id}/cancel")
    service.wait_for(job_id, TERMINAL)


def row_of(page: Page, job_id: str):
    return page.get_by_role("row").filter(has_text=job_id[-8:])
