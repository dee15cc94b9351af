"""Pages of predictions: order, filters and cursors."""

import pytest
from handmade_predictions import make_predictions

from contracts.errors import CursorError
from services.api.compare.answer_pages import page_answers
from services.http.errors import RefusedError
from services.http.queries import AnswersQuery

ANSWERS = make_predictions(
    labels=(4, 4, 9, 4, 9),
    digits=(9, 4, 9, 9, 4),
    probs=(0.5, 0.75, 0.25, 1.0, 0.5),
)


def page(version=3, **query):
    return page_answers(ANSWERS, version, AnswersQuery(**query))


def indices(**query):
    return [item.index for item in page(**query).items]


def test_page_is_sorted_by_confidence_then_index():
    assert indices() == [3, 1, 0, 4, 2]
    first = page().items[0]
    assert (first.label, first.digit, first.probability) == (4, 9, 1.0)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"label": 4}, [3, 1, 0]),
        ({"digit": 9}, [3, 0, 2]),
        ({"label": 4, "digit": 9}, [3, 0]),
        ({"only": "mistakes"}, [3, 0, 4]),
        ({"only": "mistakes", "label": 9}, [4]),
        ({"only": "mistakes", "label": 9, "digit": 9}, []),
        ({"label": 0}, []),
    ],
)
def test_filters_keep_the_order(query, expected):
    assert indices(**query) == expected
    assert page(**query).next_cursor is None


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("only", ["all", "mistakes"])
def test_pages_have_each_prediction_once(limit, only):
    found, cursor = [], None
    while cursor is not None or not found:
        shown = page(limit=str(limit), cursor=cursor, only=only)
        assert 1 <= len(shown.items) <= limit
        found += [item.index for item in shown.items]
        cursor = shown.next_cursor
    assert found == indices(only=only)


@pytest.mark.parametrize("cursor", ["", "3", "3.", "3.5", "3.-1", "3.01", "03.1", "0.1", "3.1.1"])
def test_unknown_cursor_is_refused(cursor):
    with pytest.raises(CursorError, match="leave it out for the first page"):
        page(cursor=cursor)


def test_cursor_of_another_version_names_its_list():
    with pytest.raises(RefusedError, match="request versions/2/answers") as refused:
        page(cursor="2.1")
    assert refused.value.status == 422
    assert refused.value.fields[0].loc == ["cursor"]
