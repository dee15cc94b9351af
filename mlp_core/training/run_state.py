"""All that a run needs to go on elsewhere, as named arrays.

Batches, dropout and augmentation draw from streams that the seed and the step number decide, so no
generator has a state of its own: the position is enough.
"""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from mlp_core.arrays import Array
from mlp_core.errors import FormatError
from mlp_core.files.npz import read_npz, write_npz
from mlp_core.training.divergence import DIVERGED_STEPS, DivergenceDetector
from mlp_core.training.reports import EpochReport
from mlp_core.training.stopping import BestEpoch

VERSION = 1

State = dict[str, NDArray[Any]]
StopReason = Literal["steps", "early_stopping", "max_seconds"]


@dataclass
class Position:
    """Where a run is, beside its arrays.

    Args:
        step: Updates made so far.
        reported_step: How many had been made at the last report.
        seconds: Training time before the present call of run.
        reported_seconds: How much of it had passed at the last report.
        epoch_losses: Losses of the steps since the last report.
        last_report: The last one.
        stop_reason: Why no further step is taken; None while steps are.
    """

    step: int = 0
    reported_step: int = 0
    seconds: float = 0.0
    reported_seconds: float = 0.0
    epoch_losses: list[float] = field(default_factory=list)
    last_report: EpochReport | None = None
    stop_reason: StopReason | None = None


@dataclass(frozen=True)
class RunComponents:
    """What a run's state is taken from and put back into.

    Args:
        identity: What must be the same of both runs: config and sizes of the data, as text.
        params: Of the network.
        slots: Of the optimizer.
        position: Where the run is.
        watch: Its memory of losses.
        best: The best epoch so far; None without early stopping.
    """

    identity: str
    params: Sequence[Array]
    slots: Sequence[Sequence[Array]]
    position: Position
    watch: DivergenceDetector
    best: BestEpoch | None


@dataclass(frozen=True)
class _Description:
    """What the state's text says; best holds attributes of a BestEpoch."""

    position: Position
    watch_total: float
    best: dict[str, Any]


def save_state(parts: RunComponents, seconds: float) -> State:
    """Return the state of a run that has trained for so many seconds; large arrays are shared."""
    position = dataclasses.asdict(parts.position) | {"seconds": seconds}
    losses = position.pop("epoch_losses")
    text = {
        "version": VERSION,
        "identity": parts.identity,
        "position": position,
        "watch_total": parts.watch.total,
        "best": None if parts.best is None else _describe(parts.best),
    }
    return {
        **_large_arrays(parts),
        "epoch_losses": np.array(losses, np.float64),
        "recent_losses": np.array(parts.watch.recent, np.float64),
        "run": np.array(json.dumps(text)),
    }


def load_state(parts: RunComponents, state: Mapping[str, NDArray[Any]]) -> None:
    """Put a state into the parts of another run; nothing changes if it does not fit.

    Raises:
        FormatError: it is no state, or of another config or other data.
    """
    described = _read_text(parts, state)
    large = _large_arrays(parts)
    for name, array in large.items():
        _check_array(name, array, state)
    recent = state["recent_losses"]
    if recent.shape != (DIVERGED_STEPS,):
        raise FormatError(
            f"the state's recent_losses must be ({DIVERGED_STEPS},), got {recent.shape}"
        )
    for name, array in large.items():
        np.copyto(array, state[name])
    parts.watch.recent.extend(recent.tolist())
    parts.watch.total = described.watch_total
    vars(parts.position).update(vars(described.position))
    if parts.best is not None:
        vars(parts.best).update(described.best)


def checkpoint_bytes(state: Mapping[str, NDArray[Any]]) -> bytes:
    """Return a state as an `.npz` file: float32, float64 and text arrays, no pickles."""
    return write_npz(state)


def read_checkpoint(raw: bytes) -> State:
    """Return the state in a checkpoint file.

    Raises:
        FormatError: raw is truncated, damaged, or another kind of file.
    """
    return read_npz(raw, "the checkpoint")


def _large_arrays(parts: RunComponents) -> State:
    named = [("param", parts.params)]
    named += [(f"slot{number}", slot) for number, slot in enumerate(parts.slots)]
    named += [("best", parts.best.params)] if parts.best else []
    return {f"{name}_{i}": array for name, arrays in named for i, array in enumerate(arrays)}


def _describe(best: BestEpoch) -> dict[str, Any]:
    return {
        "report": None if best.report is None else dataclasses.asdict(best.report),
        "reference_loss": best.reference_loss,
        "stale_epochs": best.stale_epochs,
    }


def _read_text(parts: RunComponents, state: Mapping[str, NDArray[Any]]) -> _Description:
    missing = {"run", "epoch_losses", "recent_losses"} - set(state)
    if missing:
        raise FormatError(f"the state of a run needs {sorted(missing)}, got {sorted(state)[:8]}")
    try:
        text = json.loads(str(state["run"]))
        version, identity = text["version"], text["identity"]
        if version != VERSION:
            raise FormatError(
                f"the state of a run has version {version}; this build reads {VERSION}"
            )
        if identity != parts.identity:
            raise FormatError(f"the state is of another run: {identity}, not {parts.identity}")
        losses = state["epoch_losses"].tolist()
        return _Description(
            position=_read_position(text["position"] | {"epoch_losses": losses}),
            watch_total=float(text["watch_total"]),
            best=_read_best(text["best"]),
        )
    except (ValueError, TypeError, KeyError) as error:
        raise FormatError(f"the state of a run has no readable description: {error}") from error


def _read_position(values: dict[str, Any]) -> Position:
    return Position(**values | {"last_report": _read_report(values["last_report"])})


def _read_best(values: dict[str, Any] | None) -> dict[str, Any]:
    if values is None:
        return {}
    return {
        "report": _read_report(values["report"]),
        "reference_loss": float(values["reference_loss"]),
        "stale_epochs": int(values["stale_epochs"]),
    }


def _read_report(values: dict[str, Any] | None) -> EpochReport | None:
    if values is None:
        return None
    # JSON has no tuples.
    return EpochReport(**values | {"class_accuracy": tuple(values.get("class_accuracy", ()))})


def _check_array(name: str, array: Array, state: Mapping[str, NDArray[Any]]) -> None:
    found = state.get(name)
    if found is None or (found.shape, found.dtype) != (array.shape, array.dtype):
        got = "none" if found is None else f"{found.shape} {found.dtype}"
        raise FormatError(f"the state's {name} must be {array.shape} {array.dtype}, got {got}")
