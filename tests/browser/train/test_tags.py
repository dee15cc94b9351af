"""The form of the view "train": errors before it is sent, and replaced runs."""

from collections.abc import Iterator

import pytest
from browser.support.jobs import UNKNOWN_JOB
from browser.support.train_form import control, follow, open_folded, start
from browser.support.visit import Visit
from playwright.sync_api import Page, expect

MAX_RUNS = 20


@pytest.fixture
def unsent(form: Page) -> Iterator[Page]:
    """The form of a page that sends no job."""
    sent = []
    form.route("**/jobs", lambda route: sent.append(route) or route.abort())
    yield form
    form.unroute("**/jobs")
    assert sent == []


def unfold(form: Page) -> None:
    follow(form)
    expect(control(form, "tags")).to_be_attached()
    open_folded(form)


@pytest.mark.parametrize(
    ("tags", "said"),
    [
        ("abc", "Invalid tag “abc”"),
        ("=b", "Invalid tag “=b”"),
        ("a=b\na=c", "Duplicate tag name “a”"),
    ],
)
def test_invalid_tags_show_an_error(unsent: Page, tags: str, said: str) -> None:
    unfold(unsent)
    control(unsent, "tags").fill(tags)
    start(unsent)

    expect(control(unsent, "tags")).to_be_focused()
    expect(control(unsent, "tags")).to_have_attribute("aria-invalid", "true")
    expect(unsent.locator('[id="spec-tags-wrong-0"]')).to_contain_text(said)


def test_decimal_comma_shows_a_hint(form: Page) -> None:
    unfold(form)
    control(form, "weight_decay").fill("0,1")
    start(form)

    expect(form.get_by_text("Use a decimal point, as in 0.1.")).to_be_visible()


def test_replaced_run_is_named(visit: Visit) -> None:
    visit.allowed.add(404)
    ids = [f"{UNKNOWN_JOB[:-2]}{number}" for number in range(10, 10 + MAX_RUNS)]
    page = visit.show(f"#train?jobs={','.join(ids)}&epochs=1&model=room")
    unknown = page.get_by_role("row", name="Details of Run")
    expect(unknown).to_have_count(MAX_RUNS)
    start(page)

    expect(page.get_by_text(f"the new one has replaced run {ids[0][-8:]}")).to_be_visible()
    expect(unknown).to_have_count(MAX_RUNS - 1)
