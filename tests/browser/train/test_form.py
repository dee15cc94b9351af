"""The accessibility of the form of the view "train", also on narrow screens."""

import json

from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.jobs import cancel
from browser.support.train_form import control, open_folded, request_of, start
from browser.support.visit import take_screenshot
from playwright.sync_api import expect

LONG = "x" * 65
MAIN_FIELDS = (
    "dataset",
    "hidden_sizes",
    "activation",
    "optimizer.kind",
    "optimizer.learning_rate",
    "steps",
)


def test_unfolded_form_with_errors_is_accessible(visit):
    visit.allowed.add(422)
    page = visit.show(
        "#train?batch_size=0&augmentation.kind=elastic_affine&early_stopping=on&schedule.kind=step"
    )
    expect(control(page, "batch_size")).to_have_value("0")
    start(page)
    expect(page.locator("[aria-invalid=true]")).to_have_count(3)
    open_folded(page)

    assert_accessible(page)
    page.emulate_media(color_scheme="dark")
    assert_accessible(page, rules=LOOK_RULES)


def test_presets_main_fields_and_start_fit_one_screen(visit):
    page = visit.show("#train")
    page.set_viewport_size({"width": 1280, "height": 800})

    for name in ("Notebook", "Better: 98.5 %", "Best in 5 minutes", "Learning rate too large"):
        expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    for name in MAIN_FIELDS:
        expect(control(page, name)).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Start training")).to_be_in_viewport(ratio=1)
    expect(control(page, "batch_size")).to_be_hidden()
    page.get_by_text("More settings").press("Enter")
    expect(control(page, "batch_size")).to_be_visible()
    lefts = "(groups) => new Set(groups.map((group) => group.getBoundingClientRect().left)).size"
    assert page.locator(".groups fieldset").evaluate_all(lefts) == 4  # columns


def test_preset_fills_in_the_form_and_the_address(visit):
    page = visit.show("#train?batch_size=7")
    preset = page.get_by_role("button", name="Learning rate too large")
    expect(preset).to_have_attribute("aria-pressed", "false")
    preset.click()

    expect(preset).to_have_attribute("aria-pressed", "true")
    expect(control(page, "optimizer.learning_rate")).to_have_value("5")
    assert json.loads(request_of(page))["publish"] == "never"
    assert "optimizer.learning_rate=5" in page.evaluate("location.hash")
    assert "batch_size" not in page.evaluate("location.hash")
    page.get_by_role("button", name="Notebook").click()
    assert request_of(page) == "{}"


def test_form_fits_the_narrowest_screen(visit):
    visit.allowed.add(422)
    page = visit.show(f"#train?augmentation.kind=elastic_affine&tags={LONG}=1&early_stopping=on")
    page.set_viewport_size({"width": 360, "height": 740})
    open_folded(page)
    start(page)
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_form_works_with_the_keyboard_alone(visit, service):
    page = visit.show("#train?model=typed")
    page.get_by_role("button", name="Notebook").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Better: 98.5 %")).to_be_focused()
    page.get_by_role("button", name="Skip the settings").press("Enter")
    expect(page.get_by_role("button", name="Start training")).to_be_focused()
    control(page, "hidden_sizes").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("5")
    take_screenshot(page, "train-form")
    with page.expect_response("**/jobs") as answered:
        page.keyboard.press("Enter")

    job = answered.value.json()
    assert job["spec"]["model"] == "typed"
    assert job["spec"]["hidden_sizes"] == [5]
    expect(page.get_by_test_id("test-accuracy")).to_be_visible()
    expect(control(page, "hidden_sizes")).to_be_focused()  # the view does not jump
    cancel(service, job["id"])
