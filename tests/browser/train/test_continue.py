"""The form of the view "train": the version to start from, and the data to train on."""

import json

from browser.support.accessibility import assert_accessible
from browser.support.datasets import TABLE, upload
from browser.support.service import TERMINAL, Service
from browser.support.train_form import control, follow, open_folded, request_of, start
from browser.support.visit import Visit
from playwright.sync_api import Page, expect


def test_version_is_trained_further(visit: Visit, trained: Service):
    page = visit.show("#models?model=mnist&version=1")
    page.get_by_role("link", name="Continue training").click()
    expect(control(page, "start_from.version")).to_have_value("1")
    open_folded(page)
    control(page, "steps").fill("1")
    control(page, "publish").select_option("never")
    with page.expect_response("**/jobs") as answered:
        start(page)

    job_id = answered.value.json()["id"]
    trained.wait_for(job_id, TERMINAL)
    job = trained.job(job_id)
    assert job["spec"]["start_from"] == {"model": "mnist", "version": 1}
    assert (job["spec"]["model"], job["spec"]["hidden_sizes"]) == ("mnist", [20])
    assert job["metrics"]["test_accuracy"] > 0.5, "it did not start with the version's weights"
    expect(page.get_by_text("Succeeded; nothing was published.")).to_be_visible()


def test_network_of_the_start_is_not_chosen(form: Page):
    follow(form, activation="relu")
    open_folded(form)
    control(form, "start_from").check()

    for name in ("hidden_sizes", "activation", "initializer.kind"):
        expect(control(form, name)).to_have_count(0)
    assert json.loads(request_of(form)) == {"start_from": {}}
    control(form, "start_from").uncheck()
    expect(control(form, "activation")).to_have_value("relu")


def test_versions_of_the_start_are_offered(form: Page):
    follow(form, start_from="on")
    open_folded(form)
    control(form, "start_from.model").select_option("mnist")

    offered = control(form, "start_from.version").locator("option")
    expect(offered.filter(has_text="1: ")).to_be_attached()
    expect(offered.first).to_have_text("the model's default (latest)")
    assert json.loads(request_of(form)) == {"start_from": {"model": "mnist"}}
    expect(control(form, "model")).to_have_value("mnist")
    assert_accessible(form, only=".train-form")


def test_data_sets_with_the_same_examples_are_suggested(visit: Visit, service: Service):
    for _ in range(2):
        upload(service, "twice", "text/csv", TABLE)
    upload(service, "same", "text/csv", TABLE)
    page = visit.show("#train?dataset=twice")
    open_folded(page)
    expect(control(page, "dataset_version").locator("option")).to_have_text(
        ["latest (now 2)", "2: 60 examples", "1: 60 examples"]
    )
    expect(page.get_by_role("button", name="Add mnist")).to_have_count(0)
    control(page, "extra_datasets").fill("other@1")
    page.get_by_role("button", name="Add same").press("Enter")

    expect(control(page, "extra_datasets")).to_have_value("other@1, same")
    expect(page.get_by_role("button", name="Add same")).to_have_count(0)
    assert json.loads(request_of(page))["extra_datasets"] == ["other@1", "same"]
