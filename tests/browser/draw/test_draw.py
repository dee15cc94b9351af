"""The view "draw": drawing by mouse, touch, pen and keyboard, and predictions."""

import re

import pytest
from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.models import get
from browser.support.service import Service
from browser.support.strokes import answer, clear, draw, pad, probabilities, touch, write
from browser.support.visit import Visit, reinsert, take_screenshot
from playwright.sync_api import Locator, expect


def test_drawn_1_0_and_7_are_predicted_correctly(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")

    for digit in (1, 0, 7):
        draw(page, digit)
        expect(answer(page)).to_have_text(str(digit))
        expect(page.get_by_text("by version 2 of mnist")).to_be_visible()
        if digit != 7:
            clear(page)

    for picture in (
        "The network's 28",
        "Pixels that support a 7",
        "Activity of layer 1",
    ):
        expect(page.get_by_role("img", name=picture)).to_be_visible()
    take_screenshot(page, "draw")


def test_chosen_class_is_explained(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    expect(page.get_by_text("Draw a digit here")).to_be_visible()
    draw(page, 7)
    expect(page.get_by_text("For and against a 7")).to_be_visible()
    expect(page.get_by_text("Draw a digit here")).to_be_hidden()
    expect(page.get_by_text(re.compile("^The .* supports a 7 most"))).to_be_visible()
    expect(page.get_by_text(re.compile("^opposes \N{MINUS SIGN}[0-9]"))).to_be_visible()
    metrics = get(trained, "/models/mnist/versions/2")["metrics"]
    accuracy = f"predicts {metrics['test_accuracy'] * 100:.2f} % of the test set"
    expect(page.get_by_text(accuracy)).to_be_visible()

    page.get_by_role("row", name="Choose 2").get_by_role("meter").click()
    expect(page.get_by_text("For and against a 2")).to_be_visible()
    expect(page).to_have_url(re.compile(r"digit=2"))

    page.go_back()
    expect(page.get_by_text("For and against a 7")).to_be_visible()
    press(page.get_by_role("button", name="Choose 8"))
    expect(page.get_by_text("For and against an 8")).to_be_visible()
    page.get_by_role("button", name="Back to the predicted digit").click()
    expect(page.get_by_text("For and against a 7")).to_be_visible()


def test_second_digit_on_the_pad_shows_a_warning(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    box = pad(page).bounding_box()
    for share in (0.2, 0.8):
        page.mouse.move(box["x"] + share * box["width"], box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] + share * box["width"], box["y"] + box["height"] - 20, steps=5)
        page.mouse.up()

    expect(page.get_by_text("This looks like more than one digit")).to_be_visible()


def test_undo_removes_the_last_stroke(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    draw(page, 1)
    expect(answer(page)).to_have_text("1")
    before = probabilities(page)
    draw(page, 0)
    expect(page.locator(".probabilities .number").first).not_to_have_text(before[0])

    page.get_by_role("button", name="Undo").click()
    expect(answer(page)).to_have_text("1")
    expect(page.locator(".probabilities .number").first).to_have_text(before[0])
    pad(page).press("Control+z")
    expect(page.get_by_text("Draw something")).to_be_visible()
    expect(page).not_to_have_url(re.compile("pixels="))


def test_stroke_continues_outside_the_pad(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    box = pad(page).bounding_box()
    middle = box["x"] + box["width"] / 2
    page.mouse.move(middle, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(middle, box["y"] - 30, steps=5)
    page.mouse.move(middle, box["y"] + box["height"] + 30, steps=10)
    page.mouse.up()

    expect(answer(page)).to_have_text("1")
    expect(page.get_by_role("button", name="It was a 1")).to_be_enabled()


@pytest.mark.parametrize("hand", [touch, write])
def test_touch_and_pen_draw(visit: Visit, trained: Service, hand):
    page = visit.open("#draw?model=mnist&version=2")
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_load_state("networkidle")  # the lists of predictors move the pad
    hand(page, 7)

    expect(answer(page)).to_have_text("7")
    assert page.evaluate("scrollY") == 0, "the page moved instead"


def test_keyboard_alone_draws_labels_and_deletes(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    pad(page).focus()
    for key in ["ArrowUp"] * 9 + [" "] + ["ArrowDown"] * 18 + [" "]:
        page.keyboard.press(key)
    expect(answer(page)).to_have_text("1")
    expect(page.get_by_text("Pen up: column 15, row 24 of 28")).to_be_attached()

    press(page.get_by_role("button", name="It was a 1"))
    expect(page.get_by_text("Added as a 1. The collection has 1 image.")).to_be_visible()
    press(page.get_by_role("button", name="Delete image 1, a 1"))
    expect(page.get_by_role("heading", name="Your collection")).to_be_focused()


def press(button: Locator) -> None:
    """Press a button with a key as soon as it is enabled, which press() does not wait for."""
    expect(button).to_be_enabled()
    button.press("Enter")


def test_pointer_ends_the_keyboards_stroke(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    pad(page).press(" ")
    expect(page.get_by_text("Pen down: column 15, row 15 of 28")).to_be_attached()
    draw(page, 1)

    expect(answer(page)).to_have_text("1")
    expect(page.get_by_text("Pen down")).to_have_count(0)


def test_test_image_is_shown_with_its_label(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    press(page.get_by_role("button", name="Random test image"))

    expect(page.get_by_text(re.compile(r"^It is an? \d: (right|wrong)\.$"))).to_be_visible()
    expect(page).to_have_url(re.compile(r"pixels=.*&label=\d"))
    clear(page)
    page.get_by_role("button", name="Test image 0").click()
    expect(answer(page)).to_have_text("7")
    expect(page.get_by_text("It is a 7: right.")).to_be_visible()


def test_view_works_after_it_was_out_of_the_page(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    reinsert(page, "draw-view")
    draw(page, 1)

    expect(answer(page)).to_have_text("1")


def test_address_reproduces_the_drawing(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    draw(page, 7)
    page.get_by_role("button", name="Choose 2").click()
    expect(page.get_by_text("For and against a 2")).to_be_visible()
    expect(page).to_have_url(re.compile("pixels="))

    again = visit.open(page.url.removeprefix(f"{visit.url}/"))
    expect(answer(again)).to_have_text("7")
    expect(again.get_by_text("For and against a 2")).to_be_visible()
    assert probabilities(again) == probabilities(page)
    card = page.locator(".explanation-card")
    assert again.locator(".explanation-card").inner_text() == card.inner_text()


def test_inspect_link_has_the_image_and_its_label(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    draw(page, 7)
    page.get_by_role("button", name="It was a 7").click()
    pixels = re.search("pixels=([^&]+)", page.url)[1]

    link = page.get_by_role("link", name="Inspect this image")
    address = f"#inspect?model=mnist&version=2&pixels={pixels}&label=7"
    expect(link).to_have_attribute("href", address)


def test_chosen_version_or_alias_predicts(visit: Visit, renamed: Service):
    renamed.client.put("/models/mnist/aliases/first", json={"version": 1})
    latest = f"by version {get(renamed, '/models/mnist')['latest']} of mnist"
    page = visit.show("#draw?model=mnist&version=latest")
    draw(page, 1)
    expect(page.get_by_text(latest)).to_be_visible()
    # The address has the image when all strokes are predicted.
    expect(page).to_have_url(re.compile("model=mnist&version=latest&pixels="))

    page.get_by_label("Version").select_option("first (now 1)")
    expect(page.get_by_text("by version 1 of mnist")).to_be_visible()
    expect(page).to_have_url(re.compile("version=first"))
    page.go_back()
    expect(page.get_by_text(latest)).to_be_visible()


@pytest.mark.parametrize("view", ["draw", "inspect"])
def test_view_opens_with_the_best_version(visit: Visit, trained: Service, view: str):
    found = get(trained, "/models/mnist/versions")
    found["items"][0]["metrics"]["test_accuracy"] = 0.11  # the newest
    best = max(found["items"], key=lambda one: one["metrics"]["test_accuracy"])["version"]
    visit.context.route("**/models/mnist/versions?*", lambda route: route.fulfill(json=found))
    page = visit.show(f"#{view}")

    expect(page).to_have_url(re.compile(f"#{view}\\?model=mnist&version={best}$"))


def test_view_opens_with_the_default_that_the_model_names(visit: Visit, trained: Service):
    found = get(trained, "/models")
    for model in found["items"]:
        model["default"] = 1
    visit.context.route("**/models?*", lambda route: route.fulfill(json=found))
    page = visit.show("#draw")

    expect(page).to_have_url(re.compile("#draw\\?model=mnist&version=1$"))


@pytest.mark.parametrize("view", ["draw", "inspect"])
def test_poor_version_shows_a_better_one(visit: Visit, trained: Service, view: str):
    found = get(trained, "/models/mnist/versions")["items"]
    best = max(found, key=lambda one: one["metrics"]["test_accuracy"])["version"]
    page = visit.show(f"#{view}?model=mnist&version=1")
    expect(page.get_by_text("Version 1 has a test accuracy of")).to_be_visible()

    page.get_by_role("button", name=f"Use version {best}").click()
    expect(page).to_have_url(re.compile(f"#{view}\\?model=mnist&version={best}$"))
    expect(page.get_by_text("has a test accuracy of")).to_have_count(0)


def test_error_is_shown_until_another_version_is_chosen(visit: Visit, trained: Service):
    visit.allowed.add(404)
    page = visit.show("#draw?model=mnist&version=77")
    draw(page, 1)
    expect(page.get_by_role("alert").get_by_text("77")).to_be_visible()

    page.get_by_label("Version").select_option("2")
    expect(answer(page)).to_have_text("1")
    expect(page.get_by_role("alert").get_by_text("77")).to_have_count(0)


def test_view_without_any_model_links_to_training(visit: Visit):
    none = {"items": [], "next_cursor": None}
    for path in ("**/models?*", "**/jobs?*"):
        visit.context.route(path, lambda route: route.fulfill(json=none))
    page = visit.show("#draw")

    expect(page.get_by_text("No model yet")).to_be_visible()
    page.get_by_role("link", name="Train a model").click()
    expect(page).to_have_title(re.compile("^Train"))


def test_prediction_is_accessible(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    draw(page, 7)
    page.get_by_role("button", name="It was a 4").click()
    page.get_by_role("button", name="Choose 2").click()
    expect(page.get_by_text("For and against a 2")).to_be_visible()

    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, rules=LOOK_RULES)


def test_prediction_fits_the_narrowest_screen(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_load_state("networkidle")  # the lists of predictors move the pad
    draw(page, 7)
    expect(page.locator(".brief")).to_be_in_viewport(ratio=1)
    expect(page.locator("drawing-pad")).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="It was a 7").click()
    expect(page.get_by_text("For and against a 7")).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
