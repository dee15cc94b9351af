import pytest

from contracts import errors
from contracts.validation.field_errors import field_problem, format_loc
from services.http.errors import PROBLEM_TYPE_OF_ERROR, field_error

NEVER_IN_A_REQUEST = {
    errors.ForgeError,
    errors.FencedError,  # a worker's
    errors.WithdrawnError,
    errors.InvalidDataError,  # ends an import
    errors.SettingsError,  # stops the start
    errors.DatabaseNewerError,  # stops the start
    errors.BrokerUnavailableError,  # handled where the wake-up is sent
}


def test_every_error_has_a_problem_type_or_is_internal():
    named = {e for e in vars(errors).values() if isinstance(e, type)}
    covered = {e for e in named if any(issubclass(e, known) for known in PROBLEM_TYPE_OF_ERROR)}

    assert named == covered | NEVER_IN_A_REQUEST


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("a" * 300, "a" * 100),
        (10**300, "1" + "0" * 99),
        (7, 7),
        (True, True),
        (1.5, 1.5),
        (float("inf"), "inf"),
        ([1], None),
        ({"a": 1}, None),
        (None, None),
    ],
)
def test_input_is_shown_for_scalars_and_cut(given, shown):
    problem = field_problem(["x"], "no", given)

    assert problem.input == shown
    assert ("input" in problem.model_dump(exclude_unset=True)) == (shown is not None)


def test_names_in_a_location_are_cut():
    refused = field_error(["tags", "a" * 300, 7], "no")

    assert refused.fields[0].loc == ["tags", "a" * 100, 7]
    assert str(refused) == f"tags.{'a' * 100}.7: no"


def test_empty_location_is_the_body():
    assert format_loc([]) == "body"
    assert format_loc(["hidden_sizes", 0]) == "hidden_sizes.0"
