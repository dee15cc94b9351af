"""The choice of networks and images in the view "inspect"."""

import re

import pytest
from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.inspect_page import (
    DEEP,
    NOTEBOOK,
    choices,
    open_inspect,
    part,
    read_numbers,
    settle,
)
from browser.support.jobs import cancel
from browser.support.models import get
from playwright.sync_api import expect
from waiting import wait_until

# One error in each of the forms: of the image, of the steps and of the network.
WRONG_OF_EACH_FORM = ("index=10000", "learning_rate=0", "hidden_sizes=0")


@pytest.mark.parametrize("address", ["#inspect", DEEP, f"{NOTEBOOK}&unit=9&pixel=100&images=3"])
def test_address_reproduces_the_view(visit, trained, address):
    page = open_inspect(visit, address)
    page.get_by_role("button", name="Next").click()
    settle(page)
    again = visit.open(page.url.removeprefix(f"{visit.url}/"))
    settle(again)

    expect(again.locator("section")).to_have_text(page.locator("section").all_text_contents())


def test_next_and_previous_image_wrap_around(visit, trained):
    page = open_inspect(visit, "#inspect?version=2&index=9999")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("Test image 0, a 7.").first).to_be_visible()
    page.get_by_role("button", name="Previous").click()
    page.get_by_label("Part of the data set").select_option("Training images")
    expect(page.get_by_text("Training image 9999, a ").first).to_be_visible()
    page.get_by_role("button", name="Random").click()
    expect(page).not_to_have_url(re.compile("index=9999(&|$)"))
    settle(page)


def test_back_button_returns_to_the_previous_network(visit, trained):
    latest = get(trained, "/models/mnist/versions/latest")
    sizes = " → ".join(map(str, latest["layer_sizes"]))
    page = open_inspect(visit, "#inspect?model=mnist&version=latest")
    shape = page.locator("section p").filter(has_text="→")
    expect(shape).to_have_text(
        f"Version {latest['version']} of mnist: {sizes} units, sigmoid, float32"
    )
    page.get_by_label("Which network").select_option("mnist, version 1")
    expect(shape).to_have_text("Version 1 of mnist: 784 → 20 → 10 units, sigmoid, float32")
    page.get_by_label("Which network").select_option("Untrained network")
    page.get_by_label("Units of the hidden layers").fill("8, 6")
    page.get_by_label("Units of the hidden layers").press("Enter")
    expect(shape).to_have_text("Untrained: 784 → 8 → 6 → 10 units, sigmoid, float64")
    expect(part(page, "Activation of layer 2")).to_be_visible()
    assert choices(page)["hidden_sizes"] == "8,6"

    page.go_back()
    page.go_back()
    expect(shape).to_have_text("Version 1 of mnist: 784 → 20 → 10 units, sigmoid, float32")


def test_default_without_versions_is_the_notebooks_network(visit):
    visit.context.route("**/models?*", lambda route: route.fulfill(json={"items": []}))
    page = open_inspect(visit)
    expect(page.get_by_text("784 → 50 → 10 units, sigmoid, float64")).to_be_visible()
    assert choices(page) == {"hidden_sizes": "50"}


@pytest.fixture
def running_job(service):
    """A long job with a snapshot."""
    job_id = service.submit({"epochs": 10_000, "hidden_sizes": [10], "model": "looked_into"})
    try:
        wait_until(lambda: epoch_of(service, job_id) > 0)
        yield job_id
    finally:  # or the next jobs would wait for it
        cancel(service, job_id)


def epoch_of(service, job_id):
    """Return the epoch of a job's snapshot, 0 before there is one."""
    return service.client.get(f"/jobs/{job_id}/snapshot").json().get("epoch", 0)


def test_running_jobs_newest_epoch_is_loaded_on_demand(visit, service, running_job):
    page = open_inspect(visit, f"#inspect?job={running_job}")
    network = page.locator("section p").filter(has_text="After epoch")
    first = network.text_content()
    wait_until(lambda: epoch_of(service, running_job) > read_numbers(first)[0])
    expect(network).to_have_text(first)  # the page does not change by itself
    page.get_by_role("button", name="Load the latest snapshot").click()

    expect(network).not_to_have_text(first)
    expect(page.get_by_label("Which network")).to_have_value(f"job={running_job}")


@pytest.mark.parametrize(
    ("more", "label", "says"),
    [
        ("index=10000", "Number, 0 to 9999", "10000"),
        ("learning_rate=0", "Learning rate", "greater than 0"),
        ("steps=101", "Steps made", "100"),
        ("images=11", "Images, 1 to 10", "at most 10"),
        ("hidden_sizes=0", "Units of the hidden layers", "equal to 1"),
        ("hidden_sizes=5&seed=-1", "Seed", "equal to 0"),
    ],
)
def test_error_of_the_service_is_shown_at_its_field(visit, trained, more, label, says):
    visit.allowed.add(422)
    page = visit.show(f"#inspect?{more}")

    field = page.get_by_label(label)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(says))
    if more in WRONG_OF_EACH_FORM:
        assert_accessible(page, skip="number-grid")


@pytest.mark.parametrize("address", [DEEP, f"{NOTEBOOK}&steps=5"])
def test_view_is_accessible_and_fits_narrow_screens(visit, trained, address):
    page = open_inspect(visit, address)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, skip=".pixel-grid", rules=LOOK_RULES)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert_accessible(page, skip=".pixel-grid")


def test_pixel_grid_is_accessible(visit, trained):
    page = open_inspect(visit, "#inspect?unit=3")

    assert_accessible(page, only=".pixel-grid")
