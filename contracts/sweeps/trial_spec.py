"""Puts the parameters of a trial into the sweep's spec."""

from collections.abc import Mapping
from copy import deepcopy
from itertools import product
from typing import Any, Final

from contracts.jobs.lengths import total_epochs
from contracts.jobs.spec import JobSpec
from contracts.sweeps.request import SweepRequest

LENGTH_FIELDS: Final = ("epochs", "steps", "batch_size")


def compose(spec: JobSpec, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return a spec as JSON values, in which the parameters replace its own values.

    An object whose `kind` is another one loses its other values. The result need not be valid.
    """
    composed = spec.model_dump(mode="json")
    for path in sorted(parameters, key=_depth):
        *parents, name = path.split(".")
        target = composed
        for parent in parents:
            if not isinstance(target.get(parent), dict):
                target[parent] = {}
            target = target[parent]
        if name == "kind" and target.get(name) != parameters[path]:
            target.clear()  # the others belong to the kind that it replaces
        target[name] = deepcopy(parameters[path])  # a deeper path may change it
    if "epochs" in parameters:  # the spec has either
        composed["steps"] = None
    elif "steps" in parameters:
        composed["epochs"] = None
    return composed


def _depth(path: str) -> tuple[int, bool, str]:
    """Sort objects before the values in them, and the kind of an object before its others."""
    return path.count("."), not path.endswith(".kind"), path


def make_trial_spec(request: SweepRequest, number: int, parameters: Mapping[str, Any]) -> JobSpec:
    """Return the spec of a trial; ValidationError if the parameters do not fit each other."""
    values = compose(request.spec, parameters) | {"seed": request.seed + number}
    return JobSpec.model_validate(values)


def find_max_epochs(request: SweepRequest, examples: int) -> int:
    """Return the largest number of epochs that a trial may have.

    Args:
        request: The sweep's.
        examples: The number of training examples.
    """
    lengths = [request.space[path].extremes for path in LENGTH_FIELDS if path in request.space]
    names = [path for path in LENGTH_FIELDS if path in request.space]
    specs = (
        make_trial_spec(request, 0, dict(zip(names, values, strict=True)))
        for values in product(*([min(found), max(found)] for found in lengths))
    )
    return max(total_epochs(spec, examples) for spec in specs)
