"""The accessibility of the form of the view "train", also on narrow screens."""

from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.jobs import cancel
from browser.support.train_form import control, open_folded, start
from browser.support.visit import take_screenshot
from playwright.sync_api import expect

LONG = "x" * 65


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


def test_start_button_is_visible_without_scrolling(visit):
    page = visit.show("#train")
    page.set_viewport_size({"width": 1440, "height": 900})

    expect(page.get_by_role("button", name="Start training")).to_be_in_viewport(ratio=1)


def test_form_fits_the_narrowest_screen(visit):
    visit.allowed.add(422)
    page = visit.show(f"#train?augmentation.kind=elastic_affine&tags={LONG}=1&early_stopping=on")
    page.set_viewport_size({"width": 360, "height": 740})
    open_folded(page)
    start(page)
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_form_works_with_the_keyboard_alone(visit, service):
    page = visit.show("#train")
    control(page, "model").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("typed")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("5")
    take_screenshot(page, "train-form")
    with page.expect_response("**/jobs") as answered:
        page.keyboard.press("Enter")

    job = answered.value.json()
    assert job["spec"]["model"] == "typed"
    assert job["spec"]["hidden_sizes"] == [5]
    expect(page.locator("#runs-title")).to_be_focused()
    cancel(service, job["id"])
