"""Watching runs in the view "train": live, over one another, in several tabs, whatever breaks."""

import json

import pytest
from drawn_curves import LOSS, assert_all_is_drawn_once, curve, curves, epochs_drawn, wait_for_epoch
from playwright.sync_api import APIResponse, Page, Route, expect
from visit import assert_accessible, take_picture

LONG = {"epochs": 1000, "hidden_sizes": [20]}
SHORT = {"epochs": 2, "hidden_sizes": [10], "batch_size": 500}
ENDED = "It has ended and is published"
STREAMS = "/events?"
LOST_MS = 60_000  # the api is killed and comes back


@pytest.fixture(autouse=True)
def may_find_no_snapshot(visit):
    """A run may have ended, or its first second not passed, when its snapshot is asked for."""
    visit.allowed.add(404)


@pytest.fixture
def run_long(service):
    """A job that learns until the test has ended."""
    job_id = service.submit({**LONG, "tags": {"test": "watching"}})
    service.wait_for(job_id, {"running"})
    yield job_id
    service.client.post(f"/jobs/{job_id}/cancel")
    service.wait_for(job_id, {"cancelled"})


def start(page: Page) -> None:
    page.get_by_role("button", name="Start training").click()


def shown_id(page: Page) -> str:
    page.wait_for_function("() => location.hash.includes('jobs=')")
    return page.evaluate("new URLSearchParams(location.hash.split('?')[1]).get('jobs')")


def test_a_run_is_started_and_its_curves_grow_until_it_ends(visit, service):
    page = visit.open("#train?epochs=4&hidden_sizes=20&batch_size=200")
    start(page)
    wait_for_epoch(page, 1)
    expect(page.get_by_text("It is learning now.")).to_be_visible()
    wait_for_epoch(page, 2)
    expect(page.get_by_text(ENDED)).to_be_visible(timeout=LOST_MS)

    job_id = shown_id(page)
    assert_all_is_drawn_once(page, service.client.get(f"/jobs/{job_id}/metrics").json())


def test_an_ended_run_shows_its_version_and_ways_to_it(trained, visit):
    (job,) = [
        one
        for one in trained.client.get("/jobs?model=mnist&state=succeeded").json()["items"]
        if one["model"] == {"name": "mnist", "version": 2}
    ]
    page = visit.open(f"#train?jobs={job['id']}")

    expect(page.get_by_role("link", name="The published version")).to_have_attribute(
        "href", "#models?model=mnist&version=2"
    )
    evaluation = trained.client.get("/models/mnist/versions/2/evaluation").json()
    digits = page.locator("section", has=page.get_by_role("heading", name="Each digit"))
    for label, one in enumerate(evaluation["classes"]):
        expect(digits.get_by_role("row").nth(label)).to_contain_text(f"{one['recall'] * 100:.1f} %")
    units = job["spec"]["hidden_sizes"][0]
    expect(page.get_by_role("img", name=f"Weights into {units} hidden units")).to_be_visible()
    page.wait_for_function("() => document.querySelector('unit-sheet canvas').width > 28")
    take_picture(page, "train-ended")


def test_a_double_click_starts_one_job(visit, service):
    asked = []
    page = visit.open("#train?epochs=1&model=clicked&hidden_sizes=5&batch_size=5000")
    page.on("request", lambda request: request.method == "POST" and asked.append(request.url))
    page.get_by_role("button", name="Start training").dblclick()
    expect(page.get_by_text(ENDED)).to_be_visible(timeout=LOST_MS)

    assert len(service.client.get("/jobs?model=clicked").json()["items"]) == 1
    assert asked


def test_a_lost_answer_is_asked_for_again_and_is_one_job(visit, service):
    visit.may_lose_service = True
    page = visit.open("#train?epochs=1&model=lost&hidden_sizes=5&batch_size=5000")
    lost = []

    page.route("**/jobs", lambda route: route.continue_() if lost else lose(route, lost))
    start(page)
    expect(page.get_by_text(ENDED)).to_be_visible(timeout=LOST_MS)

    assert lost[0].status == 202
    assert len(service.client.get("/jobs?model=lost").json()["items"]) == 1


def lose(route: Route, lost: list[APIResponse]) -> None:
    """Have a request done, and the answer lost."""
    lost.append(route.fetch())
    route.abort()


def test_a_page_that_is_loaded_anew_before_the_answer_asks_for_the_same_job(visit, service):
    visit.may_lose_service = True
    page = visit.open("#train?epochs=1&model=anew&hidden_sizes=5&batch_size=5000")
    done = []
    # The first request is done, and never answered.
    page.route("**/jobs", lambda route: route.continue_() if done else done.append(route.fetch()))
    with page.expect_request("**/jobs"):
        start(page)
    expect(page.get_by_role("button", name="Starting")).to_be_visible()
    page.reload()
    start(page)
    expect(page.get_by_text(ENDED)).to_be_visible(timeout=LOST_MS)

    assert done[0].status == 202
    assert len(service.client.get("/jobs?model=anew").json()["items"]) == 1


def test_a_reload_in_the_middle_loses_nothing(visit, service):
    job_id = service.submit({"epochs": 12, "hidden_sizes": [20]})
    page = visit.open(f"#train?jobs={job_id}")
    wait_for_epoch(page, 1)
    page.reload()
    wait_for_epoch(page, 2)
    seen = epochs_drawn(page)
    assert [x for x, _ in curve(page, ", test")] == list(range(1, seen + 1))

    service.client.post(f"/jobs/{job_id}/cancel")
    expect(page.get_by_text("It was cancelled")).to_be_visible()
    assert_all_is_drawn_once(page, service.client.get(f"/jobs/{job_id}/metrics").json())


def test_the_api_killed_and_back_is_said_and_loses_nothing(visit, service, run_long):
    visit.may_lose_service = True
    visit.allowed |= {502, 503, 504}
    page = visit.open(f"#train?jobs={run_long}")
    wait_for_epoch(page, 1)
    service.kill_api()

    expect(page.get_by_text("The page asks again by itself.")).to_be_visible(timeout=LOST_MS)
    expect(page.get_by_text("The page asks again by itself.")).to_be_hidden(timeout=LOST_MS)
    wait_for_epoch(page, epochs_drawn(page) + 1)
    service.client.post(f"/jobs/{run_long}/cancel")
    expect(page.get_by_text("It was cancelled")).to_be_visible()
    assert_all_is_drawn_once(page, service.client.get(f"/jobs/{run_long}/metrics").json())


def test_a_stream_that_is_refused_for_now_is_asked_for_again(visit, run_long):
    visit.allowed.add(503)
    page = visit.open("#train")
    refused = []

    def refuse_first(route: Route) -> None:
        if refused:
            route.continue_()
            return
        refused.append(route.request)
        full = {"detail": "all 100 event streams are open"}
        route.fulfill(status=503, headers={"Retry-After": "1"}, json=full)

    page.route("**/events?**", refuse_first)
    page.evaluate("(id) => { location.hash = `#train?jobs=${id}`; }", run_long)

    expect(page.get_by_text("all 100 event streams are open")).to_be_visible()
    wait_for_epoch(page, 1)
    wait_for_epoch(page, epochs_drawn(page) + 1)
    expect(page.get_by_text("all 100 event streams are open")).to_be_hidden()


def test_two_tabs_share_one_stream_and_the_one_that_stays_takes_it_over(visit, service, run_long):
    streams = []
    visit.context.on("request", lambda request: STREAMS in request.url and streams.append(request))
    first = visit.open(f"#train?jobs={run_long}")
    wait_for_epoch(first, 1)
    second = visit.open(f"#train?jobs={run_long}")
    wait_for_epoch(second, epochs_drawn(first) + 1)
    wait_for_epoch(first, epochs_drawn(second))

    assert len(streams) == 1

    first.close()
    wait_for_epoch(second, epochs_drawn(second) + 1)
    service.client.post(f"/jobs/{run_long}/cancel")
    expect(second.get_by_text("It was cancelled")).to_be_visible()

    assert len(streams) == 2
    assert streams[1].headers["last-event-id"]
    assert_all_is_drawn_once(second, service.client.get(f"/jobs/{run_long}/metrics").json())


def test_runs_of_several_tabs_are_one_stream(visit, service, run_long):
    waiting = service.submit(SHORT)
    streams = []
    visit.context.on("request", lambda request: STREAMS in request.url and streams.append(request))
    first = visit.open(f"#train?jobs={run_long}")
    expect(first.get_by_text("It is learning now.")).to_be_visible()
    with first.expect_request(lambda request: request.url.count("job=") == 2):
        second = visit.open(f"#train?jobs={waiting}")
    expect(second.get_by_text("It waits: number 1 in the queue.")).to_be_visible()
    assert len(streams) == 2
    service.client.post(f"/jobs/{run_long}/cancel")

    expect(first.get_by_text("It was cancelled")).to_be_visible()
    expect(second.get_by_text(ENDED)).to_be_visible(timeout=LOST_MS)
    assert_all_is_drawn_once(second, service.client.get(f"/jobs/{waiting}/metrics").json())


def test_a_run_is_cancelled(visit, run_long):
    page = visit.open(f"#train?jobs={run_long}")
    page.get_by_role("button", name="Cancel this run").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel this run").click()

    expect(page.get_by_text("It was cancelled")).to_be_visible()
    expect(page.get_by_role("button", name="Cancel this run")).to_have_count(0)


def test_a_failure_is_told_in_words(visit):
    page = visit.open(
        "#train?steps=300&activation=relu&initializer.kind=he&optimizer.learning_rate=1000"
    )
    start(page)

    expect(page.get_by_text("It has failed.")).to_be_visible(timeout=LOST_MS)
    expect(page.get_by_text("try a smaller learning_rate")).to_be_visible()


def test_weights_and_digits_are_drawn_again_while_it_learns(visit, run_long):
    page = visit.open(f"#train?jobs={run_long}")
    sheet = page.get_by_role("img", name="Weights into 20 hidden units")
    expect(sheet).to_be_visible(timeout=LOST_MS)
    page.wait_for_function("() => document.querySelector('unit-sheet canvas').width > 28")
    first = page.evaluate("document.querySelector('unit-sheet canvas').toDataURL()")
    take_picture(page, "train")

    page.wait_for_function(
        "(first) => document.querySelector('unit-sheet canvas').toDataURL() !== first",
        arg=first,
        timeout=LOST_MS,
    )
    expect(page.get_by_text("of each digit that are right after epoch")).to_be_visible()
    expect(page.get_by_role("link", name="Draw a digit for it")).to_have_attribute(
        "href", f"#draw?job={run_long}"
    )


def test_runs_are_laid_over_each_other_and_one_is_hidden_and_a_link_shows_the_same(trained, visit):
    newest, older = trained.client.get("/jobs?model=mnist&state=succeeded").json()["items"][:2]
    first, second = (f"mnist {one['id'][-8:]}" for one in (newest, older))
    page = visit.open(f"#train?jobs={newest['id']}")
    expect(page.get_by_role("row", name="Look at")).to_have_count(1)
    page.get_by_label("Lay another run over").select_option(older["id"])
    page.get_by_role("button", name="Lay over").click()
    page.wait_for_function(
        """() => [...document.querySelectorAll("line-chart")].every(
             (chart) => new Set(chart.series.filter(({xs}) => xs.length > 0)
               .map(({color}) => color)).size === 2)"""
    )
    assert_accessible(page)
    take_picture(page, "train-runs")
    page.get_by_role("button", name=f"Hide {second}").click()
    expect(page.get_by_role("button", name=f"Show {second}")).to_be_visible()
    assert {line["label"].split(",")[0] for line in curves(page, LOSS)} == {
        f"mnist {newest['id'][-8:]}"
    }

    page.reload()
    expect(page.get_by_role("button", name=f"Show {second}")).to_be_visible()
    page.get_by_role("button", name=f"Remove {first}").click()
    assert page.evaluate("location.hash") == f"#train?jobs={older['id']}&hide={older['id']}"


def test_a_runs_settings_are_taken_into_the_form(visit, service):
    spec = {
        "steps": 1,
        "hidden_sizes": [7],
        "dropout": [0.1, 0.2],
        "optimizer": {"kind": "adam"},
        "augmentation": {"kind": "affine", "scaling": 0.2},
        "early_stopping": {"patience": 3},
        "validation_fraction": 0.5,
        "tags": {"why": "to take them"},
    }
    job_id = service.submit(spec)
    page = visit.open(f"#train?jobs={job_id}")
    page.get_by_role("button", name="Take its settings").click()

    sent = json.loads(page.locator("pre.request").text_content())
    assert sent == spec
    assert f"jobs={job_id}" in page.evaluate("location.hash")


def test_a_page_without_locks_follows_a_run_by_itself(visit, run_long):
    visit.context.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'locks', {get: () => undefined});"
    )
    page = visit.open(f"#train?jobs={run_long}")
    wait_for_epoch(page, 1)

    wait_for_epoch(page, epochs_drawn(page) + 1)


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_a_run_is_accessible_and_fits_the_narrowest_screen(trained, visit, colors):
    (job, other) = trained.client.get("/jobs?model=mnist&state=succeeded").json()["items"][:2]
    page = visit.open(f"#train?jobs={job['id']},{other['id']}")
    page.emulate_media(color_scheme=colors)
    expect(page.get_by_role("img", name="Weights into")).to_be_visible()
    page.wait_for_function("() => document.querySelectorAll('line-chart canvas').length === 2")
    assert_accessible(page)

    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_function("() => document.querySelector('line-chart canvas').clientWidth <= 360")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
