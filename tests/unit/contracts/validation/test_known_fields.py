import pytest

from contracts.inference.inspections import InspectRequest
from contracts.jobs.spec import JobSpec
from contracts.validation.known_fields import known_fields


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
def test_given_kind_selects_the_union_member(initializer, known):
    given = {"initializer": initializer}

    assert known_fields(JobSpec, ["initializer"], given) == known


@pytest.mark.parametrize(
    ("augmentation", "known"),
    [
        ({"kind": "elastic", "x": 1}, ["kind", "alpha_px", "sigma_px"]),
        (
            {"x": 1},  # no kind is the default, so all members' fields are known
            ["kind", "alpha_px", "sigma_px", "rotation_degrees", "scaling", "translation_px"],
        ),
    ],
)
def test_optional_union_has_its_members_fields(augmentation, known):
    given = {"augmentation": augmentation}

    assert known_fields(JobSpec, ["augmentation"], given) == known


def test_default_kind_selects_the_union_member():
    given = {"schedule": {"decay_steps": 3}}

    assert known_fields(JobSpec, ["schedule"], given) == ["kind", "warmup_steps"]


@pytest.mark.parametrize(
    ("network", "known"),
    [
        ({"job_id": "x", "model": "y"}, ["job_id"]),
        ({"version": 1, "x": 1}, ["model", "version"]),
    ],
)
def test_identifying_field_selects_the_union_member(network, known):
    assert known_fields(InspectRequest, ["network"], {"network": network}) == known


def test_ambiguous_union_has_all_members_fields():
    known = known_fields(InspectRequest, ["network"], {"network": {"x": 1}})

    assert {"job_id", "hidden_sizes", "model"} <= set(known)
