"""The view "draw": the collection of labeled images."""

import re

import httpx
import numpy as np
from browser.support.service import Service
from browser.support.strokes import answer, clear, draw
from browser.support.visit import Visit
from playwright.sync_api import expect


def test_collection_survives_a_reload_and_numpy_opens_it(visit: Visit, trained: Service, tmp_path):
    page = visit.show("#draw?model=mnist&version=2")
    for digit, label in ((1, 1), (0, 0), (7, 4)):
        draw(page, digit)
        expect(answer(page)).to_have_text(str(digit))
        page.get_by_role("button", name=f"It was a {label}").click()
        expect(page.get_by_text(f"Added as a {label}.")).to_be_visible()
        if digit != 7:
            clear(page)
    page.reload()
    expect(page.get_by_text("3 images of at most 500")).to_be_visible()
    expect(page.get_by_text("2 of 3 were predicted correctly (67 %).")).to_be_visible()
    expect(page.get_by_role("img", name="a 4, predicted as 7")).to_be_visible()

    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download as .npz").click()
    downloading.value.save_as(tmp_path / "digits.npz")

    with np.load(tmp_path / "digits.npz", allow_pickle=False) as collection:
        assert set(collection) == {"images", "labels"}
        images, labels = collection["images"], collection["labels"]
    assert images.shape == (3, 28, 28)
    assert images.dtype == labels.dtype == np.uint8
    assert labels.tolist() == [1, 0, 4]
    assert taken_for(trained.client, images) == [1, 0, 7]


def taken_for(client: httpx.Client, images: np.ndarray) -> list[int]:
    body = {"pixels": images.reshape(-1, 784).tolist(), "model": "mnist", "version": 2}
    return [found["digit"] for found in client.post("/predict", json=body).json()["predictions"]]


def test_image_added_again_gets_the_new_label(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    draw(page, 7)
    page.get_by_role("button", name="It was a 4").click()
    page.get_by_role("button", name="It was a 7").click()

    expect(page.get_by_text("Added as a 7. The collection has 1 image.")).to_be_visible()
    clear(page)
    page.get_by_role("link", name="a 7, predicted correctly").click()
    expect(answer(page)).to_have_text("7")
    expect(page.get_by_role("button", name="It was a 7")).to_have_attribute("aria-pressed", "true")


def test_full_collection_shows_a_note(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    draw(page, 1)
    expect(page).to_have_url(re.compile("pixels="))
    page.evaluate(
        """(code) => localStorage.setItem("mlpforge.collection", JSON.stringify(
             Array.from({ length: 500 }, (_, k) => ({ code: code + k, label: 1, digit: 1 }))))""",
        "AP8A_wD_ABMA",
    )
    page.get_by_role("button", name="It was a 1").click()

    expect(page.get_by_text("The collection is full")).to_be_visible()
