"""A version's answers to its test examples, one by one."""

import re
from dataclasses import dataclass
from typing import Final

import numpy as np
from flask import Response
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.errors import CursorError
from contracts.models.answers import AnswerPage, ExampleAnswer
from contracts.models.versions import Manifest
from services.api.compare.prediction_cache import (
    PredictionCache,
    VersionPredictions,
    find_own_dataset,
    shown_prob,
)
from services.api.models.downloads import VERSION_HEADERS, VERSION_PATH, answer_version
from services.http.errors import invalid
from services.http.operations import Answer, operation
from services.http.queries import AnswersQuery
from services.http.routing import answer_json
from services.limits.limiter import WorkLimiter
from stores.datasets.store import DatasetStore
from stores.models.store import ModelStore

ADVICE: Final = "import it again with ?dataset= and a data set that it fits"
# Which version the list is of, and the last example that was shown.
_CURSOR = re.compile(r"([1-9][0-9]{0,17})\.(0|[1-9][0-9]{0,17})")


@dataclass(frozen=True)
class AnswerRoutes:
    """The view of /models/{name}/versions/{ref}/answers.

    Args:
        models: The versions.
        datasets: What they were tested on.
        answers: Theirs to that.
        limiter: Limits how much is computed at a time.
    """

    models: ModelStore
    datasets: DatasetStore
    answers: PredictionCache
    limiter: WorkLimiter

    @operation(
        "GET",
        f"{VERSION_PATH}/answers",
        "List a version's predictions of its test examples, the most confident first",
        answers={200: Answer("One page of answers", model=AnswerPage, headers=VERSION_HEADERS)},
        errors=(503,),
    )
    def list_answers(self, name: str, ref: str, query: AnswersQuery) -> Response:
        """Return one page of a version's answers."""

        def answer(manifest: Manifest) -> Response:
            info = find_own_dataset(self.datasets, manifest, ADVICE)
            _check_classes(query, info)
            answers = self.answers.find(manifest, info)
            page = self.limiter.run(
                lambda: page_answers(answers, manifest.version, query), answers.probs.nbytes
            )
            return answer_json(page)

        return answer_version(self.models, name, ref, answer)


def page_answers(answers: VersionPredictions, version: int, query: AnswersQuery) -> AnswerPage:
    """Return one page of a version's answers, the most confident first, the earlier of equal ones.

    Raises:
        CursorError: the cursor is none of ours.
        RefusedError: 422, it is of another version.
    """
    order = np.argsort(-answers.probs, kind="stable")
    if query.cursor is not None:
        last = _parse_cursor(query.cursor, version, len(order))
        order = order[np.flatnonzero(order == last)[0] + 1 :]
    rest = order[_is_wanted(answers, query)[order]]
    shown = rest[: query.limit].tolist()
    has_more = len(rest) > query.limit
    return AnswerPage(
        items=[_describe(answers, index) for index in shown],
        next_cursor=f"{version}.{shown[-1]}" if has_more else None,
    )


def _is_wanted(answers: VersionPredictions, query: AnswersQuery) -> NDArray[np.bool_]:
    wanted = np.ones(len(answers.labels), np.bool_)
    if query.label is not None:
        wanted &= answers.labels == query.label
    if query.digit is not None:
        wanted &= answers.digits == query.digit
    if query.only == "mistakes":
        wanted &= ~answers.is_right
    return wanted


def _describe(answers: VersionPredictions, index: int) -> ExampleAnswer:
    return ExampleAnswer(
        index=index,
        label=int(answers.labels[index]),
        digit=int(answers.digits[index]),
        probability=shown_prob(answers.probs[index]),
    )


def _parse_cursor(cursor: str, version: int, examples: int) -> int:
    match = _CURSOR.fullmatch(cursor)
    if match is None or int(match[2]) >= examples:
        raise CursorError(cursor)
    if int(match[1]) != version:
        raise invalid(
            ["cursor"],
            f"it goes on in the answers of version {match[1]}, and these are of version {version}: "
            f"ask for versions/{match[1]}/answers, or leave it out to start here",
            cursor,
        )
    return int(match[2])


def _check_classes(query: AnswersQuery, info: DatasetInfo) -> None:
    for field, asked in (("label", query.label), ("digit", query.digit)):
        if asked is not None and asked >= info.classes:
            raise invalid(
                [field],
                f"it must be a class of {info.name}, 0 to {info.classes - 1}; got {asked}",
                asked,
            )
