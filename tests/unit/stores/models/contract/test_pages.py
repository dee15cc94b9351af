"""Lists of models and versions, page by page, on every kind of store."""

import pytest

from contracts.errors import CursorError


def test_store_without_models_lists_none(store):
    page = store.list_models(50, None)
    assert (page.items, page.next_cursor) == ([], None)


def _turn_pages(list_page, between=lambda: None):
    """Return the items of every page of two."""
    items, cursor = [], None
    while True:
        page = list_page(2, cursor)
        items += page.items
        cursor = page.next_cursor
        if cursor is None:
            return items
        between()


def test_models_are_paged_newest_first(store, make_result):
    for i in range(5):
        store.publish(make_result(f"job-{i}", name=f"model-{i}"))
    paged = [model.name for model in _turn_pages(store.list_models)]
    assert paged == [model.name for model in store.list_models(50, None).items]
    assert sorted(paged) == [f"model-{i}" for i in range(5)]


def test_paged_models_miss_none_while_others_are_published(store, make_result):
    for i in range(5):
        store.publish(make_result(f"job-{i}", name=f"model-{i}"))
    before = [model.name for model in store.list_models(50, None).items]

    def publish_the_oldest_again():
        store.publish(make_result(None, name=before[-1]))

    assert [m.name for m in _turn_pages(store.list_models, publish_the_oldest_again)] == before


def test_versions_are_paged_while_others_are_published(store, make_result):
    for i in range(5):
        store.publish(make_result(f"job-{i}"))
    pages = _turn_pages(
        lambda limit, cursor: store.list_versions("mnist", limit, cursor),
        between=lambda: store.publish(make_result(None)),
    )
    assert [manifest.version for manifest in pages] == [5, 4, 3, 2, 1]


def test_full_last_page_has_no_next_cursor(store, make_result):
    for i in range(2):
        store.publish(make_result(f"job-{i}"))
        store.publish(make_result(f"job-{i}", name=f"model-{i}"))
    assert store.list_versions("mnist", 2, None).next_cursor is None
    assert store.list_models(3, None).next_cursor is None


BAD_CURSORS = ["", "x", "0", "-1", "../1", "1\0", "9" * 5000]


@pytest.mark.parametrize("cursor", [*BAD_CURSORS, "1.5", "9" * 19])
def test_invalid_versions_cursor_is_refused(store, make_result, cursor):
    store.publish(make_result())
    with pytest.raises(CursorError):
        store.list_versions("mnist", 50, cursor)


@pytest.mark.parametrize("cursor", [*BAD_CURSORS, "1.", ".mnist", "1.Mnist", "1.../x", "1.a\n"])
def test_invalid_models_cursor_is_refused(store, make_result, cursor):
    store.publish(make_result())
    with pytest.raises(CursorError):
        store.list_models(50, cursor)
