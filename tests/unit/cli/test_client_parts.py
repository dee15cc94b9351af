import io

import numpy as np
import pytest

from cli.client import SegmentError, path_of
from cli.commands.ascii_digits import draw
from cli.commands.assignments import (
    AmbiguousFieldError,
    AssignmentError,
    RepeatedFieldError,
    read_spec,
)
from cli.commands.follow import Lines, describe
from cli.commands.predict import parse_numbers
from cli.commands.train import outcome
from cli.output import percent
from contracts.errors import ForgeError


def test_assignments_are_json_or_text():
    spec = read_spec(None, ["steps=3", "model=m", "hidden_sizes=[3,4]", "optimizer.kind=sgd"])
    assert spec == {"steps": 3, "model": "m", "hidden_sizes": [3, 4], "optimizer": {"kind": "sgd"}}


@pytest.mark.parametrize(
    ("short", "spec"),
    [
        ("hidden_sizes=300,100", {"hidden_sizes": [300, 100]}),
        ("hidden_sizes=300", {"hidden_sizes": [300]}),
        ("dropout=0.1,0.2", {"dropout": [0.1, 0.2]}),
        ("dropout=0.2", {"dropout": 0.2}),
        ("optimizer=adam", {"optimizer": {"kind": "adam"}}),
        ("learning_rate=0.1 optimizer=adam", {"optimizer": {"learning_rate": 0.1, "kind": "adam"}}),
        ("patience=3", {"early_stopping": {"patience": 3}}),
        ("augmentation=null", {"augmentation": None}),
        ("model=a,b", {"model": "a,b"}),
        ("model=", {"model": ""}),
        ("tags.a=1,2", {"tags": {"a": "1,2"}}),
        ("unknown=1", {"unknown": 1}),
    ],
)
def test_short_form_becomes_the_field_it_means(short, spec):
    assert read_spec(None, short.split()) == spec


def test_short_form_of_several_fields_is_refused():
    with pytest.raises(
        AmbiguousFieldError, match=r"write one of .*optimizer\.kind, schedule\.kind"
    ):
        read_spec(None, ["kind=adam"])


@pytest.mark.parametrize(
    ("assignments", "field"),
    [
        ("epochs=1 steps=5 epochs=2", "epochs"),
        ("learning_rate=1 optimizer.learning_rate=2", "optimizer.learning_rate"),
        ("optimizer=adam optimizer.kind=adam", "optimizer.kind"),
        ('learning_rate=1 optimizer={"kind":"adam"}', "optimizer"),
        ("tags.a=1 tags.b=1 tags.a=2", "tags.a"),
    ],
)
def test_field_given_twice_is_refused_by_its_name(assignments, field):
    with pytest.raises(RepeatedFieldError, match=f"^{field} must be given once; '"):
        read_spec(None, assignments.split())


@pytest.mark.parametrize("value", ["NaN", "1e999", "-Infinity", "[1,NaN]"])
def test_number_that_json_can_t_carry_is_text(value):
    assert read_spec(None, [f"steps={value}"]) == {"steps": value}


def test_tag_is_always_text():
    assert read_spec(None, ["tags.a=1", "tags.b=true"]) == {"tags": {"a": "1", "b": "true"}}


@pytest.mark.parametrize(
    ("segment", "path"),
    [
        ("../models", "/jobs/..%2Fmodels"),
        ("ID?x=1", "/jobs/ID%3Fx%3D1"),
        ("a\nb#c%", "/jobs/a%0Ab%23c%25"),
        ("\udcff", "/jobs/%FF"),
    ],
)
def test_segment_stays_one_whatever_is_in_it(segment, path):
    assert path_of("jobs", segment) == path


@pytest.mark.parametrize("segment", ["", ".", ".."])
def test_segment_that_leads_elsewhere_is_refused(segment):
    with pytest.raises(SegmentError, match="a name or an id can't be"):
        path_of("jobs", segment)


@pytest.mark.parametrize("text", ["steps", "=3", "steps.x=3"])
def test_argument_that_assigns_nothing_is_refused(text):
    with pytest.raises(AssignmentError, match="FIELD=VALUE"):
        read_spec(None, ["steps=1", text])


@pytest.mark.parametrize("content", ["{", "[1]", "\x00", '{"steps": NaN}'])
def test_spec_file_must_hold_an_object(tmp_path, content):
    file = tmp_path / "spec.json"
    file.write_text(content)
    with pytest.raises(ForgeError, match="--spec must"):
        read_spec(file, [])


def npy(array):
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"1 2 3 4", b"1,2,3,4", b"[1, 2, 3, 4]\n", b"1\n2\n3\n4\n", b"[[1, 2], [3, 4]]"]
    + [npy(np.array([[1, 2], [3, 4]], dtype)) for dtype in ("u1", "f8")],
)
def test_numbers_are_read_in_each_writing(content):
    assert parse_numbers(content) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("content", "got"),
    [
        (b"label,pixel0", "'label'"),
        (b"nan", "'nan'"),
        (b"1 1e999", "'1e999'"),
        (b"7" * 41 + b"x", "a file of another format"),
        (b"GIF89a\0\1", "a file of another format"),
        (b"\xff\xfe", "a file of another format"),
        (npy(np.array(["a"]))[:90], "a file of another format"),
        (npy(np.array([np.nan])), "'nan'"),
    ],
)
def test_something_else_than_numbers_is_refused_and_binary_not_shown(content, got):
    with pytest.raises(ForgeError, match=f"--file must be a PNG or JPEG image.*, got {got}$"):
        parse_numbers(content)


def test_without_a_terminal_each_change_is_one_line(capsys):
    progress = {"step": 0, "total_steps": 9, "epoch": 0, "train_loss": None, "eta_seconds": None}
    lines = Lines()

    def update(state, place, step):
        job = {"state": state, "queue_position": place, "progress": progress | {"step": step}}
        lines.update(job, describe(job, None))

    for _ in range(27):
        update("queued", 2, 0)
    for step in (0, 1, 2):  # at once
        update("running", None, step)
    update("succeeded", None, 9)
    said = ["queued, number 2", "step 0 of 9", "step 9 of 9"]
    assert capsys.readouterr().out.splitlines() == said


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
