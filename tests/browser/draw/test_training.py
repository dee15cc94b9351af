"""The view "draw": training on the collection of labeled images."""

import io
import re
from itertools import product

import numpy as np
import pytest
from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.service import Service
from browser.support.strokes import answer, draw
from browser.support.visit import Visit, take_screenshot
from playwright.sync_api import Page, Route, expect

LABEL = 4  # of the drawn 7, which a version of `drawn` predicts as 7


@pytest.fixture(scope="module")
def drawn(service: Service) -> Service:
    """The service with a model `drawn` that training on drawings gets further versions of."""
    service.train({"model": "drawn", "epochs": 1, "hidden_sizes": [20], "seed": 4})
    return service


def open_drawn_7(visit: Visit) -> Page:
    """Return the view with a 7 that is labeled as a 4."""
    page = visit.show("#draw?model=drawn&version=1")
    draw(page, 7)
    expect(answer(page)).to_have_text("7")
    page.get_by_role("button", name=f"It was a {LABEL}").click()
    expect(page.get_by_text(f"It is a {LABEL}: wrong.")).to_be_visible()
    return page


def test_wrong_drawing_is_right_after_training_on_it(visit: Visit, drawn: Service):
    page = open_drawn_7(visit)
    page.get_by_role("button", name="Train on my drawings").click()

    expect(page.get_by_text("predicts 1 of 1 image of your collection correctly")).to_be_visible()
    expect(page.get_by_text(f"It is a {LABEL}: right.")).to_be_visible()
    expect(answer(page)).to_have_text(str(LABEL))
    expect(page.get_by_text("by version 2 of drawn")).to_be_visible()
    expect(page).to_have_url(re.compile("model=drawn&version=2"))
    manifest = drawn.client.get("/models/drawn/versions/2").json()
    dataset = drawn.client.get("/datasets/drawings").json()
    spec = manifest["spec"]
    assert spec["start_from"] == {"model": "drawn", "version": 1}
    assert (spec["dataset"], spec["hidden_sizes"]) == ("mnist", [20])
    assert spec["extra_datasets"] == [f"drawings@{dataset['version']}"]
    take_screenshot(page, "draw-trained", part=".training-card")


def test_uploaded_drawing_is_a_tenth_of_the_examples(visit: Visit, drawn: Service):
    page = open_drawn_7(visit)
    page.get_by_role("button", name="Upload as a data set").click()
    imported = page.get_by_text(re.compile(r"Imported as version (\d+) of drawings\."))
    expect(imported).to_be_visible()

    version = re.search(r"version (\d+)", imported.inner_text())[1]
    file = drawn.client.get(f"/datasets/drawings/versions/{version}/file").content
    with np.load(io.BytesIO(file), allow_pickle=False) as data:
        images, labels = data["x"], data["y"]
        assert data["class_names"].tolist() == list("0123456789")
    assert len(images) == -(-60_000 // 9)
    assert set(labels.tolist()) == {LABEL}
    body = {"pixels": images[0].tolist(), "model": "drawn", "version": 1}
    assert drawn.client.post("/predict", json=body).json()["digit"] == 7
    moved = [np.roll(images[0], move, (0, 1)).tobytes() for move in product((-1, 0, 1), repeat=2)]
    # Its ink reaches the last row: three of the nine moves would lose some.
    assert {image.tobytes() for image in images} == {moved[k] for k in range(6)}


def test_failed_import_of_drawings_shows_its_message(visit: Visit, drawn: Service):
    page = open_drawn_7(visit)
    page.route("**/datasets/drawings/versions?*", send_no_array)
    page.get_by_role("button", name="Train on my drawings").click()

    expect(page.get_by_role("alert").get_by_text("expected an intact zip archive")).to_be_visible()
    expect(page.get_by_role("button", name="Train on my drawings")).to_be_enabled()


def send_no_array(route: Route) -> None:
    route.continue_(post_data=b"no zip")


def test_training_on_drawings_is_accessible(visit: Visit, drawn: Service):
    page = open_drawn_7(visit)
    card = page.get_by_role("region", name="Train on my drawings")
    card.get_by_role("button", name="Upload as a data set").press("Enter")
    expect(card.get_by_text("Imported as version")).to_be_visible()

    assert_accessible(page, only=".training-card")
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, only=".training-card", rules=LOOK_RULES)


def test_running_job_is_not_trained_further(visit: Visit, endless: str):
    visit.allowed.add(404)  # of a snapshot that does not exist yet
    page = visit.show("#draw?model=mnist&version=2")
    draw(page, 1)
    page.get_by_role("button", name="It was a 1").click()
    page.get_by_label("Model or running job").focus()
    page.get_by_label("Model or running job").select_option(f"job:{endless}")

    expect(page.get_by_text("Choose a version of a model")).to_be_visible()
    expect(page.get_by_role("button", name="Train on my drawings")).to_have_count(0)
