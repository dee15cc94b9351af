"""The studies of the sweeps that a worker process has worked on lately."""

from typing import TYPE_CHECKING, Final

from contracts.datasets import DatasetInfo
from contracts.jobs.references import split_reference
from contracts.jobs.spec import JobSpec
from contracts.sweeps.request import SweepRequest
from contracts.sweeps.trial_spec import find_max_epochs
from stores.datasets.store import DatasetStore
from stores.jobs.store import JobStore

if TYPE_CHECKING:  # loads Optuna
    from worker.sweeps.study import SweepStudy

MAX_STUDIES: Final = 4  # one of 1,000 trials takes 3 MB


class Studies:
    """Follows sweeps in the database, each in a study of this process.

    Args:
        jobs: The sweeps and their trials.
        catalog: The data sets.
    """

    def __init__(self, jobs: JobStore, catalog: DatasetStore) -> None:
        self._jobs = jobs
        self._catalog = catalog
        self._studies: dict[str, SweepStudy] = {}

    def load_optuna(self) -> None:
        """Load Optuna in a process that trains a trial and may continue its sweep then.

        While a process holds a sweep, no other one can add trials to it.
        """
        import worker.sweeps.study  # noqa: F401, PLC0415  0.6 s, 50 MB

    def follow(
        self, sweep_id: str, request: SweepRequest, decides: int | None = None
    ) -> "SweepStudy":
        """Return the study of a sweep, with all that the database has.

        Args:
            sweep_id: The sweep.
            request: Its request.
            decides: The number of the trial about which should_prune is called next.
        """
        study = self._studies.pop(sweep_id, None)
        is_new = study is None
        if study is None:
            study = self._create(request)
        self._update(study, sweep_id, request, decides)
        if is_new:
            study.losers.clear()  # the worker that followed the sweep has discarded them
        self._studies[sweep_id] = study
        for oldest in list(self._studies)[:-MAX_STUDIES]:
            del self._studies[oldest]
        return study

    def forget(self, sweep_id: str) -> None:
        """Drop a study that has trials which the database does not have."""
        self._studies.pop(sweep_id, None)

    def find_dataset(self, spec: JobSpec) -> DatasetInfo:
        """Return the data set of a spec, with the training examples of the extra ones."""
        info = self._catalog.get_info(spec.dataset, str(spec.dataset_version))
        extras = [self._catalog.get_info(*split_reference(name)) for name in spec.extra_datasets]
        examples = sum(one.train_examples for one in (info, *extras))
        return info.model_copy(update={"train_examples": examples})

    def _create(self, request: SweepRequest) -> "SweepStudy":
        from worker.sweeps.study import SweepStudy  # noqa: PLC0415  loads Optuna: 0.6 s, 50 MB

        examples = self.find_dataset(request.spec).train_examples
        return SweepStudy(request, find_max_epochs(request, examples))

    def _update(
        self, study: "SweepStudy", sweep_id: str, request: SweepRequest, decides: int | None
    ) -> None:
        rows = self._jobs.read_trials(sweep_id, study.unended, study.count - 1)
        for row in rows:
            study.add(row)
        if request.pruner != "none":
            known = {row.number: study.last_epoch(row.number) for row in rows}
            reports = self._jobs.read_objectives(sweep_id, known, request.objective)
            for number, objectives in reports.items():
                study.report(number, objectives, decides=number == decides)
        for row in rows:
            study.end(row)
