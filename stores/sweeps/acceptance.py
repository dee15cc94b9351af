"""Accepts sweeps: every value of a search space must make a valid spec that fits its data."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from math import prod
from typing import Any, Final

from pydantic import ValidationError

from contracts.datasets import DatasetInfo
from contracts.ids import make_job_id
from contracts.jobs.memory import estimate_job_bytes
from contracts.jobs.references import FROM_START
from contracts.jobs.spec import JobSpec
from contracts.problems import FieldProblem
from contracts.sweeps.request import MAX_GRID, SweepRequest
from contracts.sweeps.trial_spec import compose
from contracts.validation.field_errors import InvalidFieldsError, field_problem, format_loc
from contracts.validation.invalid_fields import to_problem
from stores.jobs.records import NewRequest, RequestKey
from stores.specs.acceptance import SpecAcceptance
from stores.specs.checks import check_fit
from stores.specs.resolving import SpecResolver

# What a sweep has its own fields for, and what would make its trials incomparable.
OF_THE_SWEEP: Final = ("seed", "publish", "promote", "notify")
NOT_SEARCHED: Final = {
    "model": "all trials are of one model",
    "dataset": "trials on different data can't be compared",
    "dataset_version": "trials on different data can't be compared",
    "extra_datasets": "trials on different data can't be compared",
    "validation_fraction": "trials on different validation parts can't be compared",
    "seed": "trial n trains with the sweep's seed + n",
    "start_from": "all trials start from one version",
    "checkpoint_seconds": "it changes no result",
    "max_seconds": "it makes results depend on the machine's speed",
    "notify": "it changes no result",
    "priority": "it changes no result",
    "promote": "a sweep promotes its best trial",
    "publish": "a sweep publishes its best trial",
    "tags": "they change no result",
}
MAX_PROBLEMS: Final = 20


@dataclass(frozen=True)
class SweepAcceptance:
    """Accepts sweeps, for requests and for schedules.

    Args:
        specs: Accepts the specs of jobs.
    """

    specs: SpecAcceptance

    def make_sweep(self, request: SweepRequest, key: RequestKey | None = None) -> NewRequest:
        """Return the sweep to create, with numbers for references.

        Raises:
            InvalidFieldsError: the spec, or a value of the space, does not fit.
            StoreUnavailableError: the model store, which has the version to start from, is
                unavailable.
        """
        problems = [*_spec_problems(request), *_space_problems(request)]
        spec, dataset = request.spec, None
        try:
            spec, dataset = self._resolve(spec)
        except InvalidFieldsError as invalid:
            problems += [_in_spec(problem) for problem in invalid.fields]
        resolved = request.model_copy(update={"spec": spec})
        refused = {problem.loc[-1] for problem in problems if problem.loc[0] == "space"}
        more, largest = _check_values(resolved, dataset, refused)
        if more or problems or dataset is None:
            raise InvalidFieldsError(*[*problems, *more][:MAX_PROBLEMS])
        trials = _count_trials(resolved)
        self._check_corners(resolved, dataset, largest)
        return NewRequest(make_job_id(), resolved.model_copy(update={"trials": trials}), key)

    def _resolve(self, spec: JobSpec) -> tuple[JobSpec, DatasetInfo]:
        resolver = SpecResolver(self.specs.datasets, self.specs.models)
        resolved, dataset = resolver.resolve(spec)
        check_fit(resolved, dataset)
        return resolved, dataset

    def _check_corners(
        self, request: SweepRequest, dataset: DatasetInfo, largest: Mapping[str, Any]
    ) -> None:
        """Check all highest numbers together, and the values that need most memory."""
        first = {path: searched.extremes[0] for path, searched in request.space.items()}
        ranges = {
            path: searched.extremes[-1]
            for path, searched in request.space.items()
            if not hasattr(searched, "choice")
        }
        try:
            _check_value(request, {**first, **ranges}, dataset)
        except InvalidFieldsError as invalid:
            found = invalid.fields[0]
            msg = f"with the highest numbers, {format_loc(found.loc)}: {found.msg}"
            raise InvalidFieldsError(field_problem(["space"], msg)) from None
        try:
            spec = _check_value(request, largest, dataset)
        except InvalidFieldsError:
            return  # no trial can have all of these
        estimate = estimate_job_bytes(spec, dataset)
        most = self.specs.max_job_bytes
        if estimate > most:
            msg = (
                f"a trial must need at most {most} bytes of memory, and the largest one would need "
                f"about {estimate}: search smaller layers, a smaller batch_size or fewer epochs"
            )
            raise InvalidFieldsError(field_problem(["space"], msg))


def _check_values(
    request: SweepRequest, dataset: DatasetInfo | None, refused: Container[str | int]
) -> tuple[list[FieldProblem], dict[str, Any]]:
    """Check each value with the first values of the others, but those of refused fields.

    Args:
        request: The sweep.
        dataset: Its data set; None if the spec does not fit one.
        refused: The fields.

    Returns:
        The problems, and the value of each field that needs most memory.
    """
    space = {path: found for path, found in request.space.items() if path not in refused}
    first = {path: searched.extremes[0] for path, searched in space.items()}
    problems: list[tuple[str, FieldProblem]] = []  # with the field that has it
    largest: dict[str, Any] = {}
    for path, searched in space.items():
        sizes: dict[int, Any] = {}
        for value in searched.extremes:
            try:
                spec = _check_value(request, first | {path: value}, dataset)
            except InvalidFieldsError as invalid:
                problems += [
                    (_find_field(found, space, path), _at_value(path, value, found))
                    for found in invalid.fields
                ]
                continue
            sizes[0 if dataset is None else estimate_job_bytes(spec, dataset)] = value
        largest[path] = sizes[max(sizes)] if sizes else first[path]
    # The first value of one field may be what is wrong with all values of the others.
    wrong = {field for field, each in problems if each.loc[-1] == field}
    shown = [each for field, each in problems if each.loc[-1] == field or field not in wrong]
    return shown, largest


def _find_field(found: FieldProblem, space: Container[str], path: str) -> str:
    """Return the searched field that a problem is in, or else path."""
    parts = list(map(str, found.loc))
    names = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((name for name in names if name in space), path)


def _check_value(
    request: SweepRequest, parameters: Mapping[str, Any], dataset: DatasetInfo | None
) -> JobSpec:
    """Return the spec of a trial with these parameters, or raise InvalidFieldsError."""
    values = compose(request.spec, parameters)
    try:
        spec = JobSpec.model_validate(values)
    except ValidationError as error:
        details = error.errors(include_url=False)
        raise InvalidFieldsError(
            *(to_problem(detail, JobSpec, values) for detail in details)
        ) from None
    if dataset is not None:
        check_fit(spec, dataset)
    return spec


def _spec_problems(request: SweepRequest) -> Iterator[FieldProblem]:
    defaults = JobSpec()
    for name in OF_THE_SWEEP:
        value = getattr(request.spec, name)
        if value != getattr(defaults, name):
            yield field_problem(["spec", name], "give it as the sweep's own field", value)
    if request.promote is not None and request.publish == "never":
        yield field_problem(["promote"], "needs a published version: publish the best")
    if request.spec.validation_fraction == 0:
        yield field_problem(
            ["spec", "validation_fraction"],
            f"must be above 0, since trials are compared by their {request.objective}",
            0,
        )


def _space_problems(request: SweepRequest) -> Iterator[FieldProblem]:
    for path, searched in request.space.items():
        top = path.split(".")[0]
        reason = NOT_SEARCHED.get(top)
        if request.spec.start_from is not None and top in FROM_START:
            reason = "the version that start_from names has it"
        if reason:
            yield field_problem(["space", path], f"can't be searched: {reason}")
        if request.sampler == "grid" and searched.grid is None:
            yield field_problem(
                ["space", path], "a grid needs `choice` or `int`, which have finitely many values"
            )
    if {"epochs", "steps"} <= request.space.keys():
        yield field_problem(["space"], "search epochs or steps, not both")


def _count_trials(request: SweepRequest) -> int:
    """Return the number of trials: of a grid at most one for each combination."""
    if request.sampler != "grid":
        return request.trials
    combinations = prod(len(searched.grid or ()) for searched in request.space.values())
    if combinations > MAX_GRID:
        msg = (
            f"a grid must have at most {MAX_GRID} combinations, got {combinations}: list fewer "
            "values, or choose the sampler random"
        )
        raise InvalidFieldsError(field_problem(["space"], msg))
    return min(request.trials, combinations)


def _at_value(path: str, value: Any, found: FieldProblem) -> FieldProblem:
    """Return the problem of a searched value at its field in the space."""
    place = format_loc(found.loc)
    msg = found.msg if place == path else f"{place}: {found.msg}"
    return field_problem(["space", path], msg, found.input if found.input is not None else value)


def _in_spec(problem: FieldProblem) -> FieldProblem:
    """Return a problem of the spec at its place in the sweep."""
    return problem.model_copy(update={"loc": ["spec", *problem.loc]})
