"""The view "draw" with a running job, whose newest epoch predicts."""

import re
from collections.abc import Iterator

import pytest
from browser.support.service import Service
from browser.support.strokes import draw, probabilities
from browser.support.visit import Visit, take_screenshot
from playwright.sync_api import expect
from waiting import wait_until

# At least 15 s, so that there is time before the first epoch ends.
SLOW_EPOCH = {"epochs": 50, "hidden_sizes": [400], "batch_size": 4}
# Six steps per epoch: slow progress, and frequent new predictions.
SLOW_LEARNER = {
    "hidden_sizes": [20],
    "batch_size": 10_000,
    "optimizer": {"kind": "sgd", "learning_rate": 0.5},
    "model": "slow",
}
# In a headless browser all tabs are visible.
HIDE = """
(isHidden) => {
  Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}
"""


@pytest.fixture
def job(service: Service) -> Iterator[list[str]]:
    """Ids of jobs that are cancelled after the test."""
    ids: list[str] = []
    yield ids
    for job_id in ids:
        service.client.post(f"/jobs/{job_id}/cancel")
    for job_id in ids:
        service.wait_for(job_id, {"succeeded", "failed", "cancelled"})


def test_running_job_predicts_after_each_epoch_until_it_ends(visit: Visit, service, job):
    visit.allowed.add(404)  # of a deleted snapshot, requested before the job's last event
    job.append(service.submit({**SLOW_LEARNER, "epochs": 500}))
    page = visit.show(f"#draw?job={job[0]}")
    draw(page, 7)
    source = page.get_by_text(re.compile(r"running job, after epoch \d+"))
    expect(source).to_be_visible()
    first, epoch = probabilities(page), source.inner_text()
    take_screenshot(page, "draw-learning")

    expect(source).not_to_have_text(epoch)
    assert probabilities(page) != first
    expect(page.get_by_role("img", name="Activity of layer 1")).to_be_visible()

    service.client.post(f"/jobs/{job[0]}/cancel")
    expect(page.get_by_text("The run was cancelled and published nothing.")).to_be_visible()
    expect(page.get_by_text("Draw something")).to_have_count(0)
    page.get_by_role("button", name="It was a 7").click()
    expect(page.get_by_text("Added as a 7. The collection has 1 image.")).to_be_visible()
    expect(page.get_by_role("img", name="a 7, no prediction")).to_be_visible()


def test_hidden_tab_sends_no_predictions(visit: Visit, service: Service, job):
    visit.allowed.add(404)  # as above
    job.append(service.submit({**SLOW_LEARNER, "epochs": 500}))
    page = visit.open(f"#draw?job={job[0]}")
    draw(page, 7)
    source = page.get_by_text(re.compile(r"running job, after epoch \d+"))
    expect(source).to_be_visible()
    page.evaluate(HIDE, True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    before = count_epochs(service, job[0])
    wait_until(lambda: count_epochs(service, job[0]) > before + 2)
    epoch = source.inner_text()
    assert [url for url in asked if "predict" in url] == []

    page.evaluate(HIDE, False)
    expect(source).not_to_have_text(epoch)


def count_epochs(service: Service, job_id: str) -> int:
    return len(service.client.get(f"/jobs/{job_id}/metrics").json()["epochs"])


def test_version_predicts_after_its_job_has_ended(visit: Visit, service: Service, job):
    visit.allowed.add(404)  # as above
    job.append(service.submit({**SLOW_LEARNER, "epochs": 4}))
    page = visit.show(f"#draw?job={job[0]}")
    draw(page, 1)

    published = page.get_by_text(re.compile(r"version \d+ of slow predicts from now on"))
    expect(published).to_be_visible()
    expect(page.get_by_text(re.compile(r"by version \d+ of slow"))).to_be_visible()
    expect(page).to_have_url(re.compile(r"model=slow&version=\d+"))
    expect(page).not_to_have_url(re.compile("job="))


def test_job_without_a_snapshot_says_why_it_waits(visit: Visit, service: Service, job):
    visit.allowed.add(404)  # as above
    job.append(service.submit(SLOW_EPOCH))
    job.append(service.submit({**SLOW_LEARNER, "epochs": 500}))
    page = visit.show(f"#draw?job={job[1]}")
    draw(page, 1)
    expect(page.get_by_text("The job is queued.")).to_be_visible()

    page.get_by_label("Model or running job").focus()  # the list is loaded again
    page.get_by_label("Model or running job").select_option(f"job:{job[0]}")
    expect(page.get_by_text("not finished its first epoch")).to_be_visible()

    service.client.post(f"/jobs/{job[0]}/cancel")
    page.go_back()
    expect(page.get_by_text(re.compile(r"running job, after epoch \d+"))).to_be_visible()
