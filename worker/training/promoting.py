"""Moves the alias of a job's `promote` to the version that the job has published, once.

A worker may be killed after the move and before the end of its job: the next attempt finds the move
in the alias's history, where it has the job's id. A frozen worker moves nothing later: its evidence
is outdated once the alias has moved, and before it judges again it must still hold its lease.
"""

import io
from collections.abc import Callable
from datetime import timedelta

import numpy as np
import structlog
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.errors import (
    AliasNotFoundError,
    DatabaseUnavailableError,
    FencedError,
    ForgeError,
    StoreUnavailableError,
)
from contracts.models.gates import GateFailedError, Promote, Promotion
from contracts.models.versions import AliasMove, Manifest
from mlp_core import load_weights
from mlp_core.interruptible_matmul import MatmulInterruptedError
from stores.datasets.store import DatasetStore
from stores.models.evaluation import predict_test_set
from stores.models.gates import GateJudge, move_gated
from stores.models.store import ModelStore
from stores.models.transitions import AliasChange

# A job's move comes after its publication; the two may be measured by the clocks of two hosts.
CLOCKS_DIFFER = timedelta(days=1)
PAGE = 50

log = structlog.get_logger()


class AlreadyMovedError(ForgeError):
    """An earlier attempt of the job has moved the alias."""

    def __init__(self, move: AliasMove) -> None:
        super().__init__(f"the job has moved the alias at {move.moved_at}")
        self.move = move


def make_judge(
    models: ModelStore, datasets: DatasetStore, should_stop: Callable[[], bool]
) -> GateJudge:
    """Return a judge that predicts test sets here, each once per version.

    Its predictions raise MatmulInterruptedError if should_stop returns True.
    """
    known: dict[tuple[str, int, str], NDArray[np.bool_]] = {}

    def find_right(manifest: Manifest, info: DatasetInfo) -> NDArray[np.bool_]:
        key = (manifest.name, manifest.version, info.sha256)
        if key not in known:
            network = load_weights(io.BytesIO(models.read_weights(*key[:2])))
            dataset = datasets.load(info.name, info.version)
            probs = predict_test_set(network, dataset, should_stop)
            known[key] = probs.argmax(axis=1) == dataset.test.labels
        return known[key]

    return GateJudge(models, datasets, find_right)


def promote_version(
    judge: GateJudge, promote: Promote, manifest: Manifest, check_lease: Callable[[], object]
) -> Promotion:
    """Move an alias to a job's version if its gate passes; return what became of it.

    Raises:
        StoreUnavailableError, DatabaseUnavailableError, FencedError, MatmulInterruptedError: it is
            not decided: try again.
    """

    def begin_round() -> None:
        check_lease()
        move = _find_move(judge.models, promote.alias, manifest)
        if move is not None:
            raise AlreadyMovedError(move)

    alias, version = promote.alias, manifest.version
    change = AliasChange(
        manifest.name, alias, version, gate=promote.require, job_id=manifest.job_id
    )
    try:
        head = move_gated(judge, change, begin_round)
    except AlreadyMovedError as moved:
        return _describe(alias, moved.move)
    except GateFailedError as failed:
        result = failed.result
        return refuse(alias, version, str(failed)).model_copy(
            update={"gate": result, "from_version": result.current}
        )
    except (StoreUnavailableError, DatabaseUnavailableError, FencedError, MatmulInterruptedError):
        raise
    except ForgeError as error:  # the test set was deleted, or the current version is damaged
        return refuse(alias, version, str(error))
    except Exception as error:  # the version is public already: the job must not fail
        log.exception("promotion_crashed", alias=alias)
        reason = f"it stopped with an unexpected {type(error).__name__}: see the worker's log"
        return refuse(alias, version, reason)
    last = head.last_move
    if last is None or last.alias != alias or last.move.job_id != manifest.job_id:
        return refuse(alias, version, "the alias already pointed at it")
    return _describe(alias, last.move)


def refuse(alias: str, version: int, reason: str) -> Promotion:
    """Return that an alias was not moved, and why."""
    return Promotion(alias=alias, moved=False, from_version=None, to_version=version, reason=reason)


def _find_move(models: ModelStore, alias: str, manifest: Manifest) -> AliasMove | None:
    """Return the move that an earlier attempt of the version's job has made, or None."""
    cursor: str | None = None
    while True:
        try:
            page = models.list_alias_history(manifest.name, alias, PAGE, cursor)
        except AliasNotFoundError:
            return None
        for move in page.items:
            if move.job_id == manifest.job_id:
                return move
            if move.moved_at < manifest.created_at - CLOCKS_DIFFER:
                return None
        if (cursor := page.next_cursor) is None:
            return None


def _describe(alias: str, move: AliasMove) -> Promotion:
    return Promotion(
        alias=alias,
        moved=True,
        from_version=move.from_version,
        to_version=move.to_version or 0,
        gate=move.gate,
    )
