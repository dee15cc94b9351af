"""Judges gates, and moves aliases whose gate passes.

Predictions of a test set take up to seconds, so they are made before the head is changed. The
transition then decides with them only if the alias still points where it did: otherwise it is
judged again. So two promotions at once can't both pass by a comparison with the same version.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from contracts.datasets import DatasetInfo
from contracts.errors import (
    DatasetNotFoundError,
    DatasetVersionNotFoundError,
    EvaluationNotFoundError,
    ForgeError,
    StoreUnavailableError,
    VersionNotFoundError,
)
from contracts.models.evaluations import Evaluation
from contracts.models.gates import (
    Condition,
    ConditionName,
    Gate,
    GateResult,
    Improvement,
    MovesTooOftenError,
    Significance,
)
from contracts.models.versions import Manifest, describe_version
from contracts.transform_differences import describe_difference, find_differences
from stores.datasets.store import LATEST, DatasetStore
from stores.models.head import Head
from stores.models.results import Result
from stores.models.store import ModelStore
from stores.models.transitions import (
    AliasChange,
    DefaultChangedError,
    Evidence,
    EvidenceOutdatedError,
    check_improvement,
)

# Each further round means that another promotion has moved the alias.
MAX_ROUNDS = 20

# Returns which test examples of a data set a version predicts correctly, (N,).
FindRight = Callable[[Manifest, DatasetInfo], NDArray[np.bool_]]


class NoTestSetError(ForgeError):
    """A version has no data set to measure it on."""


def find_test_set(datasets: DatasetStore, manifest: Manifest) -> DatasetInfo:
    """Return the data set that a version was trained on, or evaluated on if it was imported.

    Raises:
        NoTestSetError: it has none, or that one is not known.
        DatasetDeletedError: its version was deleted.
    """
    own, what = manifest.dataset, describe_version(manifest.name, manifest.version)
    if own is None:
        raise NoTestSetError(
            f"{what} has no data set, since it was imported without one that it fits"
        )
    try:
        info = datasets.get_info(own.name, str(manifest.dataset_version or LATEST))
    except (DatasetNotFoundError, DatasetVersionNotFoundError) as missing:
        raise NoTestSetError(f"{what}: {missing}") from missing
    if info.sha256 != own.sha256:
        raise NoTestSetError(
            f"{what} was trained on another data set named {own.name}, with sha256 {own.sha256} "
            f"instead of {info.sha256}"
        )
    return info


@dataclass(frozen=True)
class GateJudge:
    """Measures the conditions of gates.

    Args:
        models: The versions and their evaluations.
        datasets: The data sets with the test examples.
        find_right: Predicts the test examples.
    """

    models: ModelStore
    datasets: DatasetStore
    find_right: FindRight

    def judge(self, gate: Gate, name: str, candidate: int, current: int | None) -> GateResult:
        """Return whether a version may replace the current one of an alias.

        Raises:
            VersionNotFoundError: one of the two was deleted.
            DatasetDeletedError: a comparison needs the test set of the version.
        """
        manifest = self.models.get_manifest(name, str(candidate))
        try:
            evaluation = self.models.read_evaluation(name, candidate)
        except EvaluationNotFoundError:
            evaluation = None
        conditions = (
            *_measure(gate, manifest, evaluation),
            *self._compare(gate, manifest, current),
        )
        return GateResult(
            passed=all(condition.passed for condition in conditions),
            candidate=candidate,
            current=current,
            dataset=evaluation and evaluation.dataset,
            dataset_version=evaluation and evaluation.dataset_version,
            examples=evaluation and evaluation.examples,
            conditions=conditions,
        )

    def _find_accuracy(self, name: str, version: int, info: DatasetInfo) -> float | None:
        """Return a version's accuracy on a test set; None if it does not fit."""
        manifest = self.models.get_manifest(name, str(version))
        if manifest.dataset is not None and manifest.dataset.sha256 == info.sha256:
            with suppress(EvaluationNotFoundError):
                return self.models.read_evaluation(name, version).accuracy
        if _find_misfit(manifest, info) is not None:
            return None
        return float(self.find_right(manifest, info).mean())

    def find_improvement(self, result: Result, default: int) -> Improvement:
        """Return whether a result is more accurate than a version on its test set (as judge)."""
        draft, evaluation = result.draft, Evaluation.model_validate_json(result.evaluation or b"")
        if draft.dataset is None:
            raise NoTestSetError(f"the result of job {draft.job_id} has no data set")
        info = self.datasets.get_info(draft.dataset.name, str(draft.dataset_version or LATEST))
        other = self._find_accuracy(draft.name, default, info)
        return Improvement(
            is_better=other is not None and evaluation.accuracy > other,
            accuracy=evaluation.accuracy,
            default_version=default,
            default_accuracy=other,
        )

    def _compare(self, gate: Gate, manifest: Manifest, current: int | None) -> Iterator[Condition]:
        levels: dict[ConditionName, Significance | None] = {
            "not_worse_than_current": gate.not_worse_than_current,
            "better_than_current": gate.better_than_current,
        }
        alphas = {name: level.alpha for name, level in levels.items() if level is not None}
        if current is None or not alphas:
            yield from (Condition(name=name, passed=True, needed=alphas[name]) for name in alphas)
            return
        try:
            n10, n01 = self._count_differences(manifest, current)
        except NoTestSetError as error:
            for name, alpha in alphas.items():
                yield Condition(name=name, passed=False, needed=alpha, reason=str(error))
            return
        for name, alpha in alphas.items():
            yield _test(name, alpha, n10, n01)

    def _count_differences(self, manifest: Manifest, current: int) -> tuple[int, int]:
        """Return how many test examples only the candidate, and only the current one has right."""
        info = find_test_set(self.datasets, manifest)
        other = self.models.get_manifest(manifest.name, str(current))
        misfit = _find_misfit(other, info)
        if misfit is not None:
            raise NoTestSetError(misfit)
        ours, theirs = self.find_right(manifest, info), self.find_right(other, info)
        return int(np.count_nonzero(ours & ~theirs)), int(np.count_nonzero(theirs & ~ours))


def _measure(gate: Gate, manifest: Manifest, evaluation: Evaluation | None) -> Iterator[Condition]:
    needed_by: dict[ConditionName, float | None] = {
        "min_accuracy": gate.min_accuracy,
        "min_recall": gate.min_recall,
    }
    for name, needed in needed_by.items():
        if needed is None:
            continue
        if evaluation is None:
            what = describe_version(manifest.name, manifest.version)
            reason = f"{what} has no evaluation: it was imported and fits no data set"
            yield Condition(name=name, passed=False, needed=needed, reason=reason)
            continue
        measured, label = evaluation.accuracy, None
        if name == "min_recall":
            recalls = [(c.recall, c.label) for c in evaluation.classes if c.recall is not None]
            measured, label = min(recalls)
        passed = measured >= needed
        yield Condition(name=name, passed=passed, needed=needed, measured=measured, label=label)


def _test(name: ConditionName, alpha: float, n10: int, n01: int) -> Condition:
    from mlp_core import mcnemar_one_sided  # noqa: PLC0415  loads the core, 0.1 s: only comparisons wait

    if name == "better_than_current":
        p_value = mcnemar_one_sided(n10, n01)
        passed = p_value <= alpha
    else:
        p_value = mcnemar_one_sided(n01, n10)
        passed = p_value > alpha
    return Condition(name=name, passed=passed, needed=alpha, measured=p_value, n10=n10, n01=n01)


def _find_misfit(manifest: Manifest, info: DatasetInfo) -> str | None:
    """Return why a version can't predict the test examples of a data set, or None if it can."""
    what, transform = describe_version(manifest.name, manifest.version), manifest.input_transform
    if transform is not None and (differences := find_differences(info.transform, transform)):
        difference = describe_difference(differences[0], info.transform, transform)
        return f"{what} does not fit data set {info.name}: {difference}"
    if not info.fits(manifest.layer_sizes):
        return f"{what} does not fit data set {info.name}"
    return None


def publish_better(
    judge: GateJudge, result: Result, note: Callable[[Improvement], object]
) -> Manifest:
    """Publish a result if it is better than its model's default version, or the first one.

    Args:
        judge: Compares them.
        result: The result of a job.
        note: Called with each comparison before the result is published by it.

    Raises:
        NotBetterError: it is not better, and was not published.
        WithdrawnError: as ModelStore.publish.
        StoreUnavailableError: also if others publish all the time.
    """
    name, improvement = result.draft.name, None
    for _ in range(MAX_ROUNDS):
        check = partial(check_improvement, name=name, improvement=improvement)
        try:
            return judge.models.publish(result, check)
        except DefaultChangedError as changed:
            # A version that was just deleted is not the default any more.
            with suppress(VersionNotFoundError):
                improvement = judge.find_improvement(result, changed.default)
                note(improvement)
    raise StoreUnavailableError(f"the default version of model {name} changes all the time")


def move_gated(
    judge: GateJudge, change: AliasChange, begin_round: Callable[[], object] = lambda: None
) -> Head:
    """Point an alias at a version if its gate passes (as ModelStore.change_alias).

    Args:
        judge: Judges the gate.
        change: The move, without evidence.
        begin_round: Called before each judgment; its errors end the move.

    Raises:
        GateFailedError: it does not; nothing has moved.
        DatasetDeletedError: as GateJudge.judge.
        MovesTooOftenError: others move the alias all the time.
    """
    for _ in range(MAX_ROUNDS):
        try:
            return judge.models.change_alias(change)
        except EvidenceOutdatedError as outdated:
            begin_round()
            change = replace(change, evidence=_judge(judge, change, outdated))
    raise MovesTooOftenError(change.alias, MAX_ROUNDS)


def _judge(
    judge: GateJudge, change: AliasChange, outdated: EvidenceOutdatedError
) -> Evidence | None:
    """Return the evidence for a change of an alias; None if a version was just deleted."""
    gate, version, result = change.gate, change.version, None
    if gate is not None and version is not None:
        try:
            result = judge.judge(gate, change.name, version, outdated.version)
        except VersionNotFoundError:  # the next round finds out which, from the head as it is now
            return None
    return Evidence(outdated.generation, result)
