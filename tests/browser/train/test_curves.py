"""The curves of runs: how they are drawn, which the address says."""

import itertools
import re

import pytest
from browser.support.curves import ACCURACY, LOSS, curves
from browser.support.models import job_of
from browser.support.page_modules import run
from playwright.sync_api import expect

SMOOTH = """async (load, [ys, weight]) => {
  const { smooth } = await load("../components/charts/chart_data");
  return smooth(ys, weight);
}"""
POINTS = """async (load, zoom) => {
  const { pointsOf } = await load("../components/charts/chart_data");
  const xs = Array.from({length: 3001}, (_, x) => x);
  return pointsOf({xs, ys: xs}, {smoothing: 0, isLog: true, zoom});
}"""
SECONDS = """async (load, epochs) => {
  const { secondsOf } = await load("../components/charts/run_curves");
  return secondsOf(epochs);
}"""
CHOICES = """async (load, addresses) => {
  const { readCurveChoices, writeCurveChoices } = await load("../components/charts/curve_choices");
  return addresses.map((choices) => writeCurveChoices(readCurveChoices(choices)));
}"""
BEST = """async (load, values) => {
  const { findBest } = await load("jobs/run");
  const runs = values.map((list) => ({epochs: list.map(
    ([test_accuracy, validation_accuracy]) => ({test_accuracy, validation_accuracy}))}));
  return runs.indexOf(findBest(runs));
}"""
DEFAULTS = {"x": None, "smoothing": None, "scale": None, "zoom": None}
NEAR_PX = 20


@pytest.fixture
def two_runs(visit, trained):
    """The page with two ended runs, and their jobs: the second one is better."""
    jobs = [job_of(trained, version) for version in (1, 2)]
    page = visit.show(f"#train?jobs={','.join(job['id'] for job in jobs)}")
    page.wait_for_function("() => document.querySelectorAll('line-chart canvas').length === 3")
    page.mouse.move(0, 0)
    return page, jobs


def test_smoothing_is_a_debiased_moving_average(visit):
    page = visit.show("#jobs")

    # 3; (0.5 * 0.5 * 3 + 0.5 * 5) / 0.75; a missing value; (0.125 * 3 + 0.25 * 5 + 0.5 * 7) / 0.875
    assert run(page, SMOOTH, [[3, 5, None, 7], 0.5]) == pytest.approx(
        [3, 3.25 / 0.75, None, 5.125 / 0.875]
    )


def test_drawn_points_are_thinned_in_the_zoomed_range(visit):
    page = visit.show("#jobs")
    xs, ys = run(page, POINTS, {"from": None, "to": None})
    assert len(xs) <= 501
    assert (xs[0], xs[-1]) == (0, 3000)
    assert ys[0] is None  # 0 has no logarithm

    xs, _ = run(page, POINTS, {"from": 10.5, "to": 13})
    assert xs == [10, 11, 12, 13, 14]


def test_time_adds_up_the_epochs_also_those_that_are_missing(visit):
    epochs = [{"epoch": 1, "seconds": 2}, {"epoch": 2, "seconds": 1}, {"epoch": 4, "seconds": 3}]

    assert run(visit.show("#jobs"), SECONDS, epochs) == [2, 3, 9]


def test_invalid_choices_of_an_address_are_defaults(visit):
    valid = {"x": "time", "smoothing": "0.5", "scale": "log", "zoom": "2.."}
    invalid = {"x": "loss", "smoothing": "-1", "scale": "linear", "zoom": "5..2"}

    found = run(visit.show("#jobs"), CHOICES, [valid, invalid, {"smoothing": "7", "zoom": "a..b"}])
    assert found == [
        {**valid, "smoothing": 0.5},
        DEFAULTS,
        {**DEFAULTS, "smoothing": 0.99},
    ]


def test_best_run_has_the_highest_validation_accuracy(visit):
    page = visit.show("#jobs")
    validated = [[(0.1, 0.9)], [(0.9, 0.1)]]

    assert run(page, BEST, validated) == 0
    assert run(page, BEST, [*validated, [(0.95, None)], []]) == 2
    assert run(page, BEST, validated[:1]) == -1


def test_one_axis_applies_to_all_curves_and_is_in_the_address(two_runs):
    page, (job, _) = two_runs
    rate = "Learning rate of each epoch"
    axes = page.get_by_role("group", name="Horizontal axis")
    axes.get_by_text("Time").click()
    expect(page.locator(".chart-x")).to_have_text(["time (s)"] * 3)
    times = [curves(page, chart)[0]["xs"] for chart in (LOSS, ACCURACY, rate)]
    assert times[0] == times[1] == times[2]
    axes.get_by_text("Step").click()
    page.get_by_label("Log", exact=True).check()
    page.get_by_role("slider", name="Smoothing").fill("0.6")
    page.reload()

    assert page.evaluate("location.hash").endswith("&x=step&scale=log&smoothing=0.6")
    expect(page.locator(".chart-toolbar output")).to_have_text("0.60")
    expect(page.locator(".chart-x")).to_have_text(["step"] * 3)
    assert set(curves(page, rate)[0]["ys"]) == {job["spec"]["optimizer"]["learning_rate"]}


def test_drag_zooms_and_double_click_resets(two_runs):
    page, _ = two_runs
    area = page.locator("line-chart .u-over").first
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 50)
    page.mouse.up()
    expect(page.get_by_label("Zoom from epoch")).to_have_value("4")
    expect(page.get_by_label("Zoom to epoch")).to_have_value("9")
    assert page.evaluate("location.hash").endswith("&zoom=4..9")

    area.dblclick()
    expect(page.get_by_label("Zoom from epoch")).to_have_value("")
    page.get_by_label("Zoom from epoch").fill("5")
    page.get_by_label("Zoom from epoch").press("Enter")
    page.get_by_role("button", name="Reset zoom").press("Enter")
    assert "zoom" not in page.evaluate("location.hash")


def test_pointer_shows_all_values_and_the_nearest_run(two_runs, trained):
    page, (first, _) = two_runs
    losses = [entry["train_loss"] for entry in history_of(trained, first)]
    table = page.get_by_role("table", name="Values at the pointer, or the newest")
    row = table.get_by_role("row").nth(1)
    expect(row).to_contain_text(f"{losses[-1]:.4g}")
    width = table.bounding_box()["width"]
    area = page.locator("line-chart .u-over").first
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    page.mouse.move(box["x"] + 1, box["y"] + 1)
    expect(row).to_contain_text(f"{losses[0]:.4g}")
    is_near = itertools.takewhile(
        lambda _: table.locator(".answer").count() == 0, range(1, int(box["height"]), NEAR_PX)
    )
    for y in is_near:
        page.mouse.move(box["x"] + 1, box["y"] + y)

    expect(table.locator(".answer")).to_have_count(1)
    assert table.bounding_box()["width"] == width


def test_best_run_is_marked_and_the_others_are_faded(two_runs, trained):
    page, jobs = two_runs
    accuracies = [history_of(trained, job)[-1]["test_accuracy"] for job in jobs]
    best, other = sorted(jobs, key=lambda job: accuracies[jobs.index(job)], reverse=True)
    marked = page.locator(".run-legend").get_by_role("row", name=re.compile(best["id"][-8:]))
    expect(marked).to_contain_text("Best")
    page.get_by_role("button", name=f"Details of mnist {best['id'][-8:]}").click()

    wait_for_emphasis(page, {best["id"]: "strong", other["id"]: "faded"})


def history_of(service, job):
    return service.client.get(f"/jobs/{job['id']}/metrics").json()["epochs"]


def wait_for_emphasis(page, emphases):
    page.wait_for_function(
        """(emphases) => [...document.querySelectorAll("line-chart")].every(
             (chart) => chart.series.every(({id, emphasis}) => emphasis === emphases[id]))""",
        arg=emphases,
    )
