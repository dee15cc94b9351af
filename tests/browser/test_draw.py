import re
import statistics
from collections.abc import Iterator

import httpx
import numpy as np
import pytest
from playwright.sync_api import Page, Route, expect
from service import Service
from strokes import draw, pad, touch, write
from visit import Visit, assert_accessible, take_picture

expect.set_options(timeout=30_000)  # two slow cores, with a training beside
MAX_ANSWER_MS = 50
MAX_ROUNDS = 5
# A quarter of a minute and longer, so that there is time to look before the first epoch ends.
SLOW_EPOCH = {"epochs": 50, "hidden_sizes": [400], "batch_size": 4}
# Six steps an epoch: it learns slowly, and has a new answer soon.
SLOW_LEARNER = {
    "hidden_sizes": [20],
    "batch_size": 10_000,
    "optimizer": {"kind": "sgd", "learning_rate": 0.5},
    "model": "slow",
}
NOTE_ANSWERS = """
window.answersMs = [];
new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) {
    if (name === "draw-answer") window.answersMs.push(duration);
  }
}).observe({ type: "measure" });
"""
COUNT_PREDICTIONS = """
window.mostPredictions = 0;
let predictions = 0;
const plainFetch = window.fetch;
window.fetch = async (path, options) => {
  if (!path.startsWith("/predict")) return plainFetch(path, options);
  predictions += 1;
  window.mostPredictions = Math.max(window.mostPredictions, predictions);
  try {
    return await plainFetch(path, options);
  } finally {
    predictions -= 1;
  }
};
"""


def answer(page: Page):
    return page.locator(".taken")


def probabilities(page: Page) -> list[str]:
    return page.locator(".probabilities .number").all_inner_texts()


def clear(page: Page) -> None:
    page.get_by_role("button", name="Clear").click()
    expect(answer(page)).to_have_count(0)


@pytest.fixture
def job(service: Service) -> Iterator[list[str]]:
    """Ids of jobs that are cancelled in the end."""
    ids: list[str] = []
    yield ids
    for job_id in ids:
        service.client.post(f"/jobs/{job_id}/cancel")
    for job_id in ids:
        service.wait_for(job_id, {"succeeded", "failed", "cancelled"})


def test_drawn_1_0_and_7_are_answered_rightly(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")

    for digit in (1, 0, 7):
        draw(page, digit)
        expect(answer(page)).to_have_text(str(digit))
        expect(page.get_by_text("says version 2 of mnist")).to_be_visible()
        if digit != 7:
            clear(page)

    for picture in (
        "picture that the network saw",
        "Pixels that spoke for a 7",
        "Activity of layer 1",
    ):
        expect(page.get_by_role("img", name=picture)).to_be_visible()
    take_picture(page, "draw")


def test_stroke_is_answered_within_50_ms(visit: Visit, trained: Service):
    visit.context.add_init_script(NOTE_ANSWERS)
    page = visit.open("#draw?model=mnist&version=2")
    medians_ms: list[float] = []
    # What else the machine does only adds: the quickest round is the page's own.
    while min(medians_ms, default=np.inf) > MAX_ANSWER_MS and len(medians_ms) < MAX_ROUNDS:
        medians_ms.append(statistics.median(answer_ms(page, digit) for digit in (1, 0, 7) * 3))

    assert min(medians_ms) <= MAX_ANSWER_MS, medians_ms


def answer_ms(page: Page, digit: int) -> float:
    """Return the time from the last ink of a drawn digit until its answer was painted."""
    draw(page, digit)
    expect(page.get_by_text("answered in")).to_be_visible()
    took_ms = page.evaluate("window.answersMs.at(-1)")
    clear(page)
    return took_ms


def test_one_prediction_is_under_way_at_a_time(visit: Visit, trained: Service):
    visit.context.add_init_script(COUNT_PREDICTIONS)
    page = visit.open("#draw?model=mnist&version=2")
    draw(page, 0)
    draw(page, 1)
    expect(page.get_by_text("answered in")).to_be_visible()

    assert page.evaluate("window.mostPredictions") == 1


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


def test_class_that_is_picked_is_explained(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    draw(page, 7)
    expect(page.get_by_text("For and against a 7")).to_be_visible()

    page.get_by_role("row", name="Choose 2").get_by_role("meter").click()
    expect(page.get_by_text("For and against a 2")).to_be_visible()
    expect(page).to_have_url(re.compile(r"digit=2"))

    page.go_back()
    expect(page.get_by_text("For and against a 7")).to_be_visible()
    page.get_by_role("button", name="Choose 8").press("Enter")
    expect(page.get_by_text("For and against an 8")).to_be_visible()
    page.get_by_role("button", name="Back to its own answer").click()
    expect(page.get_by_text("For and against a 7")).to_be_visible()


def test_what_may_make_an_answer_wrong_is_said_in_words(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    box = pad(page).bounding_box()
    for share in (0.2, 0.8):
        page.mouse.move(box["x"] + share * box["width"], box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] + share * box["width"], box["y"] + box["height"] - 20, steps=5)
        page.mouse.up()

    expect(page.get_by_text("This looks like more than one digit")).to_be_visible()


def test_stroke_is_taken_back(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    draw(page, 1)
    expect(answer(page)).to_have_text("1")
    before = probabilities(page)
    draw(page, 0)
    expect(page.locator(".probabilities .number").first).not_to_have_text(before[0])

    page.get_by_role("button", name="Undo").click()
    expect(answer(page)).to_have_text("1")
    expect(page.locator(".probabilities .number").first).to_have_text(before[0])
    pad(page).press("Control+z")
    expect(page.get_by_text("Draw something")).to_be_visible()
    expect(page).not_to_have_url(re.compile("pixels="))


def test_stroke_goes_on_outside_of_the_pad(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    box = pad(page).bounding_box()
    middle = box["x"] + box["width"] / 2
    page.mouse.move(middle, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(middle, box["y"] - 30, steps=5)
    page.mouse.move(middle, box["y"] + box["height"] + 30, steps=10)
    page.mouse.up()

    expect(answer(page)).to_have_text("1")
    expect(page.get_by_role("button", name="It was a 1")).to_be_enabled()


@pytest.mark.parametrize("hand", [touch, write])
def test_fingers_and_pens_draw(visit: Visit, trained: Service, hand):
    page = visit.open("#draw?model=mnist&version=2")
    page.set_viewport_size({"width": 390, "height": 844})
    hand(page, 7)

    expect(answer(page)).to_have_text("7")
    assert page.evaluate("scrollY") == 0, "the page moved instead"


def test_keys_alone_draw_label_and_delete(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    pad(page).focus()
    for key in ["ArrowUp"] * 9 + [" "] + ["ArrowDown"] * 18 + [" "]:
        page.keyboard.press(key)
    expect(answer(page)).to_have_text("1")
    expect(page.get_by_text("Pen up: column 15, row 24 of 28")).to_be_attached()

    page.get_by_role("button", name="It was a 1").press("Enter")
    expect(page.get_by_text("Kept as a 1. The collection has 1 picture.")).to_be_visible()
    page.get_by_role("button", name="Delete picture 1, a 1").press("Enter")
    expect(page.get_by_role("heading", name="Your collection")).to_be_focused()


def test_test_image_is_shown_with_what_it_is(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    page.get_by_role("button", name="A test image").press("Enter")

    expect(page.get_by_text(re.compile(r"^It is an? \d: (right|wrong)\.$"))).to_be_visible()
    expect(page).to_have_url(re.compile(r"pixels=.*&label=\d"))


def test_address_reproduces_what_one_saw(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    draw(page, 7)
    page.get_by_role("button", name="Choose 2").click()
    expect(page.get_by_text("For and against a 2")).to_be_visible()
    expect(page).to_have_url(re.compile("digit=2.*pixels="))

    again = visit.open(page.url.removeprefix(f"{visit.url}/"))
    expect(answer(again)).to_have_text("7")
    expect(again.get_by_text("For and against a 2")).to_be_visible()
    assert probabilities(again) == probabilities(page)
    assert again.locator(".look-card").inner_text() == page.locator(".look-card").inner_text()


def test_reader_of_numbers_gets_the_picture_and_its_label(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    draw(page, 7)
    page.get_by_role("button", name="It was a 7").click()
    pixels = re.search("pixels=([^&]+)", page.url)[1]

    link = page.get_by_role("link", name="Follow it through the network")
    expect(link).to_have_attribute("href", f"#inside?model=mnist&version=2&pixels={pixels}&label=7")


def test_version_or_alias_that_is_chosen_answers(visit: Visit, trained: Service):
    trained.client.put("/models/mnist/aliases/first", json={"version": 1})
    page = visit.open("#draw")
    draw(page, 1)
    expect(page.get_by_text("says version 2 of mnist")).to_be_visible()
    expect(page).to_have_url(re.compile("model=mnist&version=latest"))

    page.get_by_label("Version").select_option("first (now 1)")
    expect(page.get_by_text("says version 1 of mnist")).to_be_visible()
    expect(page).to_have_url(re.compile("version=first"))
    page.go_back()
    expect(page.get_by_text("says version 2 of mnist")).to_be_visible()


def test_refusal_is_said_and_another_version_answers(visit: Visit, trained: Service):
    visit.allowed.add(404)
    page = visit.open("#draw?model=mnist&version=77")
    draw(page, 1)
    expect(page.get_by_role("alert").get_by_text("77")).to_be_visible()

    page.get_by_label("Version").select_option("2")
    expect(answer(page)).to_have_text("1")
    expect(page.get_by_role("alert").get_by_text("77")).to_have_count(0)


def test_without_any_network_the_view_says_what_to_do(visit: Visit):
    page = visit.context.new_page()
    for path in ("**/models?*", "**/jobs?*"):
        page.route(path, lambda route: route.fulfill(json={"items": [], "next_cursor": None}))
    page.goto("/#draw")

    expect(page.get_by_text("Nobody can answer yet")).to_be_visible()
    page.get_by_role("link", name="Train one").click()
    expect(page).to_have_title(re.compile("^Train"))


def test_running_job_answers_anew_after_each_epoch_until_it_ends(visit: Visit, service, job):
    visit.allowed.add(404)  # of a snapshot that is gone, asked for before the job's end was told
    job.append(service.submit({**SLOW_LEARNER, "epochs": 500}))
    page = visit.open(f"#draw?job={job[0]}")
    draw(page, 7)
    told = page.get_by_text(re.compile(r"says the run after epoch \d+"))
    expect(told).to_be_visible()
    first, epoch = probabilities(page), told.inner_text()
    take_picture(page, "draw-learning")

    expect(told).not_to_have_text(epoch)
    assert probabilities(page) != first
    expect(page.get_by_role("img", name="Activity of layer 1")).to_be_visible()

    service.client.post(f"/jobs/{job[0]}/cancel")
    expect(page.get_by_text("The run was cancelled and published nothing.")).to_be_visible()


def test_run_that_ends_hands_over_to_its_version(visit: Visit, service: Service, job):
    visit.allowed.add(404)  # as above
    job.append(service.submit({**SLOW_LEARNER, "epochs": 8}))
    page = visit.open(f"#draw?job={job[0]}")
    draw(page, 1)

    expect(page.get_by_text("version 1 of slow answers from now on")).to_be_visible()
    expect(page.get_by_text("says version 1 of slow")).to_be_visible()
    expect(page).to_have_url(re.compile("model=slow&version=1"))
    expect(page).not_to_have_url(re.compile("job="))


def test_run_that_has_nothing_to_answer_with_says_so(visit: Visit, service: Service, job):
    visit.allowed.add(404)  # as above
    job.append(service.submit(SLOW_EPOCH))
    job.append(service.submit({**SLOW_LEARNER, "epochs": 500}))
    page = visit.open(f"#draw?job={job[1]}")
    draw(page, 1)
    expect(page.get_by_text("The run waits for its turn.")).to_be_visible()

    page.get_by_label("A model, or a run").focus()  # it looks who there is
    page.get_by_label("A model, or a run").select_option(f"job:{job[0]}")
    expect(page.get_by_text("no epoch behind it yet")).to_be_visible()

    service.client.post(f"/jobs/{job[0]}/cancel")
    page.go_back()
    expect(page.get_by_text(re.compile(r"says the run after epoch \d+"))).to_be_visible()


def test_collection_survives_a_reload_and_numpy_opens_it(visit: Visit, trained: Service, tmp_path):
    page = visit.open("#draw?model=mnist&version=2")
    for digit, label in ((1, 1), (0, 0), (7, 4)):
        draw(page, digit)
        expect(answer(page)).to_have_text(str(digit))
        page.get_by_role("button", name=f"It was a {label}").click()
        expect(page.get_by_text(f"Kept as a {label}.")).to_be_visible()
        if digit != 7:
            clear(page)
    page.reload()
    expect(page.get_by_text("3 pictures of at most 500")).to_be_visible()
    expect(page.get_by_text("2 of 3 were answered right (67 %).")).to_be_visible()
    expect(page.get_by_role("img", name="a 4, taken for a 7")).to_be_visible()

    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download as .npz").click()
    downloading.value.save_as(tmp_path / "digits.npz")

    with np.load(tmp_path / "digits.npz", allow_pickle=False) as collection:
        assert set(collection) == {"images", "labels"}
        images, labels = collection["images"], collection["labels"]
    assert images.shape == (3, 28, 28)
    assert images.dtype == labels.dtype == np.uint8
    assert labels.tolist() == [1, 0, 4]
    assert taken_for(trained.client, images) == [1, 0, 7]


def taken_for(client: httpx.Client, images: np.ndarray) -> list[int]:
    body = {"pixels": images.reshape(-1, 784).tolist(), "model": "mnist", "version": 2}
    return [found["digit"] for found in client.post("/predict", json=body).json()["predictions"]]


def test_picture_that_is_kept_again_gets_the_new_label(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    draw(page, 7)
    page.get_by_role("button", name="It was a 4").click()
    page.get_by_role("button", name="It was a 7").click()

    expect(page.get_by_text("Kept as a 7. The collection has 1 picture.")).to_be_visible()
    clear(page)
    page.get_by_role("link", name="a 7, answered right").click()
    expect(answer(page)).to_have_text("7")
    expect(page.get_by_role("button", name="It was a 7")).to_have_attribute("aria-pressed", "true")


def test_full_collection_says_so(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    draw(page, 1)
    expect(page).to_have_url(re.compile("pixels="))
    page.evaluate(
        """(code) => localStorage.setItem("mlpforge.collection", JSON.stringify(
             Array.from({ length: 500 }, (_, k) => ({ code: code + k, label: 1, digit: 1 }))))""",
        "AP8A_wD_ABMA",
    )
    page.get_by_role("button", name="It was a 1").click()

    expect(page.get_by_text("The collection is full")).to_be_visible()


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_answer_is_accessible(visit: Visit, trained: Service, colors):
    page = visit.open("#draw?model=mnist&version=2")
    page.emulate_media(color_scheme=colors)
    draw(page, 7)
    page.get_by_role("button", name="It was a 4").click()
    page.get_by_role("button", name="Choose 2").click()
    expect(page.get_by_text("For and against a 2")).to_be_visible()

    assert_accessible(page)


def test_answer_fits_on_the_narrowest_screen(visit: Visit, trained: Service):
    page = visit.open("#draw?model=mnist&version=2")
    page.set_viewport_size({"width": 360, "height": 740})
    draw(page, 7)
    page.get_by_role("button", name="It was a 7").click()
    expect(page.get_by_text("For and against a 7")).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    take_picture(page, "draw-narrow")
