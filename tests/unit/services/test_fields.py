import pytest

from contracts.spec import JobSpec
from services.fields import known_fields


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
