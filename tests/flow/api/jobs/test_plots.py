import threading
from xml.etree import ElementTree as ET

import pytest

from stores.jobs.records import RecordedEpoch

PLOTS = [
    ("accuracy.svg", "image/svg+xml"),
    ("accuracy.png", "image/png"),
    ("loss.svg", "image/svg+xml"),
    ("loss.png", "image/png"),
]


@pytest.mark.parametrize(("plot", "media_type"), PLOTS)
def test_plot_exists_before_and_with_the_data_of_a_job(api, record, plot, media_type):
    job = api.submit()
    before = api.client.get(f"/jobs/{job.id}/plots/{plot}")
    claim = api.jobs.claim("worker")
    record(api.jobs, claim)
    record(api.jobs, claim, epoch=2)
    response = api.client.get(f"/jobs/{job.id}/plots/{plot}")

    assert [before.status_code, response.status_code] == [200, 200]
    assert [before.mimetype, response.mimetype] == [media_type] * 2
    assert response.data != before.data


def lines_of(svg):
    root = ET.fromstring(svg)  # noqa: S314  our own file
    return [e for e in root.iter() if (e.get("id") or "").startswith("line2d")]


def test_svg_is_well_formed_and_the_same_bytes_each_time(api):
    manifest = api.finish()
    path = f"/jobs/{manifest.job_id}/plots/accuracy.svg"

    first, second = api.client.get(path).data, api.client.get(path).data

    assert lines_of(first)
    assert first == second


def test_png_is_a_png(api):
    manifest = api.finish()

    image = api.client.get(f"/jobs/{manifest.job_id}/plots/loss.png").data

    assert image.startswith(b"\x89PNG\r\n\x1a\n")


@pytest.mark.parametrize("plot", ["loss.gif", "loss", "weights.svg", "loss.svg.png", "loss.SVG"])
def test_other_plots_are_404(api, plot):
    job = api.submit()

    assert api.client.get(f"/jobs/{job.id}/plots/{plot}").status_code == 404


def test_concurrent_plots_equal_sequential_ones(api):
    manifest = api.finish()
    path = f"/jobs/{manifest.job_id}/plots/loss.svg"
    alone, together = api.client.get(path).data, []

    def plot():
        together.append(api.app.test_client().get(path).data)

    threads = [threading.Thread(target=plot) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert together == [alone] * 4


def test_graph_has_at_most_one_point_per_pixel(api, record):
    job, claim = api.start()
    record(api.jobs, claim)
    (entry,) = api.jobs.history(job.id).epochs
    entries = [entry.model_copy(update={"epoch": epoch}) for epoch in range(1, 2000)]
    epochs = [RecordedEpoch(entry=entry, steps=[]) for entry in entries]
    api.jobs.begin_history(claim, epochs)

    svg = api.client.get(f"/jobs/{job.id}/plots/accuracy.svg").text

    assert 2 * 600 < svg.count("<use") < 2 * 840 + 100  # a marker a point, some ticks and signs


def test_accuracies_near_one_are_distinguishable(api, record):
    job, claim = api.start()
    for epoch in (1, 2):
        record(api.jobs, claim, epoch=epoch, test_accuracy=0.96 + epoch / 100, train_accuracy=0.99)

    svg = api.client.get(f"/jobs/{job.id}/plots/accuracy.svg").text

    assert "<!-- 98 % -->" in svg
    assert "<!-- 0 % -->" not in svg
    assert "<!-- 100 % -->" in svg


def test_single_step_and_epoch_have_one_tick(api, record):
    job, claim = api.start()
    record(api.jobs, claim, test_accuracy=0.1, train_accuracy=0.11)

    svg = api.client.get(f"/jobs/{job.id}/plots/accuracy.svg").text

    assert svg.count("<!-- 1 -->") == 1
    assert "<!-- 20 % -->" in svg  # the bottom is below the only points
