"""The numbers that the view "inspect" shows."""

import base64
import math
import re
from urllib.parse import parse_qs

from browser.support.visit import Visit
from playwright.sync_api import Locator, Page, expect

SHOWN_DIGITS = 4
INDEX = 3  # of the test image of most tests: a 0
NOTEBOOK = "#inspect?split=train&index=0&hidden_sizes=50&initializer=0.1"
DEEP = "#inspect?hidden_sizes=30%2C20&activation=relu&initializer=he&layer=2&unit=4&digit=3&steps=2"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


def open_inspect(visit: Visit, address: str = "#inspect") -> Page:
    page = visit.show(address)
    settle(page)
    return page


def settle(page: Page) -> None:
    """Return when the sections are shown and no request is pending."""
    expect(page.locator(".inspect-section").first).to_be_visible()
    expect(page.locator(".stack[aria-busy]")).to_have_attribute("aria-busy", "false")


def choices(page: Page) -> dict[str, str]:
    """Return the choices of a page's address."""
    return {name: value for name, [value] in parse_qs(page.url.partition("?")[2]).items()}


def part(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title, exact=True)


def grid(page: Page, name: str) -> Locator:
    return page.get_by_role("grid", name=name)


def read_grid(page: Page, name: str) -> list[float]:
    """Return the number of each cell, below the unit's index."""
    cells = grid(page, name).get_by_role("gridcell").all_text_contents()
    return [read_numbers(cell)[-1] for cell in cells]


def read_column(table: Locator, place: int) -> list[float]:
    cells = table.locator(f"tbody tr td:nth-of-type({place})").all_text_contents()
    return [read_numbers(cell)[0] for cell in cells]


def last_number(part: Locator, place: int = -1) -> float:
    """Return the result of a formula in a section, by default of the last one."""
    return read_numbers(part.locator(".formula b").nth(place).text_content())[0]


def read_numbers(text: str) -> list[float]:
    return [float(number) for number in NUMBER.findall(text.replace("\N{MINUS SIGN}", "-"))]


def is_shown(shown: float, exact: float) -> bool:
    """Return whether a shown number is the exact one, rounded to the shown digits."""
    places = SHOWN_DIGITS - 1 - math.floor(math.log10(abs(exact))) if exact else SHOWN_DIGITS
    return abs(shown - exact) <= 0.51 * 10**-places


def encode_pixels(pixels: list[int]) -> str:
    """Return an image as an address holds it: each pixel as a run of one."""
    runs = bytes(byte for pixel in pixels for byte in (0, 1, pixel))
    return base64.urlsafe_b64encode(runs).decode().rstrip("=")
