"""The picture of the network in the view "train"."""

import re

import pytest
from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.curves import curve, wait_for_epoch
from browser.support.datasets import TABLE, upload
from browser.support.jobs import cancel
from browser.support.models import job_of
from browser.support.train_form import control, start
from browser.support.visit import HIDE, HeldRequests
from playwright.sync_api import Locator, Page, expect
from waiting import wait_until

pytestmark = pytest.mark.usefixtures("may_find_no_snapshot")


def picture(page: Page) -> Locator:
    return page.locator(".network-picture svg[role=group]")


def units(page: Page, layer: int) -> Locator:
    return page.locator(f".unit[data-layer='{layer - 1}']")


def test_picture_has_the_layers_of_the_form(visit):
    page = visit.show("#train?hidden_sizes=7,60")

    expect(picture(page)).to_have_attribute("aria-label", re.compile("^Network 784-7-60-10"))
    expect(page.get_by_text("Before training")).to_be_visible()
    expect(page.get_by_text("20 of 60 units shown")).to_be_visible()
    assert [units(page, layer).count() for layer in (1, 2, 3)] == [7, 20, 10]
    control(page, "hidden_sizes").fill("3")
    expect(picture(page)).to_have_attribute("aria-label", re.compile("^Network 784-3-10"))
    expect(units(page, 1)).to_have_count(3)


def test_picture_follows_a_running_job(visit, run_long):
    page = visit.show(f"#train?jobs={run_long}")
    badge = page.locator(".network-caption .badge")
    expect(badge).to_have_text(re.compile(r"After \d+ epoch"))
    expect(page.get_by_test_id("test-accuracy")).to_have_text(re.compile(r"^\d+\.\d\d %$"))
    first = badge.inner_text()

    expect(badge).not_to_have_text(first)
    expect(badge).to_have_text(re.compile(r"After \d+ epochs"))


def test_started_run_keeps_the_picture_until_its_end(visit, service):
    page = visit.show("#train?epochs=1000&hidden_sizes=20&model=watched")
    badge = page.locator(".network-caption .badge")
    expect(badge).to_have_text("Before training")
    snapshots = HeldRequests(page, "**/inspect/summary")
    start(page)
    expect(page.get_by_text("Training.")).to_be_visible()
    wait_for_epoch(page, 1)
    expect(badge).to_have_text("Before training")
    expect(units(page, 1)).to_have_count(20)
    snapshots.release()
    expect(badge).to_have_text(re.compile(r"After \d+ epoch"))

    cancel(service, page.evaluate("new URLSearchParams(location.hash.split('?')[1]).get('jobs')"))
    expect(page.get_by_text("Cancelled; nothing was published.")).to_be_visible()
    expect(page.get_by_text("Another image")).to_be_hidden()
    expect(badge).to_have_text(re.compile(r"After \d+ epoch"))


def test_unit_has_its_weights_in_words_and_as_an_image(visit, trained):
    job = job_of(trained, 2)
    page = visit.show(f"#train?jobs={job['id']}")
    expect(page.get_by_text("Version 2 of mnist", exact=True)).to_be_visible()
    unit = units(page, 1).first
    number = unit.get_attribute("data-unit")
    unit.focus()

    details = page.locator(".unit-details")
    expect(details).to_contain_text(re.compile(rf"Unit {number} of layer 1: output [\d.e-]+\."))
    expect(details).to_contain_text(re.compile(r"Strongest weights: pixel \d+, \d+ [+\u2212]"))
    expect(page.get_by_role("img", name=f"The weights of unit {number}")).to_be_visible()
    assert page.locator("path.focused").count() == 5
    assert_accessible(page, only="network-picture")
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, rules=LOOK_RULES, only="network-picture")
    page.keyboard.press("ArrowRight")
    expect(details).to_contain_text("Class 0: output ")
    expect(details).to_contain_text(re.compile(r"Unit \d+ of layer 1 [+\u2212]"))


def test_hidden_tab_loads_no_snapshots(visit, service, endless):
    def wait_for_epochs(count):
        last = service.job(endless)["progress"]["epoch"] + count
        wait_until(lambda: service.job(endless)["progress"]["epoch"] >= last)

    page = visit.open(f"#train?jobs={endless}")
    expect(page.locator(".network-caption")).to_contain_text("After")
    page.evaluate(HIDE, True)
    wait_for_epochs(4)  # until then, a request that was waiting may still be sent
    requested = []
    page.on("request", lambda request: requested.append(request.url))
    wait_for_epochs(10)
    with page.expect_request("**/inspect/summary"):
        page.evaluate("document.title")  # delivers the requests so far
        assert requested == []
        page.evaluate(HIDE, False)
    wait_for_epoch(page, service.job(endless)["progress"]["epoch"])
    drawn = [epoch for epoch, _ in curve(page, "test_accuracy")]
    assert drawn == list(range(1, len(drawn) + 1))  # also those that it has missed


def test_another_image_is_classified(visit, trained):
    job = job_of(trained, 2)
    page = visit.show(f"#train?jobs={job['id']}")
    for index in (0, 1):
        label = trained.client.get(f"/datasets/mnist/test/{index}").json()["label"]
        caption = page.locator(".network-caption")
        expect(caption).to_contain_text(f"Test example {index}: {label}, the network says")
        expect(page.locator(".class-row.labeled")).to_contain_text(str(label))
        page.get_by_role("button", name="Another image").click()


def test_row_of_a_table_is_shown_by_its_columns(visit, service):
    upload(service, "pictured", "text/csv", TABLE)
    page = visit.show("#train?dataset=pictured&hidden_sizes=4")

    expect(units(page, 1)).to_have_count(4)
    expect(page.get_by_role("button", name="Another row")).to_be_visible()
    columns = service.client.get("/datasets/pictured").json()["columns"]
    for place, column in enumerate(columns):
        expect(page.locator(".cell:not(.value)").nth(place)).to_have_text(column["name"])
    expect(page.locator(".cell.value").first).not_to_have_text("")
