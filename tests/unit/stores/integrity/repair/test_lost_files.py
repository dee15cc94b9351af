"""Documents lost together with the head: no number is reused, and no alias is guessed."""

from full_store import folder_of, head_of, places, servable_result
from repairs import HEAD, publish_next, reasons, repair

from stores.models.files.layout import (
    EVALUATION,
    WEIGHTS,
    job_key,
    move_key,
    moves_prefix,
    record_key,
)


def test_number_known_only_from_a_job_is_not_reused(blobs, store):
    folder = folder_of(blobs, "mnist", 6)
    publish_next(store)
    blobs.remove(record_key("mnist", 7))
    blobs.remove(HEAD)
    assert "4, 7" in reasons(repair(blobs))[1]
    assert head_of(blobs).last == 7
    assert folder_of(blobs, "mnist", 6) == folder
    assert publish_next(store, 60) == 8


def test_number_known_only_from_a_move_is_not_reused(blobs, store):
    publish_next(store)
    store.move_alias("mnist", "newest", 7)
    for key in (record_key("mnist", 7), job_key("mnist", "later-50"), HEAD):
        blobs.remove(key)
    repair(blobs)
    assert (head_of(blobs).last, head_of(blobs).latest) == (7, 6)


def test_version_with_a_damaged_record_still_exists(blobs, store):
    publish_next(store)
    blobs.write(record_key("mnist", 7), b"{}")
    blobs.remove(HEAD)
    repair(blobs)
    assert head_of(blobs).latest == 7
    assert head_of(blobs).last_job_id == "later-50"
    assert places(blobs) == [("damaged", record_key("mnist", 7))]
    assert publish_next(store, 60) == 8


def test_version_without_all_files_counts_as_deleted(blobs, store):
    blobs.remove(f"{folder_of(blobs, 'mnist', 2)}/{EVALUATION}")
    blobs.write(HEAD, b"{}")
    assert "deleted, without a record or all of their files: 2, 4" in reasons(repair(blobs))
    assert head_of(blobs).deleted == ((2, 2), (4, 4))
    assert places(blobs) == []
    assert publish_next(store) == 7


def test_alias_of_a_lost_version_is_removed_and_reported(blobs, store):
    store.move_alias("mnist", "other", 1)
    blobs.remove(f"{folder_of(blobs, 'mnist', 3)}/{WEIGHTS}")
    blobs.remove(f"{folder_of(blobs, 'mnist', 1)}/{WEIGHTS}")
    blobs.remove(HEAD)
    done = repair(blobs)
    seen = [
        finding.reason
        for finding in done
        if finding.place.startswith(moves_prefix("mnist", "champion"))
    ]
    assert seen == ["alias champion is removed, since 3 is missing"]
    assert head_of(blobs).aliases == {}
    assert places(blobs) == []
    removal = store.list_alias_history("mnist", "champion", 1, None).items[0]
    assert (removal.from_version, removal.to_version) == (3, None)
    assert store.move_alias("mnist", "champion", 2).generation > max(
        move.generation for move in store.list_alias_history("mnist", "other", 5, None).items
    )
    assert places(blobs) == []


def test_alias_with_a_damaged_last_move_is_removed(blobs):
    generation = head_of(blobs).aliases["champion"].generation
    key = move_key("mnist", "champion", generation)
    blobs.write(key, b"{}")
    blobs.remove(HEAD)
    done = repair(blobs)
    assert "alias champion is removed, since its last move is damaged" in {
        finding.reason for finding in done
    }
    assert head_of(blobs).aliases == {}
    assert places(blobs) == [("damaged", key)]


def test_model_with_only_a_job_number_has_no_version(blobs, store):
    for info in list(blobs.walk("models/other/")):
        if info.key != job_key("other", "other-1"):
            blobs.remove(info.key)
    repair(blobs)
    assert (head_of(blobs, "other").last, head_of(blobs, "other").latest) == (1, None)
    assert store.publish(servable_result("new", name="other")).version == 2
