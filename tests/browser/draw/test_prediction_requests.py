"""The requests of the view "draw" during drawing: one at a time, the prediction first."""

import numpy as np
from browser.support.prediction_watch import WATCH_ANSWERS, watched
from browser.support.service import Service
from browser.support.strokes import answer, draw
from browser.support.visit import Visit
from playwright.sync_api import Page, Route, expect


def open_watched(visit: Visit) -> Page:
    return visit.open("#draw?model=mnist&version=2", WATCH_ANSWERS)


def draw_slowly(page: Page) -> None:
    """Draw a digit at the speed of a hand, until it is predicted and explained."""
    draw(page, 0, is_paced=True)
    expect(page.get_by_text("predicted in")).to_be_visible()
    expect(page.get_by_role("img", name="Activity of layer 1")).to_be_visible()


def test_one_prediction_is_requested_at_a_time(visit: Visit, trained: Service):
    page = open_watched(visit)
    draw(page, 0)
    draw(page, 1)
    expect(page.get_by_text("predicted in")).to_be_visible()

    assert watched(page)["most"] == 1


def test_prediction_is_painted_in_the_next_frame(visit: Visit, trained: Service):
    page = open_watched(visit)
    draw_slowly(page)

    painted = [one for one in watched(page)["answers"] if one["isNewest"]]
    assert len(painted) > 1  # there were predictions during the drawing, too
    for one in painted:
        assert np.allclose(one["shown"], one["probabilities"], rtol=0, atol=1e-6)


def test_explanation_is_requested_after_the_paint(visit: Visit, trained: Service):
    page = open_watched(visit)
    draw_slowly(page)

    assert watched(page)["early"] == []


def test_request_about_an_old_drawing_is_aborted(visit: Visit, trained: Service):
    page = visit.show("#draw?model=mnist&version=2")
    asked: list[Route] = []

    def leave_first_unanswered(route: Route) -> None:
        asked.append(route)
        if len(asked) > 1:
            route.continue_()

    page.route("**/predict?*", leave_first_unanswered)
    with page.expect_event("requestfailed") as given_up:
        draw(page, 7)

    assert given_up.value == asked[0].request
    expect(answer(page)).to_have_text("7")
