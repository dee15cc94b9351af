"""Pages of a version's predictions of its test examples."""

import re

import numpy as np
from numpy.typing import NDArray

from contracts.errors import CursorError
from contracts.models.evaluations import AnswerPage, ExampleAnswer
from services.api.compare.prediction_cache import VersionPredictions, shown_prob
from services.http.errors import field_error
from services.http.queries import AnswersQuery

# The version of the list, and the last example of the previous page.
_CURSOR = re.compile(r"([1-9][0-9]{0,17})\.(0|[1-9][0-9]{0,17})")


def page_answers(predictions: VersionPredictions, version: int, query: AnswersQuery) -> AnswerPage:
    """Return one page, the most confident predictions first, of equal ones the earlier example.

    Raises:
        CursorError: the cursor is not one that the service returned.
        RefusedError: 422, it is of another version.
    """
    order = np.argsort(-predictions.probs, kind="stable")
    if query.cursor is not None:
        last = _parse_cursor(query.cursor, version, len(order))
        order = order[np.flatnonzero(order == last)[0] + 1 :]
    rest = order[_select(predictions, query)[order]]
    shown = rest[: query.limit].tolist()
    has_more = len(rest) > query.limit
    return AnswerPage(
        items=[_describe(predictions, index) for index in shown],
        next_cursor=f"{version}.{shown[-1]}" if has_more else None,
    )


def _select(predictions: VersionPredictions, query: AnswersQuery) -> NDArray[np.bool_]:
    selected = np.ones(len(predictions.labels), np.bool_)
    if query.label is not None:
        selected &= predictions.labels == query.label
    if query.digit is not None:
        selected &= predictions.digits == query.digit
    if query.only == "mistakes":
        selected &= ~predictions.is_right
    return selected


def _describe(predictions: VersionPredictions, index: int) -> ExampleAnswer:
    return ExampleAnswer(
        index=index,
        label=int(predictions.labels[index]),
        digit=int(predictions.digits[index]),
        probability=shown_prob(predictions.probs[index]),
    )


def _parse_cursor(cursor: str, version: int, examples: int) -> int:
    match = _CURSOR.fullmatch(cursor)
    if match is None or int(match[2]) >= examples:
        raise CursorError(cursor)
    if int(match[1]) != version:
        raise field_error(
            ["cursor"],
            f"it belongs to the list of version {match[1]}, not of version {version}: request "
            f"versions/{match[1]}/answers, or leave it out for the first page",
            cursor,
        )
    return int(match[2])
