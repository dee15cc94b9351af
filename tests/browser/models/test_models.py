"""The view "models": versions, their evaluation and comparisons."""

import re

from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.models import card, evaluation_of, get, import_version
from browser.support.service import Service
from browser.support.visit import Visit, take_screenshot
from playwright.sync_api import Locator, expect

VERSIONS_A_PAGE = 20
IMAGES_A_PAGE = 24
CALIBRATION = "Calibration"


def test_models_are_listed_with_their_aliases_and_latest(visit: Visit, tested: Service) -> None:
    latest = get(tested, "/models/mnist")["latest"]
    page = visit.show("#models")
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="mnist", exact=True))
    expect(row).to_contain_text(f"Version {latest}")
    manifest = get(tested, f"/models/mnist/versions/{latest}")
    expect(row).to_contain_text(f"{manifest['metrics']['test_accuracy'] * 100:.2f} %")
    assert_accessible(page)

    row.get_by_role("link", name="tested → 1").click()
    expect(page.get_by_role("heading", name="mnist, version 1")).to_be_visible()
    expect(page.get_by_role("heading", name="History of tested")).to_be_visible()


def test_model_shows_facts_about_its_versions(visit: Visit, tested: Service) -> None:
    page = visit.show("#models?model=mnist")
    versions = card(page, "Versions")
    for version in (1, 2):
        manifest = get(tested, f"/models/mnist/versions/{version}")
        row = row_of(versions, version)
        expect(row).to_contain_text(f"{manifest['metrics']['test_accuracy'] * 100:.2f} %")
        expect(row).to_contain_text("\N{EN DASH}".join(map(str, manifest["layer_sizes"])))
        expect(row).to_contain_text(f"{manifest['parameters']:,}")
        expect(row.get_by_role("link", name="Job")).to_have_attribute(
            "href", f"#jobs?job={manifest['job_id']}"
        )
    expect(row_of(versions, 1)).to_contain_text("tested")
    assert_accessible(page)


def test_versions_are_sorted_and_the_best_is_marked(visit: Visit, trained: Service) -> None:
    found = get(trained, "/models/mnist/versions")["items"]
    by_accuracy = sorted(found, key=lambda one: one["metrics"]["test_accuracy"])
    names = [f"Version {one['version']}" for one in by_accuracy]
    versions = card(visit.show("#models?model=mnist"), "Versions")
    expect(row_of(versions, by_accuracy[-1]["version"])).to_contain_text("best")

    versions.get_by_role("button", name="Test accuracy").click()
    expect(versions.locator("tbody th")).to_have_text(names[::-1])
    versions.get_by_role("button", name="Test accuracy").click()
    expect(versions.locator("tbody th")).to_have_text(names)


def row_of(versions: Locator, version: int) -> Locator:
    name = versions.page.get_by_role("rowheader", name=f"Version {version}", exact=True)
    return versions.get_by_role("row").filter(has=name)


def test_versions_have_pages_and_a_link_opens_the_same_one(
    visit: Visit, service: Service, small: bytes
) -> None:
    for _ in range(VERSIONS_A_PAGE + 1):
        import_version(service, "many", small)
    page = visit.show("#models?model=many")
    versions = card(page, "Versions").locator("tbody th")
    expect(versions).to_have_count(VERSIONS_A_PAGE)
    page.get_by_role("link", name="Older").click()
    expect(versions).to_have_text(["Version 1"])

    other = visit.open(page.url.removeprefix(visit.url + "/"))
    expect(card(other, "Versions").locator("tbody th")).to_have_text(["Version 1"])
    other.get_by_role("link", name="Newer").click()
    expect(card(other, "Versions").locator("tbody th")).to_have_count(VERSIONS_A_PAGE)


def test_version_shows_its_origin_and_evaluation(visit: Visit, trained: Service) -> None:
    manifest = get(trained, "/models/mnist/versions/2")
    evaluation = evaluation_of(trained, 2)
    page = visit.show("#models?model=mnist&version=2")
    facts = card(page, "Details")
    expect(facts).to_contain_text(manifest["weights"]["sha256"])
    expect(facts.get_by_role("link", name="Job")).to_have_attribute(
        "href", f"#jobs?job={manifest['job_id']}"
    )
    expect(card(page, "Environment")).to_contain_text(manifest["environment"]["numpy"])

    four = card(page, "Precision and recall").get_by_role("row").nth(1 + 4)
    for share in (evaluation["classes"][4]["precision"], evaluation["classes"][4]["recall"]):
        expect(four).to_contain_text(f"{share * 100:.1f} %")
    error = evaluation["calibration"]["expected_error"]
    expect(card(page, CALIBRATION)).to_contain_text(f"{error * 100:.2f} %")
    expect(card(page, "Spec")).to_contain_text("learning_rate 0.5")


def test_version_shows_its_reproductions(visit: Visit, trained: Service) -> None:
    original = get(trained, "/models/mnist/versions/1")["job_id"]
    again = trained.client.post(f"/jobs/{original}/reproduce").json()["id"]
    trained.wait_for(again, {"succeeded"})
    page = visit.show("#models?model=mnist&version=1")

    reproduced = card(page, "Details").get_by_role("listitem").first
    expect(reproduced).to_contain_text("Identical")
    expect(reproduced.get_by_role("link")).to_have_attribute("href", f"#jobs?job={again}")


def test_confusion_matrix_matches_the_evaluation(visit: Visit, trained: Service) -> None:
    page = visit.show("#models?model=mnist&version=2")
    cells = page.get_by_role("table", name="Confusion matrix: true").locator("td")
    matrix = evaluation_of(trained, 2)["confusion_matrix"]

    expect(cells).to_have_text([str(count) for row in matrix for count in row])


def test_cell_of_the_matrix_shows_its_images(visit: Visit, trained: Service) -> None:
    count = evaluation_of(trained, 2)["confusion_matrix"][4][9]
    answers = get(trained, "/models/mnist/versions/2/answers?label=4&digit=9")["items"]
    page = visit.show("#models?model=mnist&version=2")
    expect(page.get_by_role("heading", name="The most confident mistakes")).to_be_visible()
    page.get_by_role("link", name=f"{count} of 4 predicted as 9").click()

    images = page.get_by_role("main").locator("figure")
    expect(page.get_by_role("heading", name="Examples of 4 predicted as 9")).to_be_visible()
    expect(images).to_have_count(min(count, IMAGES_A_PAGE))
    first = answers[0]["index"]
    expect(images.first.get_by_role("img")).to_have_attribute(
        "aria-label", re.compile(f"Test image {first}: a 4, predicted as 9")
    )
    expect(images.first.get_by_role("link")).to_have_attribute(
        "href", f"#inspect?model=mnist&version=2&dataset=mnist&split=test&index={first}"
    )
    assert_shows(images.first, get(trained, f"/datasets/mnist/test/{first}")["pixels"])
    assert_accessible(page)
    page.reload()
    expect(page.get_by_role("heading", name="Examples of 4 predicted as 9")).to_be_visible()


def assert_shows(figure: Locator, pixels: list[int]) -> None:
    """Wait until a figure's canvas has these pixels."""
    canvas = figure.locator("canvas").element_handle()
    figure.page.wait_for_function(
        """([canvas, pixels]) => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, 28, 28);
          return pixels.every((pixel, place) => data[place * 4] === pixel);
        }""",
        arg=[canvas, pixels],
    )


def test_arrow_keys_move_in_the_matrix(visit: Visit, trained: Service) -> None:
    matrix = evaluation_of(trained, 2)["confusion_matrix"]
    page = visit.show("#models?model=mnist&version=2&label=3&digit=3")
    entry = page.get_by_role("link", name=f"{matrix[3][3]} of 3 predicted correctly")
    expect(entry).to_have_attribute("aria-current", "true")
    entry.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")

    # Across empty cells.
    label = next(label for label in range(4, 10) if matrix[label][3] > 0)
    digit = next(digit for digit in range(4, 10) if matrix[label][digit] > 0)
    expect(page).to_have_url(re.compile(f"label={label}&digit={digit}$"))
    expect(page.locator("confusion-matrix a[tabindex='0']")).to_have_count(1)


def test_comparison_of_two_versions_explains_the_test(visit: Visit, trained: Service) -> None:
    body = {"versions": ["1", "2"], "limit": 60}
    compared = trained.client.post("/models/mnist/compare", json=body).json()
    page = visit.show("#models?model=mnist")
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
    heading = f"Different predictions for {compared['disagreements']:,} examples"
    expect(page.get_by_role("heading", name=heading)).to_be_visible()
    figures = page.locator("figure")
    expect(figures).to_have_count(len(compared["images"]))
    first = compared["images"][0]
    number = re.compile(rf"No\. {first['index']}: an? {first['label']}")
    expect(figures.first).to_contain_text(number)
    for version, digit in zip((1, 2), first["digits"], strict=True):
        expect(figures.first).to_contain_text(f"version {version}: {digit}")
    assert_shows(figures.first, get(trained, f"/datasets/mnist/test/{first['index']}")["pixels"])
    assert_accessible(page)
    take_screenshot(page, "models")


def test_comparison_of_equal_versions_shows_no_difference(
    visit: Visit, trained: Service, small: bytes
) -> None:
    twin = import_version(trained, "twins", small), import_version(trained, "twins", small)
    page = visit.show(f"#models?model=twins&compare={twin[0]},{twin[1]}")

    expect(page.get_by_text("Both are correct on the same examples")).to_be_visible()
    expect(page.get_by_role("heading", name="Different predictions for 0 examples")).to_be_visible()


def test_comparison_with_an_unknown_version_shows_an_error(visit: Visit, trained: Service) -> None:
    del trained
    visit.allowed.add(404)
    page = visit.show("#models?model=mnist&compare=1,999")

    expect(page.get_by_role("main").get_by_role("alert")).to_contain_text("999")


def test_models_fit_the_narrowest_screen_in_dark_mode(visit: Visit, tested: Service) -> None:
    del tested
    page = visit.show("#models")
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="dark")
    for address, ready in [
        ("#models", "Import a version"),
        ("#models?model=mnist&alias=tested", "History of tested"),
        ("#models?model=mnist&version=1&label=4&digit=9", "Precision and recall"),
        ("#models?model=mnist&compare=1,2", "Which is better?"),
    ]:
        page.goto(f"/{address}")
        expect(page.get_by_role("heading", name=ready)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert_accessible(page, rules=LOOK_RULES)
