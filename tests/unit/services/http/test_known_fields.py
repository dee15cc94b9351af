import pytest

from contracts.inference.inspections import InspectRequest
from contracts.jobs.spec import JobSpec
from services.http.known_fields import known_fields


def test_top_level_names_every_field():
    assert known_fields(JobSpec, [], {}) == list(JobSpec.model_fields)


@pytest.mark.parametrize(
    ("initializer", "known"),
    [
        ({"kind": "he", "x": 1}, ["kind"]),
        ({"kind": "normal", "x": 1}, ["kind", "std"]),
        ({"x": 1}, ["kind", "std"]),
    ],
)
def test_union_member_of_the_given_kind_speaks(initializer, known):
    given = {"initializer": initializer}

    assert known_fields(JobSpec, ["initializer"], given) == known


@pytest.mark.parametrize(
    ("augmentation", "known"),
    [
        ({"kind": "elastic", "x": 1}, ["kind", "alpha_px", "sigma_px"]),
        (
            {"x": 1},  # no kind is the default, so each one speaks
            ["kind", "alpha_px", "sigma_px", "rotation_degrees", "scaling", "translation_px"],
        ),
    ],
)
def test_members_of_a_union_that_may_be_null_speak_too(augmentation, known):
    given = {"augmentation": augmentation}

    assert known_fields(JobSpec, ["augmentation"], given) == known


def test_member_whose_kind_is_the_default_speaks_where_none_is_given():
    given = {"schedule": {"decay_steps": 3}}

    assert known_fields(JobSpec, ["schedule"], given) == ["kind", "warmup_steps"]


@pytest.mark.parametrize(
    ("network", "known"),
    [
        ({"job_id": "x", "model": "y"}, ["job_id"]),
        ({"version": 1, "x": 1}, ["model", "version"]),
    ],
)
def test_first_member_that_a_field_tells_speaks_where_there_is_no_kind(network, known):
    assert known_fields(InspectRequest, ["network"], {"network": network}) == known


def test_every_member_speaks_where_no_field_tells():
    known = known_fields(InspectRequest, ["network"], {"network": {"x": 1}})

    assert {"job_id", "hidden_sizes", "model"} <= set(known)
