"""Drawing digits with a mouse, a finger or a pen, and reading the prediction."""

from collections.abc import Iterator
from itertools import pairwise

from playwright.sync_api import Locator, Page, expect

# Corners of strokes, as fractions of the pad's side.
Point = tuple[float, float]
STROKES: dict[int, list[list[Point]]] = {
    0: [
        [
            (0.50, 0.15),
            (0.33, 0.25),
            (0.27, 0.50),
            (0.33, 0.75),
            (0.50, 0.85),
            (0.67, 0.75),
            (0.73, 0.50),
            (0.67, 0.25),
            (0.50, 0.15),
        ]
    ],
    1: [[(0.50, 0.15), (0.50, 0.85)]],
    7: [[(0.25, 0.20), (0.75, 0.20), (0.45, 0.85)]],
}
MOVES = 6  # of the pointer between two corners


def pad(page: Page) -> Locator:
    return page.get_by_role("application", name="Drawing pad")


def places(page: Page, digit: int) -> list[list[Point]]:
    """Return the strokes of a digit in page pixels."""
    pad(page).scroll_into_view_if_needed()
    box = pad(page).bounding_box()
    return [
        [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in stroke]
        for stroke in STROKES[digit]
    ]


def draw(page: Page, digit: int, *, is_paced: bool = False) -> None:
    """Draw a digit with the mouse.

    Args:
        page: Has a pad.
        digit: One that has strokes here.
        is_paced: A move comes with each frame, as those of a hand do; else as fast as can be.
    """
    for stroke in places(page, digit):
        page.mouse.move(*stroke[0])
        page.mouse.down()
        for place in between(stroke):
            page.mouse.move(*place)
            if is_paced:
                page.evaluate("new Promise(requestAnimationFrame)")
        page.mouse.up()


def between(stroke: list[Point]) -> Iterator[Point]:
    """Yield the pointer positions between a stroke's corners."""
    for (from_x, from_y), (to_x, to_y) in pairwise(stroke):
        for share in (move / MOVES for move in range(1, MOVES + 1)):
            yield from_x + share * (to_x - from_x), from_y + share * (to_y - from_y)


def touch(page: Page, digit: int) -> None:
    """Draw a digit with a finger."""
    session = page.context.new_cdp_session(page)

    def send(kind: str, points: list[Point]) -> None:
        fingers = [{"x": x, "y": y} for x, y in points]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    for first, *others in places(page, digit):
        send("touchStart", [first])
        for corner in others:
            send("touchMove", [corner])
        send("touchEnd", [])


def write(page: Page, digit: int) -> None:
    """Draw a digit with a pen."""
    session = page.context.new_cdp_session(page)

    def send(kind: str, place: Point, buttons: int) -> None:
        (x, y), button = place, "left" if buttons or kind == "mouseReleased" else "none"
        event = {"x": x, "y": y, "button": button, "buttons": buttons, "pointerType": "pen"}
        session.send("Input.dispatchMouseEvent", {"type": kind, "clickCount": 1, **event})

    for first, *others in places(page, digit):
        send("mouseMoved", first, 0)
        send("mousePressed", first, 1)
        for corner in others:
            send("mouseMoved", corner, 1)
        send("mouseReleased", others[-1], 0)


def answer(page: Page) -> Locator:
    """Return the predicted digit, which is missing without a prediction."""
    return page.locator(".predicted")


def probabilities(page: Page) -> list[str]:
    return page.locator(".probabilities .number").all_inner_texts()


def clear(page: Page) -> None:
    page.get_by_role("button", name="Clear").click()
    expect(answer(page)).to_have_count(0)
