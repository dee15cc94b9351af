"""Heads, records and moves that are damaged: lists leave them out, changes refuse them."""

import pytest
from damages import damaged, damages
from full_store import servable_result
from structlog.testing import capture_logs

from contracts.errors import DamagedError
from stores.models.files.layout import (
    EVALUATION,
    GOLDEN,
    WEIGHTS,
)


def test_head_of_another_model_is_refused(store, path_of):
    with damaged(path_of("head"), path_of("head", "other", 1).read_bytes()):
        with pytest.raises(DamagedError, match=r"it is the manifest of other/1"):
            store.read_weights("mnist", 1)
        with pytest.raises(DamagedError, match="head of model mnist"):
            store.publish(servable_result("job-4"))


def test_record_in_the_head_is_written_again_by_the_next_change(store, path_of):
    path = path_of("record", version=3)
    raw = path.read_bytes()
    path.write_bytes(raw[:-5])
    assert store.read_weights("mnist", 3)
    store.move_alias("mnist", "champion", 1)
    assert path.read_bytes() == raw


def test_damaged_record_is_left_out_of_the_list_and_of_its_pages(store, path_of):
    path = path_of("record")
    for other in (*damages(path.read_bytes(), 20), None):
        with damaged(path, other), capture_logs() as lines:
            first = store.list_versions("mnist", 1, None)
            second = store.list_versions("mnist", 1, first.next_cursor)
            assert [m.version for m in first.items + second.items] == [3, 1]
            assert second.next_cursor is None
        assert {(line["event"], line["version"]) for line in lines} == {
            ("damaged_version_skipped", 2)
        }
        assert all("the manifest of mnist/2 is damaged" in line["error"] for line in lines)


def test_model_with_a_damaged_head_is_left_out_of_the_list(store, path_of):
    with damaged(path_of("head"), b"{}"), capture_logs() as lines:
        assert [model.name for model in store.list_models(50, None).items] == ["other"]
    assert [(line["event"], line["model"]) for line in lines] == [
        ("damaged_model_skipped", "mnist")
    ]


def test_damaged_head_is_never_overwritten(store, path_of):
    path = path_of("head")
    with damaged(path, b"{}"):
        for change in (
            lambda: store.publish(servable_result(None)),
            lambda: store.publish(servable_result("job-4")),
            lambda: store.move_alias("mnist", "champion", 1),
            lambda: store.remove_alias("mnist", "champion"),
            lambda: store.delete_version("mnist", 1),
        ):
            with pytest.raises(DamagedError, match="head of model mnist"):
                change()
        assert path.read_bytes() == b"{}"


def test_damaged_move_is_left_out_of_the_history_with_its_reason(store, path_of):
    path = path_of("move")
    stranger = path_of("move", version=1).read_bytes()
    for other in (*damages(path.read_bytes()), stranger):
        with damaged(path, other), capture_logs() as lines:
            moves = store.list_alias_history("mnist", "champion", 50, None).items
        assert [(move.from_version, move.to_version) for move in moves] == [(2, 3), (None, 1)]
        assert [(line["event"], line["alias"]) for line in lines] == [
            ("damaged_move_skipped", "champion")
        ]
        assert "move 4 of alias champion of model mnist is damaged" in lines[0]["error"]


def test_history_pages_continue_past_a_damaged_move(store, path_of):
    path_of("move").write_bytes(b"")
    pages, cursor = [], None
    for _ in range(3):
        page = store.list_alias_history("mnist", "champion", 1, cursor)
        pages.append([move.to_version for move in page.items])
        cursor = page.next_cursor
    assert (pages, cursor) == ([[3], [], [1]], None)


@pytest.mark.parametrize("place", [WEIGHTS, GOLDEN, EVALUATION, "record"])
def test_damaged_version_can_be_deleted(tmp_path, store, path_of, place):
    path_of(place).write_bytes(b"damaged")
    store.delete_version("mnist", 2)
    assert [m.version for m in store.list_versions("mnist", 50, None).items] == [3, 1]
    assert store.publish(servable_result("job-4")).version == 4
    left = len(list((tmp_path / "models/mnist/files").iterdir()))
    # A damaged record does not tell the folder of its files, which become an orphan.
    assert left == (4 if place == "record" else 3)
