"""An Optuna study in memory that follows the trials of a sweep in the database.

The rows are the truth: any worker can build the study from them, and adds what is new. Only this
folder imports Optuna, and only a worker that has a sweep or prunes a trial loads it.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np
import optuna
from optuna.distributions import BaseDistribution
from optuna.pruners import BasePruner, HyperbandPruner, MedianPruner, NopPruner
from optuna.samplers import BaseSampler, GridSampler, RandomSampler, TPESampler
from optuna.storages import InMemoryStorage
from optuna.trial import FrozenTrial, TrialState, create_trial

from contracts.jobs.job import TERMINAL_STATES
from contracts.sweeps.request import SweepRequest
from stores.sweeps.records import TrialRow
from worker.sweeps.distributions import make_distributions, to_parameters, to_samples

# Hyperband's brackets depend on the study's name: the same for every sweep, so that the same sweep
# has the same brackets again.
NAME: Final = "sweep"
REDUCTION_FACTOR: Final = 3  # of Hyperband: the share of trials that go on after a rung is 1 / 3
MIN_COMPLETE: Final = 4  # trials before importance is more than noise

optuna.logging.set_verbosity(optuna.logging.WARNING)


class SweepStudy:
    """The study of one sweep.

    Args:
        request: The sweep's.
        max_epochs: The largest number of epochs of a trial, which Hyperband divides.

    Attributes:
        count: The number of known trials.
        unended: The numbers of those that wait or run.
        losers: The jobs of trials that have succeeded, but are not the best.
    """

    def __init__(self, request: SweepRequest, max_epochs: int) -> None:
        self._request = request
        self._distributions = make_distributions(request.space)
        self._storage = InMemoryStorage()
        self._study = optuna.create_study(
            storage=self._storage,
            study_name=NAME,
            direction="maximize" if request.is_maximized else "minimize",
            pruner=make_pruner(request, max_epochs),
        )
        self._study_id = self._storage.get_study_id_from_name(NAME)
        self._grid: GridSampler | None = None
        self._importance: dict[str, float] | None = None
        self._importance_of = 0
        self._best: tuple[float, int, str] | None = None
        self.losers: list[str] = []
        self.unended: set[int] = set()
        self.count = 0

    def add(self, row: TrialRow) -> None:
        """Add a trial that is not known yet, in the order of their numbers, as running."""
        if row.number < self.count:
            return
        trial = create_trial(
            state=TrialState.RUNNING,
            params=to_samples(self._request.space, row.parameters),
            distributions=self._distributions,
        )
        self._storage.create_new_trial(self._study_id, trial)
        self.unended.add(row.number)
        self.count += 1

    def end(self, row: TrialRow) -> None:
        """Add the end of a trial, if it is new."""
        if row.state not in TERMINAL_STATES or row.number not in self.unended:
            return
        state, value = TrialState.FAIL, None
        if row.is_pruned:
            state, value = TrialState.PRUNED, self._last_report(row.number)
        elif row.objective is not None:
            state, value = TrialState.COMPLETE, row.objective
            self._compare(row, row.objective)
        self._storage.set_trial_state_values(row.number, state, None if value is None else [value])
        self.unended.discard(row.number)

    def _compare(self, row: TrialRow, objective: float) -> None:
        rank = (objective if self._request.is_maximized else -objective, -row.number, row.job_id)
        if self._best is not None:
            self.losers.append(min(rank, self._best)[-1])
        self._best = rank if self._best is None else max(rank, self._best)

    def _last_report(self, number: int) -> float | None:
        """Return what Optuna takes for the value of a pruned trial."""
        reports = self._trial(number).intermediate_values
        value = reports[max(reports)] if reports else math.nan
        return None if math.isnan(value) else value

    def _trial(self, number: int) -> FrozenTrial:
        return self._study.get_trials(deepcopy=False)[number]

    def ask(self) -> dict[str, Any]:
        """Return the parameters of the next trial, which is running from now on.

        With the samplers random and grid they depend on the sweep's seed and the trial's number
        only.
        """
        self._study.sampler = self._make_sampler(self.count)
        trial = self._study.ask(self._distributions)
        self.unended.add(trial.number)
        self.count += 1
        return to_parameters(self._request.space, trial.params)

    def _make_sampler(self, number: int) -> BaseSampler:
        seed = int(np.random.SeedSequence([self._request.seed, number]).generate_state(1)[0])
        match self._request.sampler:
            case "tpe":
                return _OneSpaceTpe(self._distributions, seed)
            case "random":
                return RandomSampler(seed=seed)
            case "grid":
                self._grid = self._grid or make_grid(self._request)
                return self._grid

    def report(self, number: int, objectives: Mapping[int, float | None], *, decides: bool) -> None:
        """Add the objective after each epoch of a trial that has not ended.

        Args:
            number: The trial's number.
            objectives: By epoch; None if it is not finite.
            decides: Whether should_prune follows, which compares the last one itself.
        """
        known = self._trial(number).intermediate_values
        for epoch, objective in objectives.items():
            if epoch not in known:
                value = math.nan if objective is None else objective
                self._storage.set_trial_intermediate_value(number, epoch, value)
        if isinstance(self._study.pruner, HyperbandPruner):
            self._complete_rungs(self._study.pruner, self._trial(number), decides=decides)

    def _complete_rungs(
        self, pruner: HyperbandPruner, trial: FrozenTrial, *, decides: bool
    ) -> None:
        """Note the values with which a trial competes, as Hyperband does when it decides.

        It keeps them in the trial, and the worker that decided may be another one.
        """
        pruner.prune(self._study, create_trial(state=TrialState.RUNNING))  # makes the brackets
        bracket = pruner._get_bracket_id(self._study, trial)  # noqa: SLF001  no public method has it
        last = (trial.last_step or 0) - decides
        for rung, epoch in enumerate(_rungs(bracket, last)):
            value = trial.intermediate_values.get(epoch, math.nan)
            if not math.isnan(value):
                self._storage.set_trial_system_attr(trial.number, f"completed_rung_{rung}", value)

    def last_epoch(self, number: int) -> int:
        """Return the last reported epoch of a trial; 0 before the first."""
        return self._trial(number).last_step or 0

    def should_prune(self, number: int) -> bool:
        """Return whether the pruner stops a trial after its last report."""
        return self._study.pruner.prune(self._study, self._trial(number))

    def find_importance(self) -> dict[str, float] | None:
        """Return the share of each field in the objective's variation; None without a result.

        It takes up to 0.2 s, so it is computed again after 5 % more trials, and in the end.
        """
        complete = self._study.get_trials(deepcopy=False, states=(TrialState.COMPLETE,))
        has_ended = self.count == self._request.trials and not self.unended
        due = self._importance_of + (1 if has_ended else max(1, self._importance_of // 20))
        if len(complete) >= max(due, MIN_COMPLETE):
            # For evaluators not used here it loads scikit-learn if that is installed: 1.4 s.
            from optuna.importance import (  # noqa: PLC0415  see above
                PedAnovaImportanceEvaluator,
                get_param_importances,
            )

            self._importance_of = len(complete)
            evaluator = PedAnovaImportanceEvaluator()
            found = get_param_importances(self._study, evaluator=evaluator)
            self._importance = {path: round(share, 4) for path, share in found.items()}
        return self._importance


class _OneSpaceTpe(TPESampler):
    """TPE for a study whose trials have all the same search space.

    Optuna would look for the space that all trials share: with 1,000 trials of 20 fields, that
    takes four fifths of the time of a suggestion.
    """

    def __init__(self, space: Mapping[str, BaseDistribution], seed: int) -> None:
        super().__init__(seed=seed)
        self._space = {path: found for path, found in space.items() if not found.single()}

    def infer_relative_search_space(
        self, _study: optuna.Study, _trial: FrozenTrial
    ) -> dict[str, BaseDistribution]:
        """Return the space."""
        return self._space


def make_grid(request: SweepRequest) -> GridSampler:
    """Return the sampler that has all combinations, in an order that depends on the seed."""
    values = {
        path: range(len(searched.grid or ()))
        if hasattr(searched, "choice")
        else searched.grid or ()
        for path, searched in request.space.items()
    }
    return GridSampler({path: list(found) for path, found in values.items()}, seed=request.seed)


def make_pruner(request: SweepRequest, max_epochs: int) -> BasePruner:
    """Return the pruner of a sweep."""
    match request.pruner:
        case "none":
            return NopPruner()
        case "median":
            return MedianPruner()
        case "hyperband":
            return HyperbandPruner(
                min_resource=1, max_resource=max_epochs, reduction_factor=REDUCTION_FACTOR
            )


def _rungs(bracket: int, last: int) -> Iterator[int]:
    """Yield the epochs after which a bracket compares its trials, up to the last one."""
    epoch = REDUCTION_FACTOR**bracket
    while epoch <= last:
        yield epoch
        epoch *= REDUCTION_FACTOR
