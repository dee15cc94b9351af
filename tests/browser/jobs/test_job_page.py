"""The view "jobs": one job, its reproductions, and its spec as a template."""

import re

from browser.support.accessibility import LOOK_RULES, assert_accessible
from browser.support.jobs import UNKNOWN_JOB, row_of
from browser.support.models import job_of
from browser.support.page_modules import run
from browser.support.service import TERMINAL, Service
from browser.support.visit import HeldRequests, Visit, take_screenshot
from playwright.sync_api import Route, expect

from contracts.jobs.spec import JobSpec

CHANGED_SETTINGS = """async (load, specs) => {
  const { changedSettings, loadSpecFields } = await load("jobs/spec_fields");
  await loadSpecFields();
  return specs.map(changedSettings);
}"""
VALUES = "Values at the pointer, or the newest"
WITH_DEFAULT_PARTS = [
    {"initializer": {"kind": "xavier"}},
    {"initializer": {"kind": "normal", "std": 0.5}},
    {"optimizer": {"kind": "adam"}},
    {"optimizer": {"kind": "sgd", "momentum": 0.9}},
    {"schedule": {"kind": "step", "decay_steps": 100}},
    {"schedule": {"kind": "cosine"}},
    {"augmentation": {"kind": "elastic"}},
    {"augmentation": {"kind": "affine"}},
    {"augmentation": {"kind": "elastic_affine"}},
    {"early_stopping": {"patience": 3}},
]
QUICK = {"epochs": 1, "hidden_sizes": [5], "batch_size": 5000}
DIVERGING = {
    "model": "diverging",
    "hidden_sizes": [50, 30],
    "activation": "relu",
    "initializer": {"kind": "he"},
    "optimizer": {"kind": "sgd", "learning_rate": 500, "momentum": 0.9},
    "epochs": 2,
}


def test_job_shows_its_changed_settings_and_metrics(visit: Visit, trained: Service) -> None:
    job = trained.client.get("/models/mnist/versions/2").json()
    page = visit.show(f"#jobs?job={job['job_id']}")
    chosen = page.get_by_role("table", name="Changed settings")
    expect(chosen.get_by_role("row")).to_have_text(
        [
            re.compile("hidden_sizes\\s*100"),
            re.compile("optimizer\\s*sgd, learning_rate 0.5"),
            re.compile("epochs\\s*12"),
        ]
    )
    expect(
        page.get_by_role("img", name="Mean loss of each epoch").locator("canvas")
    ).to_be_visible()
    accuracy = f"{job['metrics']['test_accuracy'] * 100:.2f} %"
    values = page.get_by_role("table", name=VALUES)
    expect(values.get_by_role("row", name="mnist")).to_contain_text(accuracy)
    expect(page.get_by_role("table", name="Metrics")).to_contain_text(accuracy)
    expect(page.get_by_role("table", name="Times and attempts")).to_contain_text("7,200 of 7,200")
    take_screenshot(page, "job")
    page.locator("summary", has_text="The whole spec").click()
    whole = page.get_by_role("table", name="The whole spec")
    expect(whole.get_by_role("row")).to_have_count(len(job["spec"]))
    expect(whole.get_by_role("row", name="learning_rate 0.5")).to_contain_text("momentum 0")
    assert_accessible(page)
    page.get_by_role("link", name="mnist, version 2").click()
    expect(page.get_by_role("heading", name="mnist, version 2")).to_be_visible()


def test_job_gets_a_name_and_a_note(visit: Visit, trained: Service) -> None:
    job_id = trained.client.get("/models/mnist/versions/1").json()["job_id"]
    page = visit.show(f"#jobs?job={job_id}")
    page.get_by_text("Name and note").click()
    page.get_by_label("Name", exact=True).fill("the first one")
    page.get_by_label("Note", exact=True).fill("a small network")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("heading", name="the first one", level=1)).to_be_visible()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert trained.job(job_id)["note"] == "a small network"
    page.get_by_label("Note", exact=True).press("End")
    page.get_by_label("Note", exact=True).press_sequentially("!")
    expect(page.get_by_text("Saved.")).to_have_count(0)
    assert_accessible(page)
    row = row_of(visit.show("#jobs?model=mnist"), job_id)
    expect(row.get_by_role("link", name="the first one")).to_be_visible()
    expect(row.get_by_text("a small network")).to_be_visible()
    trained.client.patch(f"/jobs/{job_id}", json={"name": "", "note": ""})


def test_typed_name_survives_updates_of_the_job(visit: Visit, endless: str) -> None:
    page = visit.show(f"#jobs?job={endless}")
    page.get_by_text("Name and note").click()
    name = page.get_by_label("Name", exact=True)
    name.fill("typed")
    before = page.get_by_role("progressbar").evaluate("bar => String(bar.value)")
    page.wait_for_function(
        "before => String(document.querySelector('progress').value) !== before", arg=before
    )
    expect(name).to_have_value("typed")


def test_default_job_has_no_changed_settings(visit: Visit, service: Service, endless: str) -> None:
    del endless  # before it in the queue, so that it never starts
    job_id = service.submit({})
    page = visit.show(f"#jobs?job={job_id}")

    expect(page.get_by_text("Every field has its default")).to_be_visible()
    expect(page.get_by_text("number 1 in the queue")).to_be_visible()
    page.get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Cancel the job").click()
    expect(page.get_by_text("Cancelled; nothing was published.")).to_be_visible()
    assert service.job(job_id)["state"] == "cancelled"


def test_changed_settings_leave_out_parts_at_their_defaults(visit: Visit) -> None:
    changed = [{"validation_fraction": 0.1, **field} for field in WITH_DEFAULT_PARTS]
    specs = [JobSpec.model_validate(spec).model_dump(mode="json") for spec in changed]

    assert run(visit.show("#jobs"), CHANGED_SETTINGS, specs) == changed


def test_running_jobs_curves_grow(visit: Visit, endless: str) -> None:
    page = visit.show(f"#jobs?job={endless}")
    values = page.get_by_role("table", name=VALUES).get_by_role("row", name="endless")
    expect(values).to_contain_text(re.compile("\\d\\s%"))
    before = values.inner_text()

    expect(values).not_to_have_text(before)
    expect(page.get_by_role("progressbar")).to_be_visible()
    watch = page.get_by_role("link", name="Watch live")
    expect(watch).to_have_attribute("href", f"#train?jobs={endless}")


def test_failed_job_shows_the_reason_and_a_remedy(visit: Visit, service: Service) -> None:
    job_id = service.submit(DIVERGING)
    service.wait_for(job_id, TERMINAL)
    page = visit.show("#jobs?state=failed&model=diverging")
    row_of(page, job_id).get_by_role("link").click()

    expect(page.get_by_role("main").get_by_role("status").first).to_contain_text(
        "Failed; nothing was published."
    )
    expect(page.get_by_text(service.job(job_id)["error"]["message"])).to_be_visible()
    expect(page.get_by_text("train again with a lower learning rate")).to_be_visible()
    expect(page.get_by_role("button", name="Reproduce")).to_have_count(0)
    assert_accessible(page)


def test_reproduction_is_shown_with_its_original(visit: Visit, service: Service) -> None:
    original = service.train({**QUICK, "model": "reproduced"})["id"]
    page = visit.show(f"#jobs?job={original}")
    page.get_by_role("button", name="Reproduce").dblclick()
    outcome = page.get_by_role("main").get_by_role("listitem").first
    expect(outcome).to_contain_text("Identical: the same weights and the same history")
    assert len(reproductions_of(service, original)) == 1
    assert_accessible(page)

    outcome.get_by_role("link").click()
    expect(page.get_by_text("a reproduction publishes nothing")).to_be_visible()
    expect(page.get_by_text("Identical")).to_be_visible()
    page.get_by_role("link", name=f"Job {original[-8:]}").click()
    expect(page.get_by_role("heading", name=f"Job {original[-8:]}")).to_be_visible()


def reproductions_of(service: Service, job_id: str) -> list[str]:
    jobs = service.client.get("/jobs?limit=500").json()["items"]
    return [job["id"] for job in jobs if (job["reproduction"] or {}).get("of") == job_id]


def test_reproductions_are_hidden_until_they_are_loaded(visit: Visit, trained: Service) -> None:
    original = trained.client.get("/models/mnist/versions/2").json()["job_id"]
    page = visit.show("#draw")
    held = HeldRequests(page, "**/jobs?model=mnist&limit=100")
    with page.expect_request("**/jobs?model=mnist&limit=100"):
        page.evaluate("(id) => { location.hash = `#jobs?job=${id}`; }", original)
    expect(page.get_by_role("heading", name="Metrics")).to_be_visible()
    expect(page.get_by_role("heading", name="Reproductions")).to_have_count(0)
    held.release()

    expect(page.get_by_role("heading", name="Reproductions")).to_be_visible()


def test_different_reproduction_shows_the_first_difference(visit: Visit, trained: Service) -> None:
    original = trained.client.get("/models/mnist/versions/1").json()["job_id"]
    values = {"original": 2.25, "reproduced": 2.5}
    difference = {"kind": "step", "step": 30, "field": "loss", **values}

    def differ(route: Route) -> None:
        job = route.fetch().json()
        outcome = {"of": original, "identical": False, "first_difference": difference}
        route.fulfill(json={**job, "model": None, "reproduction": outcome})

    page = visit.new_page()
    page.route(f"**/jobs/{original}", differ)
    page.goto(f"/#jobs?job={original}")

    expect(page.get_by_text("Not identical.")).to_be_visible()
    said = "They first differ at step 30, in loss: 2.25 in the original, 2.5 here."
    expect(page.get_by_text(said)).to_be_visible()


def test_spec_is_copied_to_the_training_form(visit: Visit, trained: Service) -> None:
    job = trained.client.get("/models/mnist/versions/2").json()
    page = visit.show(f"#jobs?job={job['job_id']}")
    page.get_by_role("link", name="Train again with changes").click()

    expect(page).to_have_title("Train · mlp-forge")
    field = page.locator
    expect(field('[name="hidden_sizes"]')).to_have_value("100")
    expect(field('[name="optimizer.learning_rate"]')).to_have_value("0.5")
    expect(field('[name="epochs"]')).to_have_value("12")


def test_unknown_job_shows_an_error(visit: Visit) -> None:
    visit.allowed.add(404)
    page = visit.show(f"#jobs?job={UNKNOWN_JOB}")

    expect(page.get_by_role("main").get_by_role("alert")).to_contain_text(UNKNOWN_JOB)
    assert_accessible(page)


def test_failed_load_of_the_fields_shows_the_error(visit: Visit, trained: Service) -> None:
    visit.allowed.add(500)
    page = visit.new_page()
    page.route("**/openapi.json", lambda route: route.fulfill(status=500, json={"detail": "Lost."}))
    page.goto(f"/#jobs?job={job_of(trained, 1)['id']}")

    expect(page.get_by_role("main").get_by_role("alert").get_by_text("Lost.")).to_be_visible()
    expect(page.get_by_role("heading", name="Metrics")).to_be_visible()


def test_jobs_fit_the_narrowest_screen_in_dark_mode(visit: Visit, trained: Service) -> None:
    job = trained.client.get("/models/mnist/versions/1").json()["job_id"]
    page = visit.show("#jobs")
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="dark")
    for address, ready in [("#jobs", "Submitted"), (f"#jobs?job={job}", "Metrics")]:
        page.goto(f"/{address}")
        expect(page.get_by_text(ready, exact=True).first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert_accessible(page, rules=LOOK_RULES)


def test_gate_that_refused_a_version_shows_its_figures(visit: Visit, service: Service) -> None:
    promote = {"alias": "gated", "require": {"min_accuracy": 1.0}}
    job = service.train({**QUICK, "model": "gated", "promote": promote})
    page = visit.show(f"#jobs?job={job['id']}")
    notice = page.locator(".notice", has_text="The alias gated was not created.")
    expect(notice.get_by_role("listitem")).to_have_text(
        re.compile(r"^Accuracy of at least 100.00\s%: [0-9.]+\s%.* \(not met\)$")
    )
