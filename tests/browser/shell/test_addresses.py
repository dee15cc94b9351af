"""Unusual addresses, which no link of the page has: each view handles them."""

import re

import pytest
from browser.support.inspect_page import encode_pixels, open_inspect
from browser.support.models import job_of
from browser.support.service import Service
from browser.support.train_form import control, follow, request_of
from browser.support.visit import Visit
from playwright.sync_api import Request, expect


def test_id_with_slashes_requests_no_other_path(visit: Visit, trained: Service) -> None:
    del trained
    visit.allowed.add(404)
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url.removeprefix(visit.url))

    page = visit.new_page()
    page.on("request", note)
    page.goto("/#train?jobs=../models/mnist/versions/1")
    expect(page.locator("p.headline")).not_to_have_text("")

    assert "/jobs/..%2Fmodels%2Fmnist%2Fversions%2F1" in asked
    assert not [path for path in asked if path.startswith(("/events", "/models/"))]


@pytest.mark.parametrize(
    "address",
    [
        "#jobs?job=..",
        "#models?model=..",
        "#models?model=mnist&version=.",
        "#models?model=mnist&alias=..",
        "#models?model=..&compare=1,2",
    ],
)
def test_name_that_is_a_relative_path_shows_an_error(
    visit: Visit, trained: Service, address: str
) -> None:
    del trained
    page = visit.show(address)

    alert = page.get_by_role("alert")
    refusal = alert.get_by_text(re.compile("“[.]{1,2}” is not a valid name|No such run: [.][.]"))
    expect(refusal.first).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("#models/mnist", "#models?model=mnist"),
        ("#/models/mnist/versions/1", "#models?model=mnist&version=1"),
        ("#datasets/mnist", "#data?dataset=mnist"),
        ("#jobs/PART", "#jobs?job=WHOLE"),
    ],
)
def test_path_of_the_api_opens_its_page(
    visit: Visit, trained: Service, typed: str, opened: str
) -> None:
    job_id = job_of(trained, 1)["id"]
    page = visit.show(typed.replace("PART", job_id[-8:]))

    expect(page).to_have_url(f"{visit.url}/{opened.replace('WHOLE', job_id)}")
    expect(page.get_by_role("heading", name=re.compile(f"mnist|{job_id[-8:]}"))).to_be_visible()
    expect(page.get_by_text("Unknown view")).to_have_count(0)


@pytest.mark.parametrize("text", ["constructor", "__proto__", "toString"])
@pytest.mark.parametrize("name", ["model", "dataset"])
def test_name_of_an_object_property_is_a_text(form, name: str, text: str) -> None:
    follow(form)
    follow(form, **{name: text})

    expect(control(form, name)).to_have_value(text)
    assert f'"{name}": "{text}"' in request_of(form)


def test_only_epochs_are_sent_if_both_lengths_are_chosen(form) -> None:
    follow(form)
    follow(form, steps="1000", epochs="5")
    expect(control(form, "epochs")).to_have_value("5")

    assert request_of(form) == '{\n  "epochs": 5\n}'


def test_model_can_be_named_list(visit: Visit) -> None:
    visit.allowed.add(404)
    page = visit.show("#models?model=list")
    expect(page.get_by_role("heading", name="Model list")).to_be_visible()
    page.get_by_role("link", name="All models").click()

    expect(page.get_by_role("heading", name="Models")).to_be_visible()


def test_invalid_cursor_shows_the_first_page(visit: Visit) -> None:
    page = visit.show("#models?after=****")
    expect(page.get_by_role("heading", name="Import a version")).to_be_visible()

    expect(page.get_by_text(re.compile("^Page [^1]"))).to_have_count(0)


def test_invalid_index_shows_the_first_image(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, "#inspect?version=2&index=abc")

    expect(page.get_by_text("Ignored in the address")).to_contain_text("index=abc")
    expect(page.get_by_text("Test image 0, a 7.").first).to_be_visible()


@pytest.mark.parametrize("label", ["x", "", "12"])
def test_invalid_label_is_ignored(visit: Visit, trained: Service, example, label) -> None:
    del trained
    page = open_inspect(
        visit, f"#inspect?version=2&pixels={encode_pixels(example['pixels'])}&label={label}"
    )

    expect(page.get_by_text("Drawn, without a label.").first).to_be_visible()


def test_bookmark_of_the_former_name_opens_the_inspect_view(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, "#inside?version=2&index=3")

    expect(page).to_have_title("Inspect · mlp-forge")
    expect(page.get_by_text("Test image 3, a 0.").first).to_be_visible()
