"""The history of aliases, on every kind of store."""

from datetime import timedelta

import pytest

from contracts.base import utc_now
from contracts.errors import (
    AliasNotFoundError,
    CursorError,
    VersionNotFoundError,
)
from contracts.models.preconditions import GenerationError


def _publish(store, make_result, count=3):
    for i in range(count):
        store.publish(make_result(f"job-{i}"))


def _moves(store, alias="champion"):
    items = store.list_alias_history("mnist", alias, 50, None).items
    return [(move.from_version, move.to_version) for move in items]


def test_each_change_is_listed_newest_first(store, make_result):
    _publish(store, make_result)
    for version in (1, 3, 2):
        store.move_alias("mnist", "champion", version)
    assert _moves(store) == [(3, 2), (1, 3), (None, 1)]


def test_change_has_its_time_and_generation(store, make_result):
    _publish(store, make_result)
    before = utc_now() - timedelta(milliseconds=1)
    moved = [store.move_alias("mnist", "champion", version) for version in (1, 2)]
    moves = store.list_alias_history("mnist", "champion", 50, None).items
    assert [move.generation for move in moves] == [moved[1].generation, moved[0].generation]
    assert before <= moves[1].moved_at <= moves[0].moved_at <= utc_now()


def test_history_continues_after_a_removal(store, make_result):
    _publish(store, make_result)
    store.move_alias("mnist", "champion", 2)
    store.remove_alias("mnist", "champion")
    assert _moves(store) == [(2, None), (None, 2)]
    store.publish(make_result("next"))
    assert _moves(store) == [(2, None), (None, 2)]
    store.move_alias("mnist", "champion", 1)
    assert _moves(store) == [(None, 1), (2, None), (None, 2)]


def test_history_survives_the_deletion_of_versions(store, make_result):
    _publish(store, make_result, 2)
    store.move_alias("mnist", "champion", 1)
    store.move_alias("mnist", "champion", 2)
    store.delete_version("mnist", 1)
    store.remove_alias("mnist", "champion")
    store.delete_version("mnist", 2)
    assert _moves(store) == [(2, None), (1, 2), (None, 1)]


def test_histories_of_aliases_and_models_are_separate(store, make_result):
    _publish(store, make_result)
    store.publish(make_result("other", name="other"))
    store.move_alias("mnist", "champion", 1)
    store.move_alias("mnist", "champion-2", 2)
    store.move_alias("other", "champion", 1)
    store.move_alias("mnist", "champion", 3)
    store.move_alias("mnist", "champ", 3)
    assert _moves(store) == [(1, 3), (None, 1)]
    assert _moves(store, "champion-2") == [(None, 2)]
    assert _moves(store, "champ") == [(None, 3)]


def test_refused_or_empty_change_is_not_in_the_history(store, make_result):
    _publish(store, make_result)
    store.move_alias("mnist", "champion", 1)
    store.move_alias("mnist", "champion", 1)
    with pytest.raises(VersionNotFoundError):
        store.move_alias("mnist", "champion", 9)
    with pytest.raises(GenerationError):
        store.move_alias("mnist", "champion", 2, precondition=10**6)
    assert _moves(store) == [(None, 1)]


def test_history_is_paged_while_the_alias_is_moved(store, make_result):
    _publish(store, make_result)
    for i in range(5):
        store.move_alias("mnist", "champion", 1 + i % 3)
    precondition = _moves(store)
    paged, cursor = [], None
    for _ in range(3):
        page = store.list_alias_history("mnist", "champion", 2, cursor)
        paged += [(move.from_version, move.to_version) for move in page.items]
        cursor = page.next_cursor
        store.move_alias("mnist", "champion", 1 + len(paged) % 3)
    assert cursor is None
    assert paged == precondition


def test_full_last_page_has_no_next_cursor(store, make_result):
    _publish(store, make_result)
    for version in (1, 2):
        store.move_alias("mnist", "champion", version)
    assert store.list_alias_history("mnist", "champion", 2, None).next_cursor is None
    assert store.list_alias_history("mnist", "champion", 1, None).next_cursor is not None


def test_unknown_alias_has_no_history(store, make_result):
    _publish(store, make_result)
    store.move_alias("mnist", "champion", 1)
    with pytest.raises(AliasNotFoundError):
        store.list_alias_history("mnist", "other", 50, None)


@pytest.mark.parametrize("cursor", ["", "x", "0", "-1", "1.5", "../1", "9" * 19])
def test_invalid_history_cursor_is_refused(store, make_result, cursor):
    _publish(store, make_result)
    store.move_alias("mnist", "champion", 1)
    with pytest.raises(CursorError):
        store.list_alias_history("mnist", "champion", 50, cursor)


def test_page_after_the_first_change_is_empty(store, make_result):
    _publish(store, make_result)
    store.move_alias("mnist", "champion", 1)
    assert store.list_alias_history("mnist", "champion", 50, "1").items == []
