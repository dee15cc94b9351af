"""The training steps of the view "inspect"."""

from itertools import pairwise

import numpy as np
from browser.support.inspect_page import (
    NOTEBOOK,
    choices,
    is_shown,
    open_inspect,
    read_column,
    settle,
)
from browser.support.visit import take_screenshot
from playwright.sync_api import expect


def test_losses_of_five_steps_match_the_service(visit, trained):
    page = open_inspect(visit, NOTEBOOK)
    table = page.get_by_role("table", name="Mean loss after each step")
    for step in range(1, 6):
        page.get_by_role("button", name="Make one step").click()
        expect(table.locator("tbody tr")).to_have_count(step + 1)

    shown = read_column(table, 1)
    assert all(later < earlier for earlier, later in pairwise(shown))
    answer = trained.client.post(
        "/inspect",
        json={
            "network": {"hidden_sizes": [50], "initializer": {"kind": "normal", "std": 0.1}},
            "images": [{"split": "train", "index": index} for index in range(5)],
            "steps": 5,
        },
    ).json()
    assert all(map(is_shown, shown, answer["losses"]))
    for place, label in enumerate([5, 0, 4, 1, 9]):
        expect(table.get_by_role("columnheader").nth(3 + place)).to_have_text(f"Target {label}")
        digits = [each[place] for each in answer["digits"]]
        assert read_column(table, 3 + place) == digits
        marks = table.locator(f"tbody td:nth-of-type({3 + place}) .unseen").all_text_contents()
        assert marks == ["right" if digit == label else "wrong" for digit in digits]
    probabilities = page.get_by_role("table", name="Probabilities before and after")
    last = probabilities.get_by_role("row", name="a 9, after 5 steps").get_by_role("cell")
    after = [float(text) for text in last.all_text_contents()]
    assert np.allclose(after, answer["images"][4]["probabilities"], atol=0.0005)
    assert choices(page)["steps"] == "5"
    take_screenshot(page, "inspect-steps")

    page.go_back()
    expect(table.locator("tbody tr")).to_have_count(5)
    page.get_by_role("button", name="Back to the start").click()
    expect(table.locator("tbody tr")).to_have_count(1)


def test_learning_rate_can_be_chosen(visit, trained):
    page = open_inspect(visit, f"{NOTEBOOK}&steps=1")
    table = page.get_by_role("table", name="Mean loss after each step")
    before = read_column(table, 1)
    page.get_by_label("Learning rate").fill("0.01")
    page.get_by_label("Learning rate").press("Enter")
    settle(page)

    after = read_column(table, 1)
    assert before[0] == after[0]
    assert before[1] < after[1] < after[0]
    assert choices(page)["learning_rate"] == "0.01"
