"""Late responses: after a view was closed, or while another choice is shown."""

import re

import pytest
from browser.support.inspect_page import open_inspect, settle
from browser.support.models import ALIAS, card, get
from browser.support.service import Service
from browser.support.strokes import answer, draw
from browser.support.visit import HeldRequests, Visit
from playwright.sync_api import Route, expect

# Enough time for further requests and responses.
FLUSH = "async () => { for (let n = 0; n < 10; n += 1) await fetch('/models/mnist'); }"


def test_late_deletion_does_not_navigate(visit: Visit, trained: Service) -> None:
    del trained
    page = visit.show("#models?model=mnist&version=1")
    page.get_by_role("button", name="Delete this version").click()
    held = HeldRequests(page, "**/models/mnist/versions/1")
    with page.expect_request("**/models/mnist/versions/1"):
        page.get_by_role("button", name="Delete permanently").click()
    page.get_by_role("link", name="Jobs", exact=True).click()
    expect(page).to_have_title(re.compile("^Jobs"))
    held.routes[0].fulfill(status=204)
    page.evaluate(FLUSH)

    assert page.evaluate("location.hash") == "#jobs"


def test_late_alias_move_changes_no_other_page(visit: Visit, tested: Service) -> None:
    page = visit.show("#models?model=mnist&version=2")
    move = card(page, "Aliases").get_by_role("button", name="Move here: tested to version 2")
    expect(move).to_be_visible()
    held = HeldRequests(page, f"**{ALIAS}")
    with page.expect_request(f"**{ALIAS}"):
        move.click()
        page.get_by_role("button", name="Move the alias").click()
    page.get_by_role("link", name="Models", exact=True).click()
    expect(page.get_by_role("heading", name="Models")).to_be_visible()
    held.release()
    page.evaluate(FLUSH)
    assert get(tested, ALIAS)["version"] == 2

    assert page.evaluate("location.hash") == "#models"


def test_description_is_of_the_shown_image(visit: Visit, trained: Service) -> None:
    del trained
    page = open_inspect(visit, "#inspect?version=2&index=3")
    held = HeldRequests(page, "**/inspect")
    with page.expect_request("**/inspect"):
        page.get_by_role("button", name="Next").click()
    expect(page.get_by_label("Number, 0 to 9999")).to_have_value("4")

    expect(page.get_by_text("Test image 3, a 0.").first).to_be_visible()
    held.release()
    expect(page.get_by_text("Test image 4, a 4.").first).to_be_visible()


def test_caption_of_a_network_is_of_the_shown_image(visit: Visit, trained: Service) -> None:
    del trained
    page = visit.show("#train")
    expect(page.get_by_text("Test example 0: 7, the network says")).to_be_visible()
    held = HeldRequests(page, "**/inspect/summary")
    with page.expect_request("**/inspect/summary"):
        page.get_by_role("button", name="Another image").click()
    page.evaluate(FLUSH)

    expect(page.get_by_text("Test example 0: 7, the network says")).to_be_visible()
    held.release()
    expect(page.get_by_text("Test example 1: 2, the network says")).to_be_visible()


def test_responses_of_several_epochs_show_a_warning(visit: Visit, trained: Service) -> None:
    del trained
    page = visit.show("#draw")
    responses: list[Route] = []

    def tell_another_step(route: Route) -> None:
        responses.append(route)
        response = route.fetch().json()
        route.fulfill(
            json={**response, "network": {**response["network"], "response": len(responses)}}
        )

    page.route("**/inspect", tell_another_step)
    page.evaluate("() => { location.hash = '#inspect?version=2'; }")
    settle(page)

    expect(page.get_by_text("the numbers are of several epochs")).to_be_visible()
    assert len(responses) == 3 * 5  # rounds, and requests per round


def test_late_test_image_does_not_replace_a_drawing(visit: Visit, trained: Service) -> None:
    del trained
    page = visit.show("#draw?model=mnist&version=2")
    held = HeldRequests(page, "**/datasets/mnist/test/*")
    with page.expect_request("**/datasets/mnist/test/*"):
        page.get_by_role("button", name="Random test image").click()
    with page.expect_event("requestfailed", lambda request: request == held.routes[0].request):
        draw(page, 1)

    expect(answer(page)).to_have_text("1")


@pytest.mark.parametrize(
    ("pattern", "press"),
    [("**/datasets/mnist/test/*", "Random test image"), ("**/models?limit=100", None)],
)
def test_failed_load_shows_the_error(visit: Visit, trained: Service, pattern, press) -> None:
    del trained
    visit.allowed.add(500)
    page = visit.show("#train")
    lost = {"status": 500, "json": {"detail": "It is lost."}}
    page.route(pattern, lambda route: route.fulfill(**lost))
    page.evaluate("() => { location.hash = '#draw?model=mnist&version=2'; }")
    if press:
        page.get_by_role("button", name=press).click()

    expect(page.get_by_role("alert").get_by_text("It is lost.")).to_be_visible()


def test_older_link_belongs_to_the_shown_page(visit: Visit, trained: Service) -> None:
    del trained
    page = visit.show("#train")
    held: list[Route] = []

    def answer_first(route: Route) -> None:
        if "cursor=" in route.request.url:
            held.append(route)
        else:
            route.fulfill(json={**route.fetch().json(), "next_cursor": "c1"})

    page.route("**/models/mnist/versions?*", answer_first)
    page.evaluate("() => { location.hash = '#models?model=mnist'; }")
    older = page.get_by_role("link", name="Older")
    with page.expect_request("**/models/mnist/versions?*cursor=c1*"):
        older.click()

    expect(page.get_by_text("Page 1")).to_be_visible()
    expect(older).to_have_attribute("href", "#models?model=mnist&after=c1")
    held[0].fulfill(json={"items": [], "next_cursor": None})
    expect(page.get_by_text("Page 2")).to_be_visible()
