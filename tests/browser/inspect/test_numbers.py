"""The numbers of the view "inspect" against numpy with the downloaded weights."""

import io
import math
import re

import numpy as np
import pytest
from browser.support.inspect_page import (
    DEEP,
    INDEX,
    choices,
    grid,
    is_shown,
    last_number,
    open_inspect,
    part,
    read_column,
    read_grid,
    read_numbers,
    settle,
)
from browser.support.visit import take_screenshot
from playwright.sync_api import expect


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(logits):
    powers = np.exp(logits - logits.max())
    return powers / powers.sum()


@pytest.fixture(scope="module")
def weights(trained):
    """The downloaded weights of the second version, as float64."""
    answer = trained.client.get("/models/mnist/versions/2/weights")
    arrays = np.load(io.BytesIO(answer.content), allow_pickle=False)
    return {name: arrays[name].astype(np.float64) for name in ("W1", "b1", "W2", "b2")}


@pytest.fixture(scope="module")
def exact(weights, example):
    """The numbers of the image in the second version, computed by numpy."""
    x = np.array(example["pixels"]) / 255
    a1 = x @ weights["W1"] + weights["b1"]
    z1 = sigmoid(a1)
    a2 = z1 @ weights["W2"] + weights["b2"]
    probs = softmax(a2)
    grad_a2 = probs - np.eye(10)[example["label"]]
    grad_a1 = weights["W2"] @ grad_a2 * z1 * (1 - z1)
    return {
        "x": x,
        "a1": a1,
        "z1": z1,
        "a2": a2,
        "p": probs,
        "grad_a2": grad_a2,
        "grad_a1": grad_a1,
    }


def test_numbers_match_the_downloaded_weights(visit, exact, example):
    page = open_inspect(visit, f"#inspect?model=mnist&version=2&index={INDEX}")

    assert read_grid(page, "Pixels, 0 to 255") == example["pixels"]
    for name, numbers in (
        ("Sums of layer 1, unit by unit", exact["a1"]),
        ("Activated sums of layer 1, unit by unit", exact["z1"]),
        ("Logits of layer 2, unit by unit", exact["a2"]),
    ):
        assert all(map(is_shown, read_grid(page, name), numbers))
    probs = read_column(page.get_by_role("table", name="From logits to probabilities"), 4)
    assert all(map(is_shown, probs, exact["p"]))
    assert is_shown(last_number(part(page, "Loss"), 0), -math.log(exact["p"][example["label"]]))
    assert is_shown(last_number(part(page, "Loss")), -math.log(exact["p"][example["label"]]))
    gradients = read_column(page.get_by_role("table", name="Gradients of the loss by the"), 3)
    assert all(map(is_shown, gradients, exact["grad_a2"]))


def test_strongest_unit_of_each_layer_is_shown_first(visit, exact):
    page = open_inspect(visit, f"#inspect?version=2&index={INDEX}")
    unit = part(page, "Layer 1").get_by_role("heading", level=3)
    expect(unit).to_have_text(f"Unit {exact['z1'].argmax()}")
    assert "unit" not in choices(page)

    page = open_inspect(visit, DEEP)  # it names a unit of the second layer
    strengths = read_grid(page, "Activated sums of layer 1, unit by unit")
    expect(unit).to_have_text(f"Unit {np.argmax(strengths)}")
    expect(part(page, "Layer 2").get_by_role("heading", level=3)).to_have_text("Unit 4")


def test_chosen_unit_shows_its_sum(visit, exact, weights):
    page = open_inspect(visit, f"#inspect?version=2&index={INDEX}&unit=0")
    grid(page, "Activated sums of layer 1, unit by unit").get_by_text("7\n").first.click()
    settle(page)

    first = part(page, "Layer 1")
    expect(first.get_by_role("heading", name="Unit 7", exact=True)).to_be_visible()
    products = exact["x"] * weights["W1"][:, 7]
    numbers = read_numbers(first.locator(".formula [aria-hidden]").last.text_content())[-3:]
    assert all(map(is_shown, numbers, (products.sum(), weights["b1"][7], exact["a1"][7])))
    largest = sorted(products, key=abs, reverse=True)[:10]
    assert all(map(is_shown, read_column(first.get_by_role("table"), 3), largest))
    assert is_shown(last_number(part(page, "Activation of layer 1")), exact["z1"][7])
    gradients = part(page, "Gradients")
    bias = gradients.get_by_text("The gradient by the bias of unit 7 equals").text_content()
    assert is_shown(read_numbers(bias)[-1], exact["grad_a1"][7])
    pictures = first.get_by_role("img")
    expect(pictures.first).to_have_accessible_name(re.compile("The weights of unit 7"))
    assert choices(page)["unit"] == "7"
    first.evaluate("element => element.scrollIntoView()")
    take_screenshot(page, "inspect")


def test_chosen_digit_shows_its_logit_probability_and_loss(visit, exact):
    page = open_inspect(visit, f"#inspect?version=2&index={INDEX}")
    grid(page, "Logits of layer 2, unit by unit").get_by_role("gridcell").nth(6).click()
    settle(page)

    assert is_shown(last_number(part(page, "Output")), exact["a2"][6])
    assert is_shown(last_number(part(page, "Softmax")), exact["p"][6])
    assert last_number(part(page, "Loss")) == 0  # another digit is the true one
    by_logit = part(page, "Gradients").get_by_text("The gradient by the logit of digit 6")
    assert is_shown(read_numbers(by_logit.text_content())[-1], exact["grad_a2"][6])
    assert choices(page)["digit"] == "6"


def test_pixel_under_the_pointer_shows_its_details(visit, trained, example):
    page = open_inspect(visit, f"#inspect?version=2&index={INDEX}")
    place = int(np.flatnonzero(example["pixels"])[-1])
    row, column = divmod(place, 28)
    grid(page, "Pixels, 0 to 255").get_by_role("gridcell").nth(place).hover()

    pixels = part(page, "Input")
    expect(pixels.get_by_role("heading", level=3)).to_have_text(
        f"Row {row + 1}, column {column + 1}"
    )
    assert is_shown(last_number(pixels, 0), example["pixels"][place] / 255)
    assert "pixel" not in choices(page)  # it is not chosen


def test_view_works_with_the_keyboard_alone(visit, trained, example, exact):
    page = open_inspect(visit, f"#inspect?version=2&index={INDEX}&unit=0")
    status = page.get_by_role("status").filter(has_text=re.compile("Row|Unit|Digit|Step"))

    grid(page, "Pixels, 0 to 255").locator("[tabindex='0']").focus()
    for key in ("Control+Home", "ArrowDown", "ArrowDown", "End", "ArrowLeft", "Home", "ArrowRight"):
        page.keyboard.press(key)
    expect(status).to_have_text(f"Row 3, column 2: {example['pixels'][57]}, scaled 0")
    expect(page).to_have_url(re.compile("pixel=57"))

    page.keyboard.press("Tab")  # to the next grid: each has one tab stop
    for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(status).to_contain_text("Unit 12 of layer 1: sum ")
    assert is_shown(read_numbers(status.text_content())[2], exact["a1"][12])
    expect(page.locator(":focus")).to_have_accessible_name(re.compile("^Unit 12: "))

    grid(page, "Logits of layer 2, unit by unit").locator("[tabindex='0']").focus()
    page.keyboard.press("Control+End")
    expect(status).to_contain_text("Digit 9: logit ")

    page.get_by_role("button", name="Make one step").focus()
    page.keyboard.press("Enter")
    expect(status).to_contain_text("Step 1: loss ")
    assert {"unit": "12", "digit": "9", "steps": "1"}.items() <= choices(page).items()
