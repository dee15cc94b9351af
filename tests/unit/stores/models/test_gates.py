"""Gates: what each condition measures, and that the decision is part of the alias's move."""

from functools import partial
from itertools import cycle

import pytest
from blob_faults import ConflictingBlobs
from judged_versions import EXAMPLES, JudgedVersions

from contracts.datasets import InputTransform
from contracts.errors import DatasetDeletedError, VersionNotFoundError
from contracts.models.gates import (
    Gate,
    GateFailedError,
    MovesTooOftenError,
)
from contracts.models.preconditions import GenerationError
from stores.blobs.memory import MemoryBlobs
from stores.datasets.memory import MemoryDatasets
from stores.models.gates import move_gated
from stores.models.store import ModelStore
from stores.models.transitions import AliasChange

BETTER = Gate.model_validate({"better_than_current": {"alpha": 0.05}})
NOT_WORSE = Gate.model_validate({"not_worse_than_current": {}})
# Against a version that has the first 10 examples wrong: P(X >= 10 of 10) = 1 / 1024.
TEN_WRONG = set(range(10))


@pytest.fixture
def blobs():
    return ConflictingBlobs(MemoryBlobs())


@pytest.fixture
def versions(blobs):
    return JudgedVersions(ModelStore(blobs))


def promote(versions, version, gate, alias="champion", **change):
    change = AliasChange("mnist", alias, version, gate=gate, **change)
    return move_gated(versions.judge, change).aliases[alias].version


def refuse(versions, version, gate):
    """Return the conditions of a gate that refuses a version, and check that nothing moves."""
    before = versions.store.get_model("mnist")
    with pytest.raises(GateFailedError) as refused:
        promote(versions, version, gate)
    assert versions.store.get_model("mnist") == before
    return refused.value.result.conditions


def last_move(versions):
    return versions.store.list_alias_history("mnist", "champion", 1, None).items[0]


@pytest.mark.parametrize("field", ["min_accuracy", "min_recall"])
def test_floor_is_compared_with_the_evaluation(versions, field):
    version = versions.publish(TEN_WRONG)
    share = 1 - 10 / EXAMPLES
    (condition,) = refuse(versions, version, Gate.model_validate({field: share + 0.001}))
    assert (condition.measured, condition.needed) == (share, share + 0.001)
    assert condition.label == (2 if field == "min_recall" else None)
    assert promote(versions, version, Gate.model_validate({field: share})) == version
    (condition,) = last_move(versions).gate.conditions
    assert (condition.passed, condition.measured) == (True, share)
    assert versions.compared == []


def test_all_conditions_must_hold_and_all_have_figures(versions):
    versions.publish(set())
    gate = Gate.model_validate({"min_accuracy": 0.5, "min_recall": 1.0, "better_than_current": {}})
    version = versions.publish(TEN_WRONG)
    versions.store.move_alias("mnist", "champion", 1)
    found = refuse(versions, version, gate)
    assert [(one.name, one.passed) for one in found] == [
        ("min_accuracy", True),
        ("min_recall", False),
        ("better_than_current", False),
    ]
    assert (found[2].measured, found[2].n10, found[2].n01) == (1.0, 0, 10)


@pytest.mark.parametrize(
    ("current", "candidate", "is_better", "is_not_worse"),
    [
        (TEN_WRONG, set(), True, True),
        (set(), TEN_WRONG, False, False),
        ({0}, {1}, False, True),  # 1 of 2: p = 3/4
        ({0, 1, 2, 3}, {9}, False, True),  # 4 of 5: p = 6/32
        ({0, 1, 2, 3, 4}, set(), True, True),  # 5 of 5: p = 1/32
        (set(), {0, 1, 2, 3}, False, True),  # 4 of 4: p = 1/16
    ],
)
def test_comparisons_are_one_sided_tests(versions, current, candidate, is_better, is_not_worse):
    versions.store.move_alias("mnist", "champion", versions.publish(current))
    version = versions.publish(candidate)
    for gate, passes in [(BETTER, is_better), (NOT_WORSE, is_not_worse)]:
        result = versions.judge.judge(gate, "mnist", version, 1)
        assert result.passed is passes
        (condition,) = result.conditions
        only_one, only_other = len(current - candidate), len(candidate - current)
        assert (condition.n10, condition.n01) == (only_one, only_other)


@pytest.mark.parametrize("gate", [BETTER, NOT_WORSE])
def test_comparison_without_a_current_version_holds(versions, gate):
    assert promote(versions, versions.publish(TEN_WRONG), gate) == 1
    assert last_move(versions).gate.current is None
    assert versions.compared == []


def test_version_the_alias_already_has_is_not_judged_again(versions):
    promote(versions, versions.publish(set()), BETTER)
    before = versions.store.get_alias("mnist", "champion")
    assert promote(versions, 1, BETTER) == 1  # a repeated request, whose answer was lost
    assert versions.store.get_alias("mnist", "champion") == before


def test_racing_promotions_do_not_pass_by_one_comparison(versions, blobs):
    versions.publish(TEN_WRONG)
    versions.store.move_alias("mnist", "champion", 1)
    versions.publish(set())
    versions.publish(set())
    other = JudgedVersions(ModelStore(blobs.blobs), right=versions.right)

    def let_another_win(_version):
        versions.during = lambda _version: None
        promote(other, 3, BETTER)

    versions.during = let_another_win
    with pytest.raises(GateFailedError) as refused:
        promote(versions, 2, BETTER)
    assert refused.value.result.current == 3
    assert versions.store.resolve("mnist", "champion") == 3


def test_promotion_that_wins_between_judging_and_moving_is_seen(versions, blobs):
    versions.publish(TEN_WRONG)
    versions.store.move_alias("mnist", "champion", 1)
    versions.publish(set())
    versions.publish(set())
    other = JudgedVersions(ModelStore(blobs.blobs), right=versions.right)

    def lose_the_compare_and_set(version):
        if version == 1:  # the last one that is predicted
            blobs.meanwhile = partial(promote, other, 3, BETTER)

    versions.during = lose_the_compare_and_set
    with pytest.raises(GateFailedError) as refused:
        promote(versions, 2, BETTER)
    assert refused.value.result.current == 3
    assert versions.store.resolve("mnist", "champion") == 3


def test_race_that_others_always_win_ends(versions, blobs):
    for _ in range(3):
        versions.publish(set())
    other = ModelStore(blobs.blobs)
    other.move_alias("mnist", "champion", 2)
    targets = cycle([1, 2])
    versions.during = lambda _version: other.move_alias("mnist", "champion", next(targets))
    with pytest.raises(MovesTooOftenError, match="'champion' was moved 20 times"):
        promote(versions, 3, NOT_WORSE)


def test_alias_that_moved_away_and_back_is_judged_again(versions, blobs):
    versions.publish(set())
    versions.publish(set())
    versions.store.move_alias("mnist", "champion", 1)
    other = ModelStore(blobs.blobs)

    def move_away_and_back(_version):
        versions.during = lambda _version: None
        other.move_alias("mnist", "champion", 2)
        other.move_alias("mnist", "champion", 1)

    versions.during = move_away_and_back
    assert promote(versions, versions.publish(set()), NOT_WORSE) == 3
    assert versions.compared == [3, 1, 3, 1]


def test_precondition_and_version_are_checked_before_predictions(versions):
    versions.publish(set())
    versions.store.move_alias("mnist", "champion", 1)
    versions.publish(set())
    with pytest.raises(GenerationError):
        promote(versions, 2, BETTER, precondition="missing")
    with pytest.raises(VersionNotFoundError):
        promote(versions, 3, BETTER)
    assert versions.compared == []


def test_current_version_deleted_meanwhile_is_no_error(versions, blobs):
    versions.publish(set())
    versions.publish(set())
    versions.store.move_alias("mnist", "champion", 1)
    other = ModelStore(blobs.blobs)

    def delete_current(_version):
        versions.during = lambda _version: None
        other.move_alias("mnist", "champion", 2)
        other.delete_version("mnist", 1)
        raise VersionNotFoundError("mnist", "1")

    versions.during = delete_current
    assert promote(versions, versions.publish(set()), NOT_WORSE) == 3
    assert last_move(versions).gate.current == 2


def test_import_without_an_evaluation_is_refused_with_reason(versions):
    versions.publish(set())
    versions.store.move_alias("mnist", "champion", 1)
    version = versions.publish(set(), is_evaluated=False)
    gate = Gate.model_validate({"min_accuracy": 0.1, "not_worse_than_current": {}})
    floor, comparison = refuse(versions, version, gate)
    assert "has no evaluation: it was imported" in floor.reason
    assert "it was imported without one that it fits" in comparison.reason


def test_comparison_on_a_deleted_test_set_is_an_error(versions):
    class Deleted(MemoryDatasets):
        def get_info(self, name, _ref="latest"):
            raise DatasetDeletedError(name, 1)

    versions.datasets = Deleted([])
    versions.publish(set())
    versions.store.move_alias("mnist", "champion", 1)
    version = versions.publish(set())
    with pytest.raises(DatasetDeletedError):
        promote(versions, version, NOT_WORSE)
    assert promote(versions, version, Gate(min_accuracy=0.5)) == version


def test_current_version_of_other_classes_can_not_be_compared(versions):
    transform = InputTransform(
        kind="images", input_shape=(4, 4), pixel_max=255, class_names=("a", "b", "c")
    )
    versions.publish(set(), input_transform=transform)
    versions.store.move_alias("mnist", "champion", 1)
    (condition,) = refuse(versions, versions.publish(set()), NOT_WORSE)
    assert "does not fit data set synthetic" in condition.reason


def test_gate_without_a_condition_is_invalid():
    with pytest.raises(ValueError, match="give at least one condition"):
        Gate()
