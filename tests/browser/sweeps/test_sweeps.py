"""The view "sweeps": the list with its form, and the page of one sweep."""

import json
import re
from typing import Any

import pytest
from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.service import TERMINAL, Service
from browser.support.visit import WIDE, Visit, take_screenshot
from playwright.sync_api import Page, Route, expect

PHONE = {"width": 390, "height": 844}
TINY = {"model": "searched", "steps": 10, "hidden_sizes": [10], "validation_fraction": 0.5}
RATE = "optimizer.learning_rate"
SEARCH = {
    "spec": TINY,
    "space": {RATE: {"log_uniform": [0.01, 1]}, "hidden_sizes": {"choice": [[10], [10, 10]]}},
    "trials": 4,
    "sampler": "random",
}
LONG_STEPS = 1_000_000
MANY = 1000


@pytest.fixture(scope="module")
def sweep(service: Service) -> dict[str, Any]:
    """A sweep of four trials that has ended."""
    answer = service.client.post("/sweeps", json=SEARCH)
    assert answer.status_code == 202, answer.text
    sweep_id = answer.json()["id"]
    service.wait_for(sweep_id, TERMINAL)
    return service.client.get(f"/sweeps/{sweep_id}").json()


def test_a_sweep_shows_its_best_trial_and_all_others(visit: Visit, sweep: dict[str, Any]) -> None:
    best = sweep["best"]
    accuracy = f"{best['objective'] * 100:.2f}"
    page = visit.show("#jobs")
    page.get_by_role("link", name="Sweeps", exact=True).click()
    row = page.get_by_role("row").filter(has_text=sweep["id"][-8:])
    expect(row).to_contain_text("4 of 4")
    expect(row).to_contain_text(accuracy)
    row.get_by_role("link").click()

    best_trial = page.locator(".best-trial")
    expect(best_trial).to_contain_text(accuracy)
    expect(best_trial.get_by_role("link", name="searched, version 1")).to_be_visible()
    trials = page.get_by_role("table", name="Trials").locator("tbody tr")
    expect(trials).to_have_count(4)
    expect(trials.first).to_contain_text("best")
    expect(page.get_by_role("meter", name=RATE)).to_be_visible()
    page.get_by_role("group", name="Parallel coordinates").press("ArrowDown")
    expect(page.get_by_text(f"Trial {best['number']}, {accuracy}")).to_be_visible()
    expect(trials.first).to_have_class("answer")
    take_screenshot(page, "sweep")
    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, rules=LOOK_RULES)
    page.set_viewport_size(PHONE)
    assert_accessible(page, rules=LOOK_RULES)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.set_viewport_size(WIDE)


def test_sweep_starts_with_copied_settings_and_is_cancelled(
    visit: Visit, sweep: dict[str, Any]
) -> None:
    visit.allowed.add(422)
    page = visit.show(f"#sweeps?from={sweep['id']}")
    start = page.get_by_role("button", name="Start sweep")
    names = ("Settings of all trials", "Search space", "Trials")
    spec, space, trials = (page.get_by_role("textbox", name=name, exact=True) for name in names)
    expect(space).to_have_value(re.compile("log_uniform"))

    space.fill('{"optimizer.learning_rate": {"log_uniform": [1, 0.01]}}')
    trials.fill("many")
    start.click()
    expect(trials).to_have_attribute("aria-invalid", "true")
    trials.fill("3")
    start.click()
    expect(page.locator(".wrong")).to_have_text(re.compile(f"^{RATE}: the first number must be"))
    expect(space).to_have_attribute("aria-invalid", "true")
    assert_accessible(page)

    space.fill('{"optimizer.learning_rate": {"log_uniform": [0.01, 1]}}')
    spec.fill(json.dumps({**TINY, "steps": LONG_STEPS}))
    start.click()
    page.get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Cancel the sweep").click()
    expect(page.get_by_text("Cancelled; nothing was published.")).to_be_visible()


def test_a_list_without_sweeps_shows_a_command(visit: Visit) -> None:
    page = visit.show("#models")
    page.route("**/sweeps?*", lambda route: route.fulfill(json={"items": [], "next_cursor": None}))
    page.evaluate("location.hash = '#sweeps'")

    expect(page.get_by_text("mlpforge sweep sweep.yaml --watch")).to_be_visible()
    assert_accessible(page)


def test_1000_trials_are_loaded_in_pages_and_drawn(visit: Visit, sweep: dict[str, Any]) -> None:
    page = visit.show("#models")
    page.route("**/trials?*", lambda route: send_trials(route, sweep))
    page.evaluate("(id) => { location.hash = `#sweeps?sweep=${id}`; }", sweep["id"])

    page.get_by_role("button", name="Show all 1,000 trials").click()
    expect(page.get_by_role("table", name="Trials").locator("tbody tr")).to_have_count(MANY)
    expect_lines(page)


def send_trials(route: Route, sweep: dict[str, Any]) -> None:
    """Answer with one page of the last trials before the cursor."""
    query = dict(pair.split("=") for pair in route.request.url.split("?")[1].split("&"))
    end = int(query.get("cursor", MANY))
    start = end - int(query["limit"])
    items = [make_trial(number, sweep) for number in reversed(range(start, end))]
    route.fulfill(json={"items": items, "next_cursor": str(start) if start > 0 else None})


def make_trial(number: int, sweep: dict[str, Any]) -> dict[str, Any]:
    parameters = {RATE: 0.01 + 0.99 * number / MANY, "hidden_sizes": [10]}
    ended = {"state": "succeeded", "reason": None, "objective": number / MANY, "error": None}
    times = {"started_at": sweep["started_at"], "finished_at": sweep["finished_at"]}
    return {"number": number, "job_id": sweep["id"], "parameters": parameters, **ended, **times}


def expect_lines(page: Page) -> None:
    """Expect that the canvas of the parallel coordinates has more than its ground."""
    canvas = page.locator("parallel-chart canvas")
    canvas.scroll_into_view_if_needed()
    drawn = """(canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
      .data.some((value) => value > 0)"""
    page.wait_for_function(f"({drawn})(document.querySelector('parallel-chart canvas'))")
