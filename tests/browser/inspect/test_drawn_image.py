"""A drawn image in the view "inspect"."""

from browser.support.accessibility import assert_accessible
from browser.support.inspect_page import (
    choices,
    encode_pixels,
    last_number,
    open_inspect,
    part,
    read_grid,
    settle,
)
from playwright.sync_api import expect


def test_drawn_image_has_no_loss_without_a_label(visit, trained, example):
    page = open_inspect(visit, f"#inspect?version=2&pixels={encode_pixels(example['pixels'])}")

    assert read_grid(page, "Pixels, 0 to 255") == example["pixels"]
    expect(part(page, "Loss").get_by_text("there is no loss")).to_be_visible()
    expect(part(page, "Gradients").get_by_text("there is no loss")).to_be_visible()
    expect(page.get_by_text("The drawn image is not among them")).to_be_visible()
    expect(
        page.get_by_role("list", name="The images of a step").get_by_role("listitem")
    ).to_have_count(5)
    assert_accessible(page, skip=".pixel-grid")

    part(page, "Loss").get_by_label("It was a").select_option("0")
    settle(page)
    assert last_number(part(page, "Loss"), 0) > 0
    expect(page.get_by_role("img", name="a 0").first).to_be_visible()
    assert choices(page)["label"] == "0"


def test_invalid_image_code_shows_an_error(visit, trained):
    page = visit.show("#inspect?version=2&pixels=AAAA")
    alert = page.get_by_role("alert").filter(has_text="image in the address is invalid")
    expect(alert).to_be_visible()
    assert_accessible(page)
