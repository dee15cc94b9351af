"""Tables stay usable with names of the maximal length."""

import re
from collections.abc import Iterator

import pytest
from browser.support.jobs import ENDLESS, cancel, row_of
from browser.support.models import card
from browser.support.service import Service
from browser.support.visit import Visit
from playwright.sync_api import Locator, expect

LONGEST = "a" * 63
MOST_LINES_PX = 120
MOST_NAME_PX = 300


@pytest.fixture
def named(renamed: Service) -> str:
    """A long alias of `mnist`, deleted after the test."""
    renamed.client.put(f"/models/mnist/aliases/{LONGEST}", json={"version": 1}).raise_for_status()
    return LONGEST


@pytest.fixture
def submitted(service: Service) -> Iterator[str]:
    """The id of a job of a model with a long name."""
    job_id = service.submit({**ENDLESS, "model": LONGEST})
    yield job_id
    cancel(service, job_id)


def assert_low(row: Locator) -> None:
    assert row.bounding_box()["height"] < MOST_LINES_PX


def test_long_alias_leaves_space_for_its_buttons(visit: Visit, named: str) -> None:
    page = visit.show("#models?model=mnist")
    aliases = card(page, "Aliases")
    row = aliases.get_by_role("row").filter(has_text=named)
    expect(row).to_be_visible()
    row.get_by_role("button", expanded=False).click()  # its history is shown beside the table
    expect(row.get_by_role("button", expanded=True)).to_be_visible()

    assert_low(row)
    assert row.get_by_text(named).bounding_box()["width"] < MOST_NAME_PX


def test_long_model_name_leaves_space_for_its_job(visit: Visit, submitted: str) -> None:
    page = visit.show(f"#jobs?model={LONGEST}")
    row = row_of(page, submitted)
    expect(row.get_by_role("button", name=re.compile("^Cancel"))).to_be_visible()

    assert_low(row)
    assert row.get_by_text(LONGEST).bounding_box()["width"] < MOST_NAME_PX
