"""The keyboard focus stays where it is while the page changes."""

import re

import pytest
from browser.support.inspect_page import open_inspect, settle
from browser.support.jobs import ENDLESS, cancel
from browser.support.models import card
from browser.support.service import Service
from browser.support.strokes import answer, draw
from browser.support.visit import Visit
from playwright.sync_api import Locator, Page, expect

LEAST_CONTRAST = 3  # of graphics: WCAG 2.1, 1.4.11
COLORS = """() => {
  const wrong = document.createElement("input");
  wrong.ariaInvalid = "true";
  const card = document.querySelector(".card");
  card.append(wrong);
  return [getComputedStyle(wrong).borderTopColor, getComputedStyle(card).backgroundColor];
}"""


def press_and_stay(button: Locator) -> None:
    """Press a button with a key, and expect that it keeps the focus when it is disabled."""
    button.focus()
    button.press("Enter")
    expect(button).to_be_disabled()
    expect(button).to_be_focused()


def test_link_to_another_view_focuses_it(visit: Visit) -> None:
    page = visit.show("#inspect")
    page.get_by_role("link", name="Draw one").press("Enter")

    expect(page).to_have_title(re.compile("^Draw"))
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("name", ["Clear", "Undo"])
def test_pad_buttons_keep_the_focus(visit: Visit, trained: Service, name: str) -> None:
    del trained
    page = visit.show("#draw?model=mnist&version=2")
    draw(page, 1)
    expect(answer(page)).to_have_text("1")

    press_and_stay(page.get_by_role("button", name=name))


def test_step_buttons_keep_the_focus_at_their_ends(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, "#inspect?version=2&steps=99")
    press_and_stay(page.get_by_role("button", name="Make one step"))
    settle(page)
    press_and_stay(page.get_by_role("button", name="Back to the start"))


def test_download_button_keeps_the_focus(visit: Visit, trained: Service) -> None:
    del trained
    page = visit.show("#models?model=mnist&version=2")
    button = page.get_by_role("button", name="Download .npz")
    with page.expect_download():
        button.press("Enter")

    expect(card(page, "Downloads").get_by_role("status")).to_contain_text("is saved")
    expect(button).to_be_focused()


def test_import_button_keeps_the_focus(visit: Visit, service: Service) -> None:
    del service
    visit.allowed.add(422)
    page = visit.show("#models")
    page.get_by_label("Model").fill("brought")
    file = {"name": "weights.npz", "mimeType": "application/octet-stream", "buffer": b"no zip"}
    page.get_by_label("File").set_input_files(file)
    button = page.get_by_role("button", name="Import")
    button.press("Enter")

    expect(page.get_by_role("main").get_by_role("alert").last).to_contain_text("it is not a zip")
    expect(button).to_be_focused()


def test_focused_button_stays_with_its_job(visit: Visit, service: Service, endless: str) -> None:
    page = visit.show("#jobs?model=endless")
    button = page.get_by_role("button", name=f"Cancel job {endless[-8:]}")
    button.focus()
    newer = service.submit({**ENDLESS, "model": "endless"})
    try:
        expect(page.get_by_role("button", name=f"Cancel job {newer[-8:]}")).to_be_visible()
        expect(button).to_be_focused()
    finally:
        cancel(service, newer)


def test_typed_text_stays_with_its_alias(visit: Visit, tested: Service) -> None:
    del tested
    page = visit.show("#models?model=mnist")
    aliases = card(page, "Aliases")
    version = aliases.get_by_role("row").filter(has_text="tested").get_by_label("to version")
    version.fill("2")
    aliases.get_by_label("New alias").fill("a-new-one")
    aliases.get_by_label("for version").fill("1")
    aliases.get_by_role("button", name="Create alias").click()
    expect(aliases.get_by_role("rowheader")).to_have_text(["a-new-one", "tested"])

    expect(version).to_have_value("2")


def contrast(page: Page) -> float:
    """Return the contrast of an invalid field's border on a card (WCAG 2.1)."""
    lights = sorted(map(luminance, page.evaluate(COLORS)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(color: str) -> float:
    shares = [int(number) / 255 for number in re.findall(r"\d+", color)[:3]]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_invalid_fields_border_has_enough_contrast(visit: Visit) -> None:
    page = visit.show("#train")
    expect(page.get_by_role("button", name="Start training")).to_be_visible()

    for colors in ("light", "dark"):
        page.emulate_media(color_scheme=colors)
        assert contrast(page) >= LEAST_CONTRAST
