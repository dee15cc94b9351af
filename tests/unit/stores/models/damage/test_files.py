"""Each file of a version, damaged in every way: calls that need it fail, others work."""

from dataclasses import dataclass
from itertools import cycle

import pytest
from damages import damaged, damages
from full_store import DATASET, servable_result

from contracts.errors import DamagedError
from stores.models.files.layout import (
    EVALUATION,
    GOLDEN,
    WEIGHTS,
)

SPREAD, MANY = 100, 400
READS = ("read_weights", "open_weights", "read_golden", "read_evaluation")


@dataclass(frozen=True)
class Case:
    """A file of version 2 of 3: the calls that need it, and their errors.

    Args:
        place: The file.
        refused: The calls.
        says: What they call it.
        count: Of the places that are cut or flipped.
    """

    place: str
    refused: tuple[str, ...]
    says: str
    count: int = MANY

    @property
    def match(self):
        return f"{self.says} is damaged: .{{10}}"


CASES = {
    "weights": Case(
        WEIGHTS, ("read_weights", "open_weights"), "the file weights.npz of mnist/2", SPREAD
    ),
    "golden": Case(GOLDEN, ("read_golden",), "the file golden.npz of mnist/2", SPREAD),
    "evaluation": Case(
        EVALUATION, ("read_evaluation",), "the file evaluation.json of mnist/2", SPREAD
    ),
    "record": Case("record", (*READS, "get_manifest"), "the manifest of mnist/2"),
    "head": Case("head", (*READS, "get_manifest", "resolve"), "the head of model mnist"),
    "job": Case("job", ("find_published", "publish"), "the number of job job-2"),
}


def _ask(store, call, name="mnist", version=2):
    """Call the store for one version; return what it returns."""
    if call in READS:
        answer = getattr(store, call)(name, version)
        if call != "open_weights":
            return answer
        with answer as file:
            return file.read()
    if call == "publish":
        return store.publish(servable_result(f"job-{version}", seed=version))
    return getattr(store, call)(name, f"job-{version}" if call == "find_published" else "2")


ALL_CALLS = (*READS, "get_manifest", "resolve", "find_published", "publish")


def _everything(store):
    """Return everything that the store returns for the intact versions."""
    return [_ask(store, call, "mnist", version) for version in (1, 3) for call in READS] + [
        _ask(store, "read_weights", "other", 1)
    ]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_damaged_file_is_never_served_and_others_are(store, path_of, case):
    path = path_of(case.place)
    whole = {call: _ask(store, call) for call in ALL_CALLS}
    rest = _everything(store)
    calls = cycle(case.refused)
    for other in damages(path.read_bytes(), case.count):
        with damaged(path, other), pytest.raises(DamagedError, match=case.match):
            _ask(store, next(calls))
    for other in damages(path.read_bytes(), 3):
        for call in case.refused:
            with damaged(path, other), pytest.raises(DamagedError, match=case.match):
                _ask(store, call)
        # The restored file is read again: the damage was not cached.
        assert _ask(store, case.refused[0]) == whole[case.refused[0]]
    with damaged(path, path.read_bytes()[:-1]):
        going_on = [call for call in ALL_CALLS if call not in case.refused]
        if case.place not in ("head", "record"):  # a job's manifest is in the record
            assert {call: _ask(store, call) for call in going_on} == {
                call: whole[call] for call in going_on
            }
        if case.place != "head":
            assert _everything(store) == rest
        assert _ask(store, "read_weights", "other", 1) == rest[-1]


@pytest.mark.parametrize("place", [WEIGHTS, GOLDEN, EVALUATION, "record"])
def test_missing_or_swapped_file_is_never_served(store, path_of, place):
    case = next(case for case in CASES.values() if case.place == place)
    for stranger in (None, path_of(place, version=1), path_of(place, "other", 1)):
        other = None if stranger is None else stranger.read_bytes()
        with damaged(path_of(place), other):
            for call in case.refused:
                with pytest.raises(DamagedError, match=case.says):
                    _ask(store, call)


@pytest.mark.parametrize("call", [call for call in READS if call != "read_evaluation"])
def test_unreadable_file_is_damaged(store, path_of, call):
    path = path_of(GOLDEN if call == "read_golden" else WEIGHTS)
    path.unlink()
    path.symlink_to("/proc/self/mem")  # it opens, and its first byte can't be read
    with pytest.raises(DamagedError, match="can't be read: Input/output error"):
        _ask(store, call)
    assert _ask(store, call, version=1)


def test_evaluation_of_a_later_format_says_to_upgrade(store):
    result = servable_result("job-4")
    later = result.evaluation.replace(b'"examples":', b'"examples":"many","e":', 1)
    store.publish(type(result)(result.draft, result.weights, later, result.golden))
    with pytest.raises(DamagedError, match=r"evaluation of mnist/4 .* 1 of its fields: upgrade"):
        store.read_evaluation("mnist", 4)
    assert store.read_evaluation("mnist", 3).dataset == DATASET.info.name


def test_latest_and_aliases_never_fall_back_to_an_older_version(store, path_of):
    weights = path_of(WEIGHTS, version=3)
    weights.write_bytes(weights.read_bytes()[:-1])
    for ref in ("latest", "champion"):
        assert store.resolve("mnist", ref) == 3
        assert store.get_manifest("mnist", ref).version == 3
    with pytest.raises(DamagedError, match=r"must have .* bytes, got"):
        store.open_weights("mnist", 3)
