"""Lines of a job for people; tests/integration/clients shows those of versions."""

import json

import pytest

from cli.commands.details import print_evaluation, print_job
from contracts.jobs.job import Progress
from contracts.jobs.metrics import JobMetrics
from contracts.jobs.spec import JobSpec

JOB = {
    "id": "j",
    "state": "queued",
    "attempt": 0,
    "queue_position": 2,
    "progress": Progress(step=0, total_steps=600).model_dump(),
    "metrics": JobMetrics().model_dump(),
    **dict.fromkeys(("model", "error", "reproduction", "started_at", "finished_at")),
    "submitted_at": "2026-01-02T03:04:05.678Z",
}


def spec(**fields):
    return json.loads(JobSpec.model_validate_json(json.dumps(fields)).model_dump_json())


@pytest.fixture
def shown(capsys):
    """Return a function that prints a job and returns its values by name."""

    def show(**members):
        print_job(JOB | {"spec": spec(epochs=1)} | members)
        lines = capsys.readouterr().out.splitlines()
        return {name: value.strip() for name, _, value in (line.partition("  ") for line in lines)}

    return show


def test_missing_members_of_a_job_are_left_out(shown):
    expected = {"job": "j", "state": "queued", "progress": "queued, number 2"}
    submitted = {"settings": "epochs=1", "submitted": JOB["submitted_at"]}
    assert shown() == expected | submitted


def test_settings_are_arguments_of_train_without_defaults(shown):
    changed = {"hidden_sizes": [300, 100], "optimizer": {"kind": "adam"}, "tags": {"why": "a b"}}
    words = "hidden_sizes=300,100 optimizer.kind=adam steps=9 'tags.why=a b'"
    assert shown(spec=spec(steps=9, **changed))["settings"] == words


def test_settings_of_another_build_are_all_shown(shown):
    assert shown(spec={"seed": 0, "new": None})["settings"] == "seed=0 new=null"


def test_job_error_and_warning_are_one_line_each(shown):
    error = {"type": "diverged", "message": "lower learning_rate"}
    assert (
        shown(error=error, attempt=2).items()
        >= {
            "error": "diverged: lower learning_rate",
            "attempt": "2",
        }.items()
    )
    metrics = JOB["metrics"] | {"warning": "no better than chance"}
    assert shown(metrics=metrics)["warning"] == "no better than chance"


@pytest.mark.parametrize(
    ("is_identical", "words"), [(None, "of o"), (True, "identical to o"), (False, "differs from o")]
)
def test_reproduction_reports_whether_it_is_identical(shown, is_identical, words):
    assert shown(reproduction={"of": "o", "identical": is_identical})["reproduction"] == words


def test_evaluation_names_the_classes(capsys):
    manifest = {"name": "wine", "version": 2, "input_transform": {"class_names": ["red", "white"]}}
    counts = {"examples": 2, "precision": 1.0, "recall": 0.5}
    evaluation = {
        "dataset": "wine",
        "examples": 4,
        "accuracy": 0.5,
        "calibration": {"expected_error": None},
        "classes": [{"label": 0, **counts}, {"label": 1, **counts}],
        "confusion_matrix": [[1, 1], [0, 2]],
        "mistakes": [{"index": 7, "label": 0, "digit": 1, "probabilities": [0.25, 0.75]}],
    }
    print_evaluation(manifest, evaluation)
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["red", "2", "100.00", "%", "50.00", "%"] in lines
    assert ["white", "0", "2"] in lines
    assert ["7", "red", "white", "75.00", "%"] in lines
