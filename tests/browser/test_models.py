"""The view "models": what is known of versions, which is better, and where aliases point."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import safetensors.numpy
from playwright.sync_api import Download, Locator, Page, expect
from service import Service
from visit import Visit, assert_accessible, take_picture

expect.set_options(timeout=30_000)  # two slow cores, with a training beside

ALIAS = "/models/mnist/aliases/tested"
VERSIONS_A_PAGE = 20
IMAGES_A_PAGE = 24
MOVES_A_PAGE = 10


@pytest.fixture
def tested(trained: Service) -> Iterator[Service]:
    """The service with two versions, of which the alias `tested` points at the first."""
    point(trained, 1)
    yield trained
    trained.client.delete(ALIAS)


@pytest.fixture(scope="module")
def small(trained: Service) -> bytes:
    """The weights file of a version."""
    return trained.client.get("/models/mnist/versions/1/weights").content


def point(service: Service, version: int) -> None:
    service.client.put(ALIAS, json={"version": version}).raise_for_status()


def import_version(service: Service, model: str, weights: bytes) -> int:
    headers = {"Content-Type": "application/octet-stream"}
    answer = service.client.post(f"/models/{model}/versions", content=weights, headers=headers)
    assert answer.status_code == 201, answer.text
    return answer.json()["version"]


def answering_version(service: Service) -> str:
    """Return which version answers a prediction by the alias."""
    body = {"pixels": [0] * 784, "model": "mnist", "version": "tested"}
    return service.client.post("/predict", json=body).headers["X-Model-Version"]


def get(service: Service, path: str) -> Any:
    return service.client.get(path).raise_for_status().json()


def evaluation_of(service: Service, version: int) -> dict[str, Any]:
    return get(service, f"/models/mnist/versions/{version}/evaluation")


def card(page: Page, heading: str) -> Locator:
    return page.locator("section").filter(has=page.get_by_role("heading", name=heading, exact=True))


def test_models_are_listed_with_their_aliases_and_latest(visit: Visit, tested: Service) -> None:
    latest = get(tested, "/models/mnist")["latest"]
    page = visit.open("#models")
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="mnist", exact=True))
    expect(row).to_contain_text(f"Version {latest}")
    assert_accessible(page)

    row.get_by_role("link", name="tested → 1").click()
    expect(page.get_by_role("heading", name="mnist, version 1")).to_be_visible()
    expect(page.get_by_role("heading", name="History of tested")).to_be_visible()


def test_a_models_versions_are_told_with_what_they_are(visit: Visit, tested: Service) -> None:
    page = visit.open("#models?model=mnist")
    versions = card(page, "Versions")
    for version in (1, 2):
        manifest = get(tested, f"/models/mnist/versions/{version}")
        row = versions.get_by_role("row").filter(has_text=f"Version {version}")
        expect(row).to_contain_text(f"{manifest['metrics']['test_accuracy'] * 100:.2f} %")
        expect(row).to_contain_text("\N{EN DASH}".join(map(str, manifest["layer_sizes"])))
        expect(row).to_contain_text(f"{manifest['parameters']:,}")
        expect(row.get_by_role("link", name="Job")).to_have_attribute(
            "href", f"#jobs?job={manifest['job_id']}"
        )
    expect(versions.get_by_role("row").filter(has_text="Version 1")).to_contain_text("tested")
    assert_accessible(page)


def test_versions_have_pages_and_a_link_shows_the_same_one(
    visit: Visit, service: Service, small: bytes
) -> None:
    for _ in range(VERSIONS_A_PAGE + 1):
        import_version(service, "many", small)
    page = visit.open("#models?model=many")
    versions = card(page, "Versions").locator("tbody th")
    expect(versions).to_have_count(VERSIONS_A_PAGE)
    page.get_by_role("link", name="Older").click()
    expect(versions).to_have_text(["Version 1"])

    other = visit.open(page.url.removeprefix(visit.url + "/"))
    expect(card(other, "Versions").locator("tbody th")).to_have_text(["Version 1"])
    other.get_by_role("link", name="Newer").click()
    expect(card(other, "Versions").locator("tbody th")).to_have_count(VERSIONS_A_PAGE)


def test_a_version_tells_where_it_comes_from_and_how_sure_it_is(
    visit: Visit, trained: Service
) -> None:
    manifest = get(trained, "/models/mnist/versions/2")
    evaluation = evaluation_of(trained, 2)
    page = visit.open("#models?model=mnist&version=2")
    facts = card(page, "What it is")
    expect(facts).to_contain_text(manifest["weights"]["sha256"])
    expect(facts.get_by_role("link", name="Job")).to_have_attribute(
        "href", f"#jobs?job={manifest['job_id']}"
    )
    expect(card(page, "Made with")).to_contain_text(manifest["environment"]["numpy"])

    four = card(page, "Digit by digit").get_by_role("row").nth(1 + 4)
    for share in (evaluation["classes"][4]["precision"], evaluation["classes"][4]["recall"]):
        expect(four).to_contain_text(f"{share * 100:.1f} %")
    error = evaluation["calibration"]["expected_error"]
    expect(card(page, "Is it as sure as it is right?")).to_contain_text(f"{error * 100:.2f} %")
    expect(card(page, "Spec")).to_contain_text("learning_rate 0.5")


def test_a_version_is_told_to_be_reproduced(visit: Visit, trained: Service) -> None:
    original = get(trained, "/models/mnist/versions/1")["job_id"]
    again = trained.client.post(f"/jobs/{original}/reproduce").json()["id"]
    trained.wait_for(again, {"succeeded"})
    page = visit.open("#models?model=mnist&version=1")

    reproduced = card(page, "What it is").get_by_role("listitem").first
    expect(reproduced).to_contain_text("Identical")
    expect(reproduced.get_by_role("link")).to_have_attribute("href", f"#jobs?job={again}")


def test_the_confusion_matrix_is_the_services(visit: Visit, trained: Service) -> None:
    page = visit.open("#models?model=mnist&version=2")
    cells = page.get_by_role("table", name="How often each class").locator("td")
    matrix = evaluation_of(trained, 2)["confusion_matrix"]

    expect(cells).to_have_text([str(count) for row in matrix for count in row])


def test_a_cell_shows_the_images_behind_it(visit: Visit, trained: Service) -> None:
    count = evaluation_of(trained, 2)["confusion_matrix"][4][9]
    answers = get(trained, "/models/mnist/versions/2/answers?label=4&digit=9")["items"]
    page = visit.open("#models?model=mnist&version=2")
    expect(page.get_by_role("heading", name="The most confident mistakes")).to_be_visible()
    page.get_by_role("link", name=f"{count} of 4 answered 9").click()

    images = page.get_by_role("main").locator("figure")
    expect(page.get_by_role("heading", name="Images of 4 that are answered 9")).to_be_visible()
    expect(images).to_have_count(min(count, IMAGES_A_PAGE))
    first = answers[0]["index"]
    expect(images.first.get_by_role("img")).to_have_attribute(
        "aria-label", re.compile(f"Test image {first}: a 4, answered 9")
    )
    expect(images.first.get_by_role("link")).to_have_attribute(
        "href", f"#inside?model=mnist&version=2&dataset=mnist&split=test&index={first}"
    )
    assert_shows(images.first, get(trained, f"/datasets/mnist/test/{first}")["pixels"])
    assert_accessible(page)
    page.reload()
    expect(page.get_by_role("heading", name="Images of 4 that are answered 9")).to_be_visible()


def assert_shows(figure: Locator, pixels: list[int]) -> None:
    """Fail unless a figure's picture is made of these pixels, as soon as it is there."""
    canvas = figure.locator("canvas").element_handle()
    figure.page.wait_for_function(
        """([canvas, pixels]) => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, 28, 28);
          return pixels.every((pixel, place) => data[place * 4] === pixel);
        }""",
        arg=[canvas, pixels],
    )


def test_arrow_keys_lead_through_the_matrix(visit: Visit, trained: Service) -> None:
    matrix = evaluation_of(trained, 2)["confusion_matrix"]
    page = visit.open("#models?model=mnist&version=2&label=3&digit=3")
    entry = page.get_by_role("link", name=f"{matrix[3][3]} of 3 answered rightly")
    expect(entry).to_have_attribute("aria-current", "true")
    entry.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")

    # Over cells with nothing behind them.
    label = next(label for label in range(4, 10) if matrix[label][3] > 0)
    digit = next(digit for digit in range(4, 10) if matrix[label][digit] > 0)
    expect(page).to_have_url(re.compile(f"label={label}&digit={digit}$"))
    expect(page.locator("confusion-matrix a[tabindex='0']")).to_have_count(1)


def test_two_versions_are_compared_and_the_test_is_in_words(visit: Visit, trained: Service) -> None:
    body = {"versions": ["1", "2"], "limit": 60}
    compared = trained.client.post("/models/mnist/compare", json=body).json()
    page = visit.open("#models?model=mnist")
    page.get_by_label("One version").select_option("1")
    page.get_by_label("Another version").select_option("2")
    page.get_by_role("button", name="Compare").click()

    names = ["both_right", "only_first_right", "only_second_right", "both_wrong"]
    counts = [f"{compared[name]:,}" for name in names]
    expect(page.get_by_role("table").locator("tbody td")).to_have_text(counts)
    better = card(page, "Which is better?")
    for version in compared["versions"]:
        expect(better).to_contain_text(f"{version['accuracy'] * 100:.2f} %")
    expect(better).to_contain_text("The difference is significant: version 2 alone is right")
    expect(better).to_contain_text("p < 0.0001")
    heading = f"{compared['disagreements']:,} images are answered differently"
    expect(page.get_by_role("heading", name=heading)).to_be_visible()
    figures = page.locator("figure")
    expect(figures).to_have_count(len(compared["images"]))
    first = compared["images"][0]
    expect(figures.first).to_contain_text(f"No. {first['index']}: a {first['label']}")
    for version, digit in zip((1, 2), first["digits"], strict=True):
        expect(figures.first).to_contain_text(f"version {version}: {digit}")
    assert_shows(figures.first, get(trained, f"/datasets/mnist/test/{first['index']}")["pixels"])
    assert_accessible(page)
    take_picture(page, "models")


def test_a_difference_that_may_be_chance_is_told_so(
    visit: Visit, trained: Service, small: bytes
) -> None:
    twin = import_version(trained, "twins", small), import_version(trained, "twins", small)
    page = visit.open(f"#models?model=twins&compare={twin[0]},{twin[1]}")

    expect(page.get_by_text("They are right on the very same images")).to_be_visible()
    expect(page.get_by_role("heading", name="0 images are answered differently")).to_be_visible()


def test_a_comparison_with_a_version_that_there_is_not_is_said_so(
    visit: Visit, trained: Service
) -> None:
    del trained
    visit.allowed.add(404)
    page = visit.open("#models?model=mnist&compare=1,999")

    expect(page.get_by_role("main").get_by_role("alert")).to_contain_text("999")


def test_an_alias_is_moved_and_moved_back(visit: Visit, tested: Service) -> None:
    page = visit.open("#models?model=mnist&version=2")
    aliases = card(page, "Aliases")
    aliases.get_by_role("button", name="Move here: tested to version 2").click()
    expect(aliases.get_by_role("status")).to_have_text(
        "tested points at version 2 now; it pointed at version 1."
    )
    assert answering_version(tested) == "2"
    assert_accessible(page)

    expect(page).to_have_url(re.compile("alias=tested"))
    aliases.get_by_role("button", name="Move it back to version 1").click()
    expect(aliases.get_by_role("status")).to_contain_text("tested points at version 1 now")
    moves = aliases.get_by_role("listitem")
    expect(moves.nth(0)).to_contain_text("moved from version 2 to 1")
    expect(moves.nth(1)).to_contain_text("moved from version 1 to 2")
    assert answering_version(tested) == "1"


def test_an_aliass_whole_history_can_be_read(visit: Visit, tested: Service) -> None:
    for version in [2, 1] * (MOVES_A_PAGE // 2):
        point(tested, version)
    page = visit.open("#models?model=mnist&alias=tested")
    moves = card(page, "Aliases").get_by_role("listitem")
    expect(moves).to_have_count(MOVES_A_PAGE)
    page.get_by_role("button", name="Earlier changes").click()

    expect(moves.nth(MOVES_A_PAGE)).to_contain_text("made, at version 1")
    page.get_by_role("button", name="History of tested").click()
    expect(moves).to_have_count(0)
    expect(page).to_have_url(re.compile("#models\\?model=mnist$"))


def test_an_alias_that_somebody_else_moved_is_left_where_it_is(
    visit: Visit, tested: Service
) -> None:
    visit.allowed.add(412)
    page = visit.open("#models?model=mnist")
    aliases = card(page, "Aliases")
    row = aliases.get_by_role("row").filter(has_text="tested")
    row.get_by_label("to version").fill("1")
    expect(row).to_contain_text("Version 1")
    point(tested, 2)
    generation = get(tested, ALIAS)["generation"]
    row.get_by_role("button", name="Move tested").click()

    expect(aliases.get_by_role("alert")).to_have_text(
        "Somebody else moved tested meanwhile: you saw it at version 1, and now it is at version "
        "2. Nothing was changed. Look again, then decide."
    )
    expect(row).to_contain_text("Version 2")
    expect(row.get_by_label("to version")).to_have_value("1")
    assert get(tested, ALIAS) == {"alias": "tested", "version": 2, "generation": generation}
    assert_accessible(page)
    row.get_by_role("button", name="Move tested").click()
    expect(aliases.get_by_role("status")).to_contain_text("tested points at version 1 now")


def test_an_alias_that_somebody_else_moved_is_not_deleted(visit: Visit, tested: Service) -> None:
    visit.allowed.add(412)
    page = visit.open("#models?model=mnist&version=1")
    page.get_by_role("button", name="Delete alias tested").click()
    point(tested, 2)
    page.get_by_role("button", name="Delete the alias").click()

    expect(card(page, "Aliases").get_by_role("alert")).to_contain_text("Somebody else moved tested")
    assert get(tested, ALIAS)["version"] == 2


def test_aliases_are_made_and_deleted_but_never_made_twice(visit: Visit, trained: Service) -> None:
    visit.allowed |= {404, 412}
    page = visit.open("#models?model=mnist&version=2")
    aliases = card(page, "Aliases")
    name = aliases.get_by_label("New alias")
    name.fill("Not a name")
    aliases.get_by_role("button", name="Make it for version 2").click()
    expect(aliases.get_by_role("alert")).to_contain_text("alias must be a-z")

    trained.client.put("/models/mnist/aliases/made", json={"version": 1})
    name.fill("made")
    aliases.get_by_role("button", name="Make it for version 2").click()
    expect(aliases.get_by_role("alert")).to_contain_text(
        "There is an alias made already: it points at version 1. Nothing was changed"
    )
    aliases.get_by_role("button", name="Delete alias made").click()
    page.get_by_role("button", name="Delete the alias").click()
    expect(aliases.get_by_role("status")).to_have_text("made is deleted; its version stays.")
    aliases.get_by_role("button", name="Make it for version 2").click()
    expect(aliases.get_by_role("status")).to_have_text("made points at version 2.")
    assert get(trained, "/models/mnist/aliases/made")["version"] == 2
    trained.client.delete("/models/mnist/aliases/made")


def fetch(page: Page, format_name: str) -> Download:
    """Return what the button of a format downloads, once the page says that it is saved."""
    with page.expect_download() as downloading:
        page.get_by_role("button", name=f"Download .{format_name}").click()
    expect(card(page, "Files").get_by_role("status")).to_contain_text("is saved")
    return downloading.value


def test_files_are_downloaded_and_open(visit: Visit, trained: Service) -> None:
    page = visit.open("#models?model=mnist&version=2")
    files = {kind: fetch(page, kind) for kind in ("npz", "onnx", "safetensors")}
    path = "/models/mnist/versions/2/weights"
    given = np.load(io.BytesIO(trained.client.get(path).content))

    assert {kind: file.suggested_filename for kind, file in files.items()} == {
        kind: f"mnist-2.{kind}" for kind in files
    }
    arrays = np.load(files["npz"].path())
    assert {name: array.tobytes() for name, array in arrays.items()} == {
        name: array.tobytes() for name, array in given.items()
    }
    onnx.checker.check_model(onnx.load(files["onnx"].path()))
    tensors = safetensors.numpy.load(Path(files["safetensors"].path()).read_bytes())
    weights = [name for name in given.files if name in tensors]
    assert weights
    assert all(np.array_equal(tensors[name], given[name]) for name in weights)


def test_a_download_that_is_refused_says_why(visit: Visit, trained: Service) -> None:
    del trained
    visit.allowed.add(503)
    problem = {"detail": "a conversion is under way and another waits: come again"}
    page = visit.open("#models?model=mnist&version=2")
    page.route("**/weights?format=onnx", lambda route: route.fulfill(status=503, json=problem))
    page.get_by_role("button", name="Download .onnx").click()

    expect(card(page, "Files").get_by_role("alert")).to_have_text(problem["detail"])


def test_a_version_is_imported_and_deleted_again(
    visit: Visit, service: Service, small: bytes
) -> None:
    visit.allowed |= {409, 422}
    file = {"name": "weights.npz", "mimeType": "application/octet-stream"}
    page = visit.open("#models")
    page.get_by_label("Model").fill("brought")
    page.get_by_label("File").set_input_files({**file, "buffer": b"no zip at all"})
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_role("main").get_by_role("alert").last).to_contain_text("it is no zip")

    page.get_by_label("File").set_input_files({**file, "buffer": small})
    page.get_by_role("button", name="Import").click()
    page.get_by_role("link", name=re.compile("It is version \\d+ of brought")).click()
    expect(card(page, "What it is")).to_contain_text("imported")
    version = get(service, "/models/brought")["latest"]

    service.client.put("/models/brought/aliases/kept", json={"version": version})
    delete(page)
    expect(page.get_by_role("main").get_by_role("alert").first).to_contain_text(
        "move or delete them first"
    )
    assert_accessible(page)
    service.client.delete("/models/brought/aliases/kept")
    other = import_version(service, "brought", small)
    delete(page)
    expect(page).to_have_url(re.compile("#models\\?model=brought$"))
    expect(card(page, "Versions").locator("tbody th")).to_have_text([f"Version {other}"])


def delete(page: Page) -> None:
    page.get_by_role("button", name="Delete this version").click()
    page.get_by_role("button", name="Delete it").click()


def test_models_fit_the_narrowest_screen_and_the_dark(visit: Visit, tested: Service) -> None:
    del tested
    page = visit.open("#models")
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="dark")
    for address, ready in [
        ("#models", "Import a version"),
        ("#models?model=mnist&alias=tested", "History of tested"),
        ("#models?model=mnist&version=1&label=4&digit=9", "Digit by digit"),
        ("#models?model=mnist&compare=1,2", "Which is better?"),
    ]:
        page.goto(f"/{address}")
        expect(page.get_by_role("heading", name=ready)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert_accessible(page)
