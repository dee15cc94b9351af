"""The view "inside": its numbers against numpy's, its keys, its address, and its steps."""

import base64
import io
import math
import re
from itertools import pairwise
from urllib.parse import parse_qs

import numpy as np
import pytest
from playwright.sync_api import expect
from visit import assert_accessible, take_picture
from waiting import wait_until

expect.set_options(timeout=30_000)  # two slow cores, with a training beside
SHOWN_DIGITS = 4
INDEX = 3  # of the test image that most of this looks at: a 0
NOTEBOOK = "#inside?split=train&index=0&hidden_sizes=50&initializer=0.1"
DEEP = "#inside?hidden_sizes=30%2C20&activation=relu&initializer=he&layer=2&unit=4&digit=3&steps=2"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(logits):
    powers = np.exp(logits - logits.max())
    return powers / powers.sum()


def encode(pixels):
    """Return the code of an image that an address holds: each byte as a run of one."""
    run = bytes(byte for pixel in pixels for byte in (0, 1, pixel))
    return base64.urlsafe_b64encode(run).decode().rstrip("=")


def read_numbers(text):
    return [float(number) for number in NUMBER.findall(text.replace("\N{MINUS SIGN}", "-"))]


def is_shown(shown, exact):
    """Say whether a shown number is the exact one, to the digits that are shown."""
    places = SHOWN_DIGITS - 1 - math.floor(math.log10(abs(exact))) if exact else SHOWN_DIGITS
    return abs(shown - exact) <= 0.51 * 10**-places


def open_inside(visit, address="#inside"):
    page = visit.open(address)
    settle(page)
    return page


def settle(page):
    """Return when the story is there and nothing is being asked."""
    expect(page.locator(".inside-part").first).to_be_visible()
    expect(page.locator(".stack[aria-busy]")).to_have_attribute("aria-busy", "false")


def part(page, title):
    return page.get_by_role("region", name=re.compile(rf"^\d+\. {title}$"))


def grid(page, name):
    return page.get_by_role("grid", name=name)


def read_grid(page, name):
    """Return the number of each cell; above a unit's stands which unit it is."""
    cells = grid(page, name).get_by_role("gridcell").all_text_contents()
    return [read_numbers(cell)[-1] for cell in cells]


def read_column(table, place):
    cells = table.locator(f"tbody tr td:nth-of-type({place})").all_text_contents()
    return [read_numbers(cell)[0] for cell in cells]


def last_number(part, place=-1):
    """Return what a formula of a part comes to; by default its last one."""
    return read_numbers(part.locator(".formula b").nth(place).text_content())[0]


def choices(page):
    return {name: value for name, [value] in parse_qs(page.url.partition("?")[2]).items()}


@pytest.fixture(scope="module")
def weights(trained):
    """The second version as whoever downloads it has it, in more than its own precision."""
    answer = trained.client.get("/models/mnist/versions/2/weights")
    arrays = np.load(io.BytesIO(answer.content), allow_pickle=False)
    return {name: arrays[name].astype(np.float64) for name in ("W1", "b1", "W2", "b2")}


@pytest.fixture(scope="module")
def example(trained):
    return trained.client.get(f"/datasets/mnist/test/{INDEX}").json()


@pytest.fixture(scope="module")
def exact(weights, example):
    """The numbers of the image in the second version, by numpy."""
    x = np.array(example["pixels"]) / 255
    a1 = x @ weights["W1"] + weights["b1"]
    z1 = sigmoid(a1)
    a2 = z1 @ weights["W2"] + weights["b2"]
    probs = softmax(a2)
    grad_a2 = probs - np.eye(10)[example["label"]]
    grad_a1 = weights["W2"] @ grad_a2 * z1 * (1 - z1)
    return {
        "x": x,
        "a1": a1,
        "z1": z1,
        "a2": a2,
        "p": probs,
        "grad_a2": grad_a2,
        "grad_a1": grad_a1,
    }


def test_numbers_are_those_of_the_downloaded_weights(visit, exact, example):
    page = open_inside(visit, f"#inside?model=mnist&version=2&index={INDEX}")

    assert read_grid(page, "Pixels, 0 to 255") == example["pixels"]
    for name, numbers in (
        ("Sums of layer 1, unit by unit", exact["a1"]),
        ("Activated sums of layer 1, unit by unit", exact["z1"]),
        ("Logits of layer 2, unit by unit", exact["a2"]),
    ):
        assert all(map(is_shown, read_grid(page, name), numbers))
    probs = read_column(page.get_by_role("table", name="From logits to probabilities"), 4)
    assert all(map(is_shown, probs, exact["p"]))
    assert is_shown(last_number(part(page, "Loss"), 0), -math.log(exact["p"][example["label"]]))
    assert is_shown(last_number(part(page, "Loss")), -math.log(exact["p"][example["label"]]))
    gradients = read_column(page.get_by_role("table", name="Gradients of the loss by the"), 3)
    assert all(map(is_shown, gradients, exact["grad_a2"]))


def test_a_chosen_unit_shows_what_its_number_is_the_sum_of(visit, exact, weights):
    page = open_inside(visit, f"#inside?version=2&index={INDEX}&unit=0")
    grid(page, "Activated sums of layer 1, unit by unit").get_by_text("7\n").first.click()
    settle(page)

    first = part(page, "First layer")
    expect(first.get_by_role("heading", name="Unit 7", exact=True)).to_be_visible()
    products = exact["x"] * weights["W1"][:, 7]
    numbers = read_numbers(first.locator(".formula [aria-hidden]").last.text_content())[-3:]
    assert all(map(is_shown, numbers, (products.sum(), weights["b1"][7], exact["a1"][7])))
    largest = sorted(products, key=abs, reverse=True)[:10]
    assert all(map(is_shown, read_column(first.get_by_role("table"), 3), largest))
    assert is_shown(last_number(part(page, "Activation")), exact["z1"][7])
    gradients = part(page, "Gradients")
    bias = gradients.get_by_text("The gradient by the bias of unit 7 equals").text_content()
    assert is_shown(read_numbers(bias)[-1], exact["grad_a1"][7])
    pictures = first.get_by_role("img")
    expect(pictures.first).to_have_accessible_name(re.compile("The weights of unit 7"))
    assert choices(page)["unit"] == "7"
    first.evaluate("element => element.scrollIntoView()")
    take_picture(page, "inside")


def test_a_chosen_digit_shows_its_logit_probability_and_share_of_the_loss(visit, exact):
    page = open_inside(visit, f"#inside?version=2&index={INDEX}")
    grid(page, "Logits of layer 2, unit by unit").get_by_role("gridcell").nth(6).click()
    settle(page)

    assert is_shown(last_number(part(page, "Output layer")), exact["a2"][6])
    assert is_shown(last_number(part(page, "Softmax")), exact["p"][6])
    assert last_number(part(page, "Loss")) == 0  # it was not this digit
    by_logit = part(page, "Gradients").get_by_text("The gradient by the logit of digit 6")
    assert is_shown(read_numbers(by_logit.text_content())[-1], exact["grad_a2"][6])
    assert choices(page)["digit"] == "6"


def test_a_pixel_that_is_pointed_at_says_what_it_is(visit, trained, example):
    page = open_inside(visit, f"#inside?version=2&index={INDEX}")
    place = int(np.flatnonzero(example["pixels"])[-1])
    row, column = divmod(place, 28)
    grid(page, "Pixels, 0 to 255").get_by_role("gridcell").nth(place).hover()

    pixels = part(page, "Pixels")
    expect(pixels.get_by_role("heading", level=3)).to_have_text(
        f"Row {row + 1}, column {column + 1}"
    )
    assert is_shown(last_number(pixels, 0), example["pixels"][place] / 255)
    assert "pixel" not in choices(page)  # it is not chosen


def test_keys_alone_walk_pixels_units_and_digits_and_make_a_step(visit, trained, example, exact):
    page = open_inside(visit, f"#inside?version=2&index={INDEX}")
    status = page.get_by_role("status").filter(has_text=re.compile("Row|Unit|Digit|Step"))

    grid(page, "Pixels, 0 to 255").locator("[tabindex='0']").focus()
    for key in ("Control+Home", "ArrowDown", "ArrowDown", "End", "ArrowLeft", "Home", "ArrowRight"):
        page.keyboard.press(key)
    expect(status).to_have_text(f"Row 3, column 2: {example['pixels'][57]}, scaled 0")
    expect(page).to_have_url(re.compile("pixel=57"))

    page.keyboard.press("Tab")  # to the next grid: only one cell of each is a stop
    for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(status).to_contain_text("Unit 12 of layer 1: sum ")
    assert is_shown(read_numbers(status.text_content())[2], exact["a1"][12])
    expect(page.locator(":focus")).to_have_accessible_name(re.compile("^Unit 12: "))

    grid(page, "Logits of layer 2, unit by unit").locator("[tabindex='0']").focus()
    page.keyboard.press("Control+End")
    expect(status).to_contain_text("Digit 9: logit ")

    page.get_by_role("button", name="Make one step").focus()
    page.keyboard.press("Enter")
    expect(status).to_contain_text("Step 1: loss ")
    assert {"unit": "12", "digit": "9", "steps": "1"}.items() <= choices(page).items()


def test_five_steps_let_the_loss_fall_as_the_service_says(visit, trained):
    page = open_inside(visit, NOTEBOOK)
    table = page.get_by_role("table", name="Mean loss after each step")
    for step in range(1, 6):
        page.get_by_role("button", name="Make one step").click()
        expect(table.locator("tbody tr")).to_have_count(step + 1)

    shown = read_column(table, 1)
    assert all(later < earlier for earlier, later in pairwise(shown))
    answer = trained.client.post(
        "/inspect",
        json={
            "network": {"hidden_sizes": [50], "initializer": {"kind": "normal", "std": 0.1}},
            "images": [{"split": "train", "index": index} for index in range(5)],
            "steps": 5,
        },
    ).json()
    assert all(map(is_shown, shown, answer["losses"]))
    probabilities = page.get_by_role("table", name="Probabilities before and after")
    last = probabilities.get_by_role("row", name="a 9, after 5 steps").get_by_role("cell")
    after = [float(text) for text in last.all_text_contents()]
    assert np.allclose(after, answer["images"][4]["probabilities"], atol=0.0005)
    assert choices(page)["steps"] == "5"
    take_picture(page, "inside-steps")

    page.go_back()
    expect(table.locator("tbody tr")).to_have_count(5)
    page.get_by_role("button", name="Back to the start").click()
    expect(table.locator("tbody tr")).to_have_count(1)


def test_the_learning_rate_can_be_chosen(visit, trained):
    page = open_inside(visit, f"{NOTEBOOK}&steps=1")
    table = page.get_by_role("table", name="Mean loss after each step")
    before = read_column(table, 1)
    page.get_by_label("Learning rate").fill("0.01")
    page.get_by_label("Learning rate").press("Enter")
    settle(page)

    after = read_column(table, 1)
    assert before[0] == after[0]
    assert before[1] < after[1] < after[0]
    assert choices(page)["learning_rate"] == "0.01"


@pytest.mark.parametrize("address", ["#inside", DEEP, f"{NOTEBOOK}&unit=9&pixel=100&images=3"])
def test_an_address_shows_the_same_again(visit, trained, address):
    page = open_inside(visit, address)
    page.get_by_role("button", name="Next").click()
    settle(page)
    again = open_inside(visit, page.url.partition("/#")[2].join(["#", ""]))

    expect(again.locator("section")).to_have_text(page.locator("section").all_text_contents())


def test_images_are_walked_through_in_a_circle(visit, trained):
    page = open_inside(visit, "#inside?version=2&index=9999")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("Test image 0, a 7.").first).to_be_visible()
    page.get_by_role("button", name="Previous").click()
    page.get_by_label("Part of the data set").select_option("Training images")
    expect(page.get_by_text("Training image 9999, a ").first).to_be_visible()
    page.get_by_role("button", name="Random").click()
    expect(page).not_to_have_url(re.compile("index=9999(&|$)"))
    settle(page)


def test_another_network_is_chosen_and_back_is_the_one_before(visit, trained):
    page = open_inside(visit)
    shape = page.locator("section p").filter(has_text="→")
    expect(shape).to_have_text("Version 2 of mnist: 784 → 100 → 10 units, sigmoid, float32")
    page.get_by_label("Which network").select_option("mnist, version 1")
    expect(shape).to_have_text("Version 1 of mnist: 784 → 20 → 10 units, sigmoid, float32")
    page.get_by_label("Which network").select_option("A network that has learned nothing")
    page.get_by_label("Units of the hidden layers").fill("8, 6")
    page.get_by_label("Units of the hidden layers").press("Enter")
    expect(shape).to_have_text("Before its first step: 784 → 8 → 6 → 10 units, sigmoid, float64")
    expect(part(page, "Activation of layer 2")).to_be_visible()
    assert choices(page)["hidden_sizes"] == "8,6"

    page.go_back()
    page.go_back()
    expect(shape).to_have_text("Version 1 of mnist: 784 → 20 → 10 units, sigmoid, float32")


def test_without_any_version_it_is_the_notebooks_network(visit):
    visit.context.route("**/models?*", lambda route: route.fulfill(json={"items": []}))
    page = open_inside(visit)
    expect(page.get_by_text("784 → 50 → 10 units, sigmoid, float64")).to_be_visible()
    assert choices(page) == {"hidden_sizes": "50"}


@pytest.fixture
def running_job(service):
    """A job that is long enough to be looked into, with a snapshot."""
    job_id = service.submit({"epochs": 10_000, "hidden_sizes": [10]})
    wait_until(lambda: epoch_of(service, job_id) > 0, 60)
    yield job_id
    service.client.post(f"/jobs/{job_id}/cancel")


def epoch_of(service, job_id):
    """Return the epoch of a job's snapshot, 0 before there is one."""
    return service.client.get(f"/jobs/{job_id}/snapshot").json().get("epoch", 0)


def test_a_running_jobs_newest_epoch_is_read_when_asked(visit, service, running_job):
    page = open_inside(visit, f"#inside?job={running_job}")
    network = page.locator("section p").filter(has_text="After epoch")
    first = network.text_content()
    wait_until(lambda: epoch_of(service, running_job) > read_numbers(first)[0], 60)
    expect(network).to_have_text(first)  # nothing moves under who reads
    page.get_by_role("button", name="Read its newest epoch").click()

    expect(network).not_to_have_text(first)
    expect(page.get_by_label("Which network")).to_have_value(f"job={running_job}")


def test_a_drawn_image_has_no_loss_until_somebody_says_what_it_was(visit, trained, example):
    page = open_inside(visit, f"#inside?version=2&pixels={encode(example['pixels'])}")

    assert read_grid(page, "Pixels, 0 to 255") == example["pixels"]
    expect(part(page, "Loss").get_by_text("there is no loss")).to_be_visible()
    expect(part(page, "Gradients").get_by_text("there is no loss")).to_be_visible()
    expect(page.get_by_text("The drawn image is not among them")).to_be_visible()
    expect(
        page.get_by_role("list", name="The images of a step").get_by_role("listitem")
    ).to_have_count(5)
    assert_accessible(page)

    part(page, "Loss").get_by_label("It was a").select_option("0")
    settle(page)
    assert last_number(part(page, "Loss"), 0) > 0
    expect(page.get_by_role("img", name="a 0").first).to_be_visible()
    assert choices(page)["label"] == "0"


def test_a_code_that_is_no_image_is_said(visit, trained):
    page = visit.open("#inside?version=2&pixels=AAAA")
    expect(page.get_by_role("alert").filter(has_text="no image that can be read")).to_be_visible()
    assert_accessible(page)


@pytest.mark.parametrize(
    ("more", "label", "says"),
    [
        ("&index=10000", "Number, 0 to 9999", "10000"),
        ("&learning_rate=0", "Learning rate", "greater than 0"),
        ("&steps=101", "Steps made", "100"),
        ("&images=11", "Images, 1 to 10", "at most 10"),
        ("&hidden_sizes=0", "Units of the hidden layers", "equal to 1"),
        ("&hidden_sizes=5&seed=-1", "Seed", "equal to 0"),
    ],
)
def test_what_is_refused_is_said_at_its_field(visit, trained, more, label, says):
    visit.allowed.add(422)
    page = visit.open(f"#inside?{more.removeprefix('&')}")

    field = page.get_by_label(label)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(says))
    assert_accessible(page)


@pytest.mark.parametrize("address", ["#inside?unit=3", DEEP, f"{NOTEBOOK}&steps=5"])
def test_it_is_accessible_in_light_and_dark_and_fits_narrow_screens(visit, trained, address):
    page = open_inside(visit, address)
    for colors in ("light", "dark"):
        # Without motion colors change at once.
        page.emulate_media(color_scheme=colors, reduced_motion="reduce")
        assert_accessible(page)
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert_accessible(page)
