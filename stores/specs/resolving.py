"""Resolves the references of a spec when a job is accepted: data sets, and a version to start from.

So a job and its reproduction use the same data and weights, whatever is published meanwhile.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from contracts.datasets import DatasetInfo
from contracts.errors import (
    DamagedError,
    DatasetNotFoundError,
    DatasetVersionNotFoundError,
    ModelNotFoundError,
    VersionNotFoundError,
)
from contracts.jobs.lengths import steps_per_epoch
from contracts.jobs.options import Activation, StartFrom
from contracts.jobs.references import split_reference
from contracts.jobs.spec import MAX_EPOCHS, JobSpec
from contracts.messages import describe_error, find_input
from contracts.models.versions import Manifest, describe_version
from contracts.problems import FieldProblem
from contracts.transform_differences import describe_difference, find_differences
from contracts.validation.field_errors import InvalidFieldsError, field_problem
from stores.datasets.store import LATEST, DatasetStore
from stores.models.store import ModelStore

UNDESCRIBED_PIXEL_MAX: Final = 255  # of versions of earlier builds, and of imported networks


@dataclass(frozen=True)
class SpecResolver:
    """Replaces references in specs by numbers, and checks that what they name fits together."""

    datasets: DatasetStore
    models: ModelStore

    def resolve(self, spec: JobSpec) -> tuple[JobSpec, DatasetInfo]:
        """Return the spec to store, and its data set with the training examples of the others.

        Raises:
            InvalidFieldsError: a data set or a version does not exist, or does not fit.
            StoreUnavailableError: the model store, which has the version, is unavailable.
        """
        info = find_dataset(self.datasets, spec.dataset, ["dataset"], spec.dataset_version)
        extras = self._find_extras(spec, info)
        named = tuple(f"{extra.name}@{extra.version}" for extra in extras)
        numbers = {"dataset_version": info.version, "extra_datasets": named}
        everything = _add_extras(info, extras)
        spec = spec.model_copy(update=numbers | _limit_default_steps(spec, everything))
        if spec.start_from is not None:
            spec = self._start(spec, spec.start_from, info)
        return spec, everything

    def _find_extras(self, spec: JobSpec, info: DatasetInfo) -> list[DatasetInfo]:
        extras = []
        for index, reference in enumerate(spec.extra_datasets):
            name, ref = split_reference(reference)
            extra = find_dataset(self.datasets, name, ["extra_datasets", index], ref)
            if differences := find_differences(info.transform, extra.transform):
                msg = (
                    f"it must have the same {', '.join(differences)} as data set {info.name}: "
                    + describe_difference(differences[0], info.transform, extra.transform)
                )
                raise InvalidFieldsError(field_problem(["extra_datasets", index], msg, reference))
            extras.append(extra)
        return extras

    def _start(self, spec: JobSpec, start: StartFrom, info: DatasetInfo) -> JobSpec:
        manifest = self._find_version(start)
        if misfits := list(_fit_problems(manifest, info)):  # before the weights are loaded
            raise InvalidFieldsError(*misfits)
        loaded = {
            "hidden_sizes": manifest.layer_sizes[1:-1],
            "activation": self._activation_of(manifest),
        }
        what = describe_version(manifest.name, manifest.version)
        if problems := list(_start_problems(spec, loaded, what)):
            raise InvalidFieldsError(*problems)
        version = start.model_copy(update={"version": manifest.version})
        values = spec.model_copy(update=loaded | {"start_from": version}).model_dump(mode="json")
        # Checked again: an imported network may have other layers than a job can train.
        try:
            return JobSpec.model_validate(values)
        except ValidationError as error:
            details = error.errors(include_url=False)
            raise InvalidFieldsError(*map(_to_problem, details)) from None

    def _find_version(self, start: StartFrom) -> Manifest:
        try:
            return self.models.get_manifest(start.model, start.ref)
        except ModelNotFoundError as missing:
            raise _start_error("model", str(missing), start.model) from None
        except VersionNotFoundError as missing:
            raise _start_error("version", str(missing), start.version) from None

    def _activation_of(self, manifest: Manifest) -> Activation:
        if manifest.spec is not None:
            return manifest.spec.activation
        from mlp_core import FormatError  # noqa: PLC0415  loads the core, 0.1 s
        from mlp_core.files.weights import read_activation  # noqa: PLC0415  loads the core

        try:
            with self.models.open_weights(manifest.name, manifest.version) as file:
                return cast("Activation", read_activation(file))  # which the import has checked
        except FormatError as error:
            what = describe_version(manifest.name, manifest.version)
            raise DamagedError(f"the weights of {what}", str(error)) from error


def find_dataset(
    datasets: DatasetStore, name: str, loc: Sequence[str | int], ref: int | str = LATEST
) -> DatasetInfo:
    """Return the version of a data set that a field names, by default the latest.

    Args:
        datasets: The known data sets.
        name: The value of the field.
        loc: The path of the field in the request.
        ref: The version that the request names, a number or `latest`.

    Raises:
        InvalidFieldsError: the data set or its version is unknown.
    """
    try:
        return datasets.get_info(name, str(ref))
    except DatasetNotFoundError as missing:
        raise InvalidFieldsError(field_problem(loc, str(missing), name)) from None
    except DatasetVersionNotFoundError as missing:
        place = [*loc[:-1], "dataset_version"] if loc[-1] == "dataset" else loc
        raise InvalidFieldsError(field_problem(place, str(missing), ref)) from None


def _to_problem(detail: ErrorDetails) -> FieldProblem:
    return field_problem(detail["loc"], describe_error(detail), find_input(detail))


def _start_error(part: str, msg: str, value: object) -> InvalidFieldsError:
    return InvalidFieldsError(field_problem(["start_from", part], msg, value))


def _limit_default_steps(spec: JobSpec, info: DatasetInfo) -> dict[str, int]:
    """Return fewer steps than the default, if that would be more epochs than a job may have."""
    if spec.steps is None or "steps" in spec.model_fields_set:
        return {}
    most = MAX_EPOCHS * steps_per_epoch(spec, info.train_examples)
    return {"steps": min(spec.steps, most)} if most else {}  # 0: check_fit refuses it


def _add_extras(info: DatasetInfo, extras: Sequence[DatasetInfo]) -> DatasetInfo:
    everything = [info, *extras]
    is_float = any(one.dtype == "float32" for one in everything)
    return info.model_copy(
        update={
            "train_examples": sum(one.train_examples for one in everything),
            "dtype": "float32" if is_float else "uint8",
        }
    )


def _start_problems(
    spec: JobSpec, loaded: Mapping[str, object], what: str
) -> Iterator[FieldProblem]:
    for name, value in loaded.items():
        requested = getattr(spec, name)
        if name in spec.model_fields_set and requested != value:
            shown = list(value) if isinstance(value, tuple) else value
            yield field_problem([name], f"must be {shown} as in {what}, or left out", requested)


def _fit_problems(manifest: Manifest, info: DatasetInfo) -> Iterator[FieldProblem]:
    what = describe_version(manifest.name, manifest.version)
    if not info.fits(manifest.layer_sizes):
        yield field_problem(
            ["start_from"],
            f"{what} takes {manifest.layer_sizes[0]} numbers and has {manifest.layer_sizes[-1]} "
            f"classes, but the examples of {info.name} have {info.input_size} numbers and "
            f"{info.classes} classes",
        )
    elif manifest.input_transform is None:
        if (info.kind, info.pixel_max) != ("images", UNDESCRIBED_PIXEL_MAX):
            yield field_problem(
                ["start_from"],
                f"{what} does not say what its inputs are, so they are pixels in "
                f"0..{UNDESCRIBED_PIXEL_MAX}, and those of data set {info.name} are not",
            )
    else:
        differences = find_differences(manifest.input_transform, info.transform)
        if differences:
            yield field_problem(
                ["start_from"],
                f"{what} and data set {info.name} must have the same {', '.join(differences)}: "
                + describe_difference(differences[0], manifest.input_transform, info.transform),
            )
