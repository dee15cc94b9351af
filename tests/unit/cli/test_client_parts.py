import pytest

from cli.follow import describe
from cli.output import percent
from cli.pictures import draw
from cli.predict import read_numbers
from cli.train import AssignmentError, outcome, read_spec
from contracts.errors import ForgeError


def test_assignments_are_json_or_text():
    spec = read_spec(None, ["steps=3", "model=m", "hidden_sizes=[3,4]", "optimizer.kind=sgd"])
    assert spec == {"steps": 3, "model": "m", "hidden_sizes": [3, 4], "optimizer": {"kind": "sgd"}}


@pytest.mark.parametrize("text", ["steps", "=3", "steps.x=3"])
def test_argument_that_assigns_nothing_is_refused(text):
    with pytest.raises(AssignmentError, match="FIELD=VALUE"):
        read_spec(None, ["steps=1", text])


@pytest.mark.parametrize("content", ["{", "[1]", "\x00"])
def test_spec_file_must_hold_an_object(tmp_path, content):
    file = tmp_path / "spec.json"
    file.write_text(content)
    with pytest.raises(ForgeError, match="--spec must"):
        read_spec(file, [])


@pytest.mark.parametrize("content", ["1 2 3", "1,2,3", "[1, 2, 3]\n", "1\n2\n3\n"])
def test_numbers_are_read_in_each_writing(tmp_path, content):
    file = tmp_path / "numbers"
    file.write_text(content)
    assert read_numbers(file) == [1, 2, 3]


def test_something_else_than_numbers_is_refused(tmp_path):
    file = tmp_path / "numbers"
    file.write_text("one two")
    with pytest.raises(ForgeError, match="must hold numbers"):
        read_numbers(file)


def test_picture_leaves_out_empty_rows_and_keeps_the_width():
    assert draw([0, 0, 0, 255, 128, 0, 0, 0, 0], 3) == "@= "
    assert draw([0] * 9, 3) == ""


def test_line_of_a_running_job_has_step_loss_accuracy_and_time_left():
    progress = {"step": 1200, "total_steps": 5000, "train_loss": 0.5, "eta_seconds": 7.2}
    line = describe({"state": "running", "progress": progress}, 0.9512)
    assert line == "step 1,200 of 5,000  loss 0.5000  test accuracy 95.12 %  7 s left"


def test_line_of_a_queued_job_has_its_place():
    job = {"state": "queued", "queue_position": 3, "progress": {}}
    assert describe(job, None) == "queued, number 3"


def test_outcome_of_a_failure_has_type_and_sentence():
    error = {"type": "diverged", "message": "at step 3"}
    job = {"id": "j", "state": "failed", "model": None, "error": error}
    assert outcome(job) == "job j failed (diverged): at step 3"


def test_percent_has_two_decimals():
    assert percent(0.97124) == "97.12 %"
    assert percent(None) is None
