"""Version numbers, deleted numbers and aliases in a head."""

from itertools import product

import pytest

from contracts.base import utc_now
from contracts.errors import ModelNotFoundError, VersionNotFoundError
from contracts.models.versions import AliasMove
from stores.models.files.checksummed_json import stored_now
from stores.models.head import AliasTarget, Head, VersionRecord
from stores.models.transitions import AliasChange, add_version, change_alias, drop_version


def _head(last=4, deleted=(), **aliases):
    targets = {name: AliasTarget(version=v, generation=9) for name, v in aliases.items()}
    return Head(
        last=last,
        last_job_id=None,
        created_at=utc_now(),
        generation=9,
        deleted=deleted,
        aliases=targets,
    )


def _record(make_result, version):
    manifest = make_result(f"job-{version}").describe().model_copy(update={"version": version})
    return VersionRecord(folder=f"models/mnist/files/{version}", manifest=manifest)


def test_deleted_numbers_do_not_exist():
    head = _head(last=9, deleted=((2, 2), (4, 6), (9, 9)))
    assert list(head.numbers()) == [8, 7, 3, 1]
    assert [version for version in range(-1, 12) if head.has(version)] == [1, 3, 7, 8]


@pytest.mark.parametrize("order", [(2, 1, 3), (3, 2, 1), (1, 3, 2), (1, 2, 3), (5, 1, 3)])
def test_deleted_numbers_become_rising_ranges_that_do_not_touch(order):
    head = _head(last=6)
    for version in order:
        head = drop_version(head, "mnist", version)
    expected = ((1, 1), (3, 3), (5, 5)) if 5 in order else ((1, 3),)
    assert head.deleted == expected
    assert head.generation == 9 + 3


def test_every_set_of_deleted_numbers_leaves_exactly_the_others():
    for chosen in product([True, False], repeat=6):
        gone = [version for version, is_chosen in enumerate(chosen, start=1) if is_chosen]
        head = _head(last=6)
        for version in gone[::2] + gone[1::2]:
            head = drop_version(head, "mnist", version)
        left = [version for version in range(6, 0, -1) if version not in gone]
        assert list(head.numbers()) == left
        assert [version for version in range(6, 0, -1) if head.has(version)] == left
        assert head.latest == (left[0] if left else None)
        for bound in range(1, 9):
            assert list(head.numbers(below=bound)) == [v for v in left if v < bound]


def test_latest_skips_deleted_numbers():
    assert _head(last=4, deleted=((3, 4),)).resolve("mnist", "latest") == 2


def test_latest_of_one_head_is_not_reused_for_the_next(make_result):
    head = _head(last=4)
    assert head.latest == 4
    assert drop_version(head, "mnist", 4).latest == 3
    assert add_version(head, _record(make_result, 5)).latest == 5


def test_deleted_number_is_not_found():
    with pytest.raises(VersionNotFoundError):
        _head(last=4, deleted=((2, 2),)).resolve("mnist", "2")


def test_model_whose_versions_are_all_deleted_is_not_found():
    head = _head(last=2, deleted=((1, 2),))
    with pytest.raises(ModelNotFoundError):
        head.resolve("mnist", "latest")
    with pytest.raises(ModelNotFoundError):
        head.summarize("mnist")


def test_numbers_below_a_bound_are_the_next_page():
    assert list(_head(last=4).numbers(below=3)) == [2, 1]
    assert list(_head(last=4).numbers(below=99)) == [4, 3, 2, 1]


def test_alias_resolves_to_its_version():
    head = _head(last=4, champion=2, a=2, b=1)
    assert head.resolve("mnist", "champion") == 2
    assert head.aliases_of(2) == ("a", "champion")
    assert head.summarize("mnist").aliases == {"a": 2, "b": 1, "champion": 2}


def test_unknown_alias_is_not_found():
    with pytest.raises(VersionNotFoundError):
        _head().resolve("mnist", "champion")


def test_published_version_keeps_aliases_and_deleted_numbers(make_result):
    head = _head(last=4, deleted=((1, 1),), champion=2)
    record = _record(make_result, 5)
    grown = add_version(head, record)
    assert (grown.last, grown.last_job_id, grown.generation) == (5, "job-5", 10)
    assert (grown.deleted, grown.aliases) == (head.deleted, head.aliases)
    assert grown.created_at == head.created_at
    assert grown.last_record == record


def test_first_version_sets_the_head_s_time(make_result):
    record = _record(make_result, 1)
    head = add_version(None, record)
    assert (head.last, head.generation, head.deleted, head.aliases) == (1, 1, (), {})
    assert head.created_at == record.manifest.created_at
    assert head.last_move is None


def test_head_carries_its_last_move_until_the_next_one(make_result):
    now = stored_now()
    head = change_alias(_head(), AliasChange("mnist", "champion", 2, None), now)
    assert head.last_move.alias == "champion"
    assert head.last_move.move == AliasMove(
        generation=10, moved_at=now, from_version=None, to_version=2
    )
    grown = add_version(head, _record(make_result, 5))
    assert grown.last_move == head.last_move
    removed = change_alias(grown, AliasChange("mnist", "champion", None, None), now)
    assert (removed.last_move.move.from_version, removed.last_move.move.to_version) == (2, None)
    assert removed.aliases == {}


def test_move_leaves_the_other_aliases_as_they_are():
    head = _head(last=4, champion=2, stable=1)
    moved = change_alias(head, AliasChange("mnist", "champion", 3, None), stored_now())
    assert moved.aliases["stable"] == head.aliases["stable"]
    assert (moved.aliases["champion"].version, moved.aliases["champion"].generation) == (3, 10)
    assert head.aliases["champion"].version == 2  # the old head is unchanged
