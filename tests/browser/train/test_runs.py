"""The runs of the view "train" and their actions."""

import json
import re

import pytest
from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.curves import LOSS, curve, curves
from browser.support.jobs import UNKNOWN_JOB, cancel
from browser.support.models import evaluation_of, job_of
from browser.support.runs import SHORT
from browser.support.visit import take_screenshot
from playwright.sync_api import expect

pytestmark = pytest.mark.usefixtures("may_find_no_snapshot")
RUNS = ".train"
INSIGHT = "run-insight"  # it loads nothing while it is out of sight
NO_BETTER_THAN_CHANCE = {
    "model": "chance",
    "epochs": 1,
    "hidden_sizes": [5],
    "batch_size": 5000,
    "optimizer": {"kind": "sgd", "learning_rate": 1e-9},
}


def test_ended_run_shows_and_links_its_version(trained, visit):
    job = job_of(trained, 2)
    page = visit.show(f"#train?jobs={job['id']}")

    expect(page.get_by_role("link", name="The published version")).to_have_attribute(
        "href", "#models?model=mnist&version=2"
    )
    page.locator(INSIGHT).scroll_into_view_if_needed()
    evaluation = evaluation_of(trained, 2)
    digits = page.locator("section", has=page.get_by_role("heading", name="Accuracy by class"))
    for label, one in enumerate(evaluation["classes"]):
        expect(digits.get_by_role("row").nth(label)).to_contain_text(f"{one['recall'] * 100:.1f} %")
    units = job["spec"]["hidden_sizes"][0]
    expect(page.get_by_role("img", name=f"Weights into {units} hidden units")).to_be_visible()
    page.wait_for_function("() => document.querySelector('weights-image canvas').width > 28")


def test_run_is_cancelled(visit, run_long):
    page = visit.show(f"#train?jobs={run_long}")
    page.get_by_role("button", name="Cancel this run").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel this run").click()

    expect(page.get_by_text("Cancelled; nothing was published.")).to_be_visible()
    expect(page.get_by_role("button", name="Cancel this run")).to_have_count(0)


def test_weights_and_accuracies_update_during_training(visit, run_long):
    page = visit.show(f"#train?jobs={run_long}")
    page.set_viewport_size({"width": 1280, "height": 2400})  # all is in sight
    sheet = page.get_by_role("img", name="Weights into 20 hidden units")
    expect(sheet).to_be_visible()
    page.wait_for_function("() => document.querySelector('weights-image canvas').width > 28")
    first = page.evaluate("document.querySelector('weights-image canvas').toDataURL()")

    page.wait_for_function(
        "(first) => document.querySelector('weights-image canvas').toDataURL() !== first",
        arg=first,
    )
    expect(page.get_by_text("Test accuracy by class after epoch")).to_be_visible()
    expect(page.get_by_role("link", name="Draw a digit")).to_have_attribute(
        "href", f"#draw?job={run_long}"
    )
    take_screenshot(page, "train", RUNS)


def test_overlaid_and_hidden_runs_are_in_the_address(service, visit):
    older, newest = (service.train({**SHORT, "seed": seed}) for seed in (1, 2))
    second = f"watched {older['id'][-8:]}"
    page = visit.show(f"#train?jobs={newest['id']}")
    expect(page.get_by_role("row", name="Details of")).to_have_count(1)
    page.get_by_label("Overlay another run").select_option(older["id"])
    page.get_by_role("button", name="Overlay run").click()
    page.wait_for_function(
        """() => [...document.querySelectorAll("line-chart")].every(
             (chart) => new Set(chart.series.filter(({xs}) => xs.length > 0)
               .map(({color}) => color)).size === 2)"""
    )
    assert_accessible(page)
    take_screenshot(page, "train-runs", RUNS)
    page.get_by_role("button", name=f"Hide {second}").click()
    expect(page.get_by_role("button", name=f"Show {second}")).to_be_visible()
    assert {line["id"] for line in curves(page, LOSS)} == {newest["id"]}

    page.reload()
    expect(page.get_by_role("button", name=f"Show {second}")).to_be_visible()
    page.get_by_role("button", name=f"Remove watched {newest['id'][-8:]}").click()
    assert page.evaluate("location.hash") == f"#train?jobs={older['id']}&hide={older['id']}"


def test_settings_of_a_run_are_copied_to_the_form(visit, service):
    spec = {
        "model": "taken",
        "steps": 1,
        "hidden_sizes": [7],
        "dropout": [0.1, 0.2],
        "optimizer": {"kind": "adam"},
        "augmentation": {"kind": "affine", "scaling": 0.2},
        "early_stopping": {"patience": 3},
        "validation_fraction": 0.5,
        "tags": {"why": "to take them"},
    }
    job_id = service.submit(spec)
    page = visit.show(f"#train?jobs={job_id}")
    page.get_by_role("button", name="Copy settings").click()

    sent = json.loads(page.locator("pre.request").text_content())
    assert sent == {**spec, "dataset_version": 1}
    assert f"jobs={job_id}" in page.evaluate("location.hash")


def test_run_is_accessible_and_fits_the_narrowest_screen(trained, visit):
    job, other = job_of(trained, 2), job_of(trained, 1)
    page = visit.show(f"#train?jobs={job['id']},{other['id']}")
    page.locator(INSIGHT).scroll_into_view_if_needed()
    expect(page.get_by_role("img", name="Weights into")).to_be_visible()
    page.wait_for_function("() => document.querySelectorAll('line-chart canvas').length === 3")
    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, rules=LOOK_RULES)

    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_function("() => document.querySelector('line-chart canvas').clientWidth <= 360")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_unknown_run_is_named_once(visit):
    visit.allowed.add(404)
    page = visit.show(f"#train?jobs={UNKNOWN_JOB}")

    expect(page.get_by_role("row", name="Details of Run 46408150")).to_be_visible()
    expect(page.get_by_text(UNKNOWN_JOB)).to_have_text(f"No such run: {UNKNOWN_JOB}")


def test_lists_that_can_not_be_loaded_show_why(visit):
    visit.allowed.add(500)
    page = visit.show("#models")
    lost = {"status": 500, "json": {"detail": "The list is lost."}}
    for path in ("jobs", "datasets"):
        page.route(f"**/{path}?limit=*", lambda route: route.fulfill(**lost))
    visit.show("#train")

    expect(page.locator(".train-form").get_by_text("The list is lost.")).to_be_visible()
    expect(page.locator(".train-more").get_by_text("The list is lost.")).to_be_visible()


def test_ended_run_without_a_snapshot_shows_a_note(visit, service, run_long):
    waiting = service.submit(SHORT)
    cancel(service, waiting)
    service.client.post(f"/jobs/{run_long}/cancel")
    page = visit.show(f"#train?jobs={waiting}")

    expect(page.get_by_text("There is no snapshot: the run has ended.")).to_have_count(2)
    badge = page.locator(".network-caption .badge")
    expect(badge).to_have_text("Before training; nothing was published")


def test_losses_are_in_nats_and_slow_speeds_are_not_zero(visit, trained):
    job = job_of(trained, 2)
    progress = {**job["progress"], "steps_per_second": 0.4}
    squared = {**job, "progress": progress, "spec": {**job["spec"], "loss": "mse"}}
    page = visit.show(f"#train?jobs={job['id']}")
    expect(page.locator(".chart-y").first).to_have_text("loss (nats)")
    page.route(f"**/jobs/{job['id']}", lambda route: route.fulfill(json=squared))
    page.reload()

    expect(page.locator(".chart-y").first).to_have_text("loss")
    expect(page.locator(".figures div", has_text="Steps per second")).to_contain_text("0.4")


def test_loss_is_the_mean_of_the_last_epoch(visit, trained):
    job = job_of(trained, 2)
    loss = trained.client.get(f"/jobs/{job['id']}/metrics").json()["epochs"][-1]["train_loss"]
    page = visit.show(f"#train?jobs={job['id']}")

    fact = page.locator(".figures div", has_text="Training loss, mean of the epoch")
    expect(fact.locator("dd")).to_have_text(f"{loss:.4g}")
    expect(page.locator(".run-legend td.number").last).to_have_text(f"{loss:.3g}")
    assert curve(page, "train_loss", chart=LOSS)[-1][1] == loss


def test_old_snapshot_shows_its_age_in_epochs(visit, run_long):
    def fulfill_first_epoch(route):
        answer = route.fetch()
        found = answer.json()
        first = {"epoch": 1, "network": {**found.get("network", {}), "epoch": 1}}
        route.fulfill(response=answer, json=found | first if answer.ok else None)

    for path in (f"/jobs/{run_long}/snapshot", "/inspect/summary"):
        visit.context.route(f"**{path}", fulfill_first_epoch)
    page = visit.show(f"#train?jobs={run_long}")

    badge = page.locator(".network-caption .badge")
    expect(badge).to_have_text(re.compile(r"^After 1 epoch, \d+ epochs ago$"))
    page.locator(INSIGHT).scroll_into_view_if_needed()
    expect(
        page.get_by_text(re.compile(r"by class after epoch 1 \(\d+ epochs ago\)"))
    ).to_be_visible()


def test_run_no_better_than_chance_has_a_warning_in_all_views(visit, service):
    job = service.train(NO_BETTER_THAN_CHANCE)
    warning = job["metrics"]["warning"]
    version = f"model={job['model']['name']}&version={job['model']['version']}"

    for address in (f"#train?jobs={job['id']}", f"#jobs?job={job['id']}", f"#models?{version}"):
        expect(visit.show(address).get_by_text(warning)).to_be_visible()


def test_failed_load_of_weights_is_retried(visit, trained):
    visit.allowed.add(500)
    job = job_of(trained, 2)
    page = visit.show("#jobs")
    page.set_viewport_size({"width": 1280, "height": 2400})  # all is in sight
    lost = {"status": 500, "json": {"detail": "The weights are lost."}}
    page.route("**/weights?format=png", lambda route: route.fulfill(**lost), times=1)
    with page.expect_event("pageerror"):
        page.evaluate("(id) => { location.hash = `#train?jobs=${id}`; }", job["id"])

    expect(page.get_by_role("img", name="Weights into 100 hidden units")).to_be_visible()
    visit.errors[:] = [error for error in visit.errors if "The weights are lost." not in error]
