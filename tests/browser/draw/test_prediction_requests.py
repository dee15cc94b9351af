"""How the view "draw" asks while somebody draws: one picture at a time, and the answer first."""

import numpy as np
from browser.support.prediction_watch import WATCH_ANSWERS, watched
from browser.support.service import Service
from browser.support.strokes import answer, draw
from browser.support.visit import Visit
from playwright.sync_api import Page, Route, expect


def open_watched(visit: Visit) -> Page:
    return visit.open("#draw?model=mnist&version=2", WATCH_ANSWERS)


def draw_slowly(page: Page) -> None:
    """Draw a digit as a hand does, until it is answered and looked behind."""
    draw(page, 0, is_paced=True)
    expect(page.get_by_text("predicted in")).to_be_visible()
    expect(page.get_by_role("img", name="Activity of layer 1")).to_be_visible()


def test_one_prediction_is_under_way_at_a_time(visit: Visit, trained: Service):
    page = open_watched(visit)
    draw(page, 0)
    draw(page, 1)
    expect(page.get_by_text("predicted in")).to_be_visible()

    assert watched(page)["most"] == 1


def test_answer_is_painted_in_the_first_frame_after_it_came(visit: Visit, trained: Service):
    page = open_watched(visit)
    draw_slowly(page)

    painted = [one for one in watched(page)["answers"] if one["isNewest"]]
    assert len(painted) > 1  # it was answered while it was drawn, too
    for one in painted:
        assert np.allclose(one["shown"], one["probabilities"], rtol=0, atol=1e-6)


def test_what_was_behind_an_answer_is_asked_once_it_is_painted(visit: Visit, trained: Service):
    page = open_watched(visit)
    draw_slowly(page)

    assert watched(page)["early"] == []


def test_picture_that_is_no_more_is_given_up(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
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
