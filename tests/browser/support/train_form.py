"""The form of the view "train"."""

from playwright.sync_api import Locator, Page, expect


def follow(page: Page, **choices: str) -> None:
    """Follow a link to the form with these choices."""
    page.evaluate(
        "(choices) => { location.hash = `#train?${new URLSearchParams(choices)}`; }", choices
    )
    if not choices:
        expect(page.locator(".field.changed")).to_have_count(0)


def control(page: Page, name: str) -> Locator:
    return page.locator(f'[id="spec-{name}"]')


def open_folded(page: Page) -> None:
    page.locator("pre.request").wait_for(state="attached")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def start(page: Page) -> None:
    page.get_by_role("button", name="Start training").click()


def request_of(page: Page) -> str:
    """Return the body of the request that would be sent."""
    return page.locator("pre.request").text_content()
