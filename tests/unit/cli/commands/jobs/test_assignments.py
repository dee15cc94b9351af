import pytest

from cli.commands.jobs.assignments import (
    AmbiguousFieldError,
    AssignmentError,
    NotAnObjectError,
    RepeatedFieldError,
    describe_fields,
    read_spec,
)
from cli.options import RepeatedKeyError
from contracts.errors import ForgeError
from contracts.jobs.spec import JobSpec


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
        ("averaging.decay=0.99", {"averaging": {"decay": 0.99}}),
        ("augmentation=null", {"augmentation": None}),
        ("notify=team", {"notify": ["team"]}),
        ("extra_datasets=a,b@2", {"extra_datasets": ["a", "b@2"]}),
        ("model=a,b", {"model": "a,b"}),
        ("model=", {"model": ""}),
        ("tags.a=1,2", {"tags": {"a": "1,2"}}),
        ("unknown=1", {"unknown": 1}),
        ("dataset=wine", {"dataset": "wine", "model": "wine"}),
        ("dataset=wine model=red", {"dataset": "wine", "model": "red"}),
    ],
)
def test_short_form_is_completed(short, spec):
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


@pytest.mark.parametrize("text", ["steps", "=3"])
def test_argument_that_assigns_nothing_is_refused(text):
    with pytest.raises(AssignmentError, match="FIELD=VALUE"):
        read_spec(None, ["steps=1", text])


@pytest.mark.parametrize("content", ["{", "[1]", "\x00", '{"steps": NaN}'])
def test_spec_file_must_hold_an_object(tmp_path, content):
    file = tmp_path / "spec.json"
    file.write_text(content)
    with pytest.raises(ForgeError, match="--spec must"):
        read_spec(file, [])


def test_json_object_with_a_repeated_key_is_refused():
    with pytest.raises(RepeatedKeyError, match="must be unique, got 'kind' twice"):
        read_spec(None, ['optimizer={"kind":"adam","kind":"sgd"}'])


def test_field_of_a_number_is_refused():
    with pytest.raises(NotAnObjectError, match=r"steps must be an object for 'steps\.x=3'"):
        read_spec(None, ["steps=1", "steps.x=3"])


def test_help_describes_every_field_by_its_contract():
    rows = dict(describe_fields())

    assert rows.keys() >= JobSpec.model_fields.keys()
    assert rows["batch_size"] == "examples per step (1 to 10,000; default 100)"
    assert rows["optimizer"] == "how the weights are updated (one of sgd, adam; default sgd)"
    assert rows["optimizer.learning_rate"] == "the step size (above 0 and at most 1,000)"
    assert rows["optimizer.beta1"].endswith("(at least 0 and below 1; default 0.9)")
