"""The view "models": downloads, imports and deletion."""

import io
import re
from pathlib import Path

import numpy as np
import onnx
import safetensors.numpy
from browser.support.accessibility import assert_accessible
from browser.support.models import card, get, import_version
from browser.support.service import Service
from browser.support.visit import Visit
from playwright.sync_api import Download, Page, expect

NOTE_SAID = """() => {
  window.said = [];
  const status = [...document.querySelectorAll("section [role=status]")].at(-1);
  const note = () => {
    if (status.textContent !== window.said.at(-1)) window.said.push(status.textContent);
  };
  const all = { characterData: true, childList: true, subtree: true };
  new MutationObserver(note).observe(status, all);
}"""


def fetch(page: Page, format_name: str) -> Download:
    """Return the download of a format after the page has shown that it is saved."""
    with page.expect_download() as downloading:
        page.get_by_role("button", name=f"Download .{format_name}").click()
    expect(card(page, "Downloads").get_by_role("status")).to_contain_text("is saved")
    return downloading.value


def test_files_are_downloaded_and_open(visit: Visit, trained: Service) -> None:
    page = visit.show("#models?model=mnist&version=2")
    files = {kind: fetch(page, kind) for kind in ("npz", "onnx", "safetensors")}
    path = "/models/mnist/versions/2/weights"
    given = np.load(io.BytesIO(trained.client.get(path).content))

    assert {kind: file.suggested_filename for kind, file in files.items()} == {
        kind: f"mnist-2.{kind}" for kind in files
    }
    with np.load(files["npz"].path()) as arrays:
        assert {name: array.tobytes() for name, array in arrays.items()} == {
            name: array.tobytes() for name, array in given.items()
        }
    onnx.checker.check_model(onnx.load(files["onnx"].path()))
    tensors = safetensors.numpy.load(Path(files["safetensors"].path()).read_bytes())
    weights = [name for name in given.files if name in tensors]
    assert weights
    assert all(np.array_equal(tensors[name], given[name]) for name in weights)


def test_download_announces_only_its_start_and_end(visit: Visit, trained: Service) -> None:
    del trained
    page = visit.show("#models?model=mnist&version=2")
    expect(card(page, "Downloads")).to_be_visible()
    page.evaluate(NOTE_SAID)
    fetch(page, "npz")

    said = page.evaluate("window.said")
    assert len(said) == 2
    assert said[0] == "Preparing the .npz…"
    assert "is saved" in said[1]


def test_failed_download_shows_the_error(visit: Visit, trained: Service) -> None:
    del trained
    visit.allowed.add(503)
    problem = {"detail": "a conversion is under way and another waits: come again"}
    page = visit.show("#models?model=mnist&version=2")
    page.route("**/weights?format=onnx", lambda route: route.fulfill(status=503, json=problem))
    page.get_by_role("button", name="Download .onnx").click()

    expect(card(page, "Downloads").get_by_role("alert")).to_have_text(problem["detail"])


def test_version_is_imported_and_deleted(visit: Visit, service: Service, small: bytes) -> None:
    visit.allowed |= {409, 422}
    file = {"name": "weights.npz", "mimeType": "application/octet-stream"}
    page = visit.show("#models")
    page.get_by_label("Model").fill("brought")
    page.get_by_label("File").set_input_files({**file, "buffer": b"no zip at all"})
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_role("main").get_by_role("alert").last).to_contain_text("it is not a zip")

    page.get_by_label("File").set_input_files({**file, "buffer": small})
    page.get_by_role("button", name="Import").click()
    page.get_by_role("link", name=re.compile("Imported as version \\d+ of brought")).click()
    expect(card(page, "Details")).to_contain_text("imported")
    version = get(service, "/models/brought")["latest"]

    service.client.put("/models/brought/aliases/kept", json={"version": version})
    delete(page)
    expect(card(page, "Details").get_by_role("alert")).to_contain_text("move or delete it first")
    assert_accessible(page)
    service.client.delete("/models/brought/aliases/kept")
    other = import_version(service, "brought", small)
    delete(page)
    expect(page).to_have_url(re.compile("#models\\?model=brought$"))
    expect(card(page, "Versions").locator("tbody th")).to_have_text([f"Version {other}"])


def delete(page: Page) -> None:
    page.get_by_role("button", name="Delete this version").click()
    page.get_by_role("button", name="Delete permanently").click()
