"""The state of a run, from which another process can continue it, as named arrays.

The random streams of batches, dropout and augmentation depend only on the seed and the step number,
so the state contains no generators.
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
    """The progress of a run, without its arrays.

    Args:
        step: Updates made so far.
        reported_step: Updates made at the last report.
        seconds: Training time before the current call of run.
        reported_seconds: Training time at the last report.
        epoch_losses: Losses of the steps since the last report.
        last_report: The last report.
        stop_reason: Why the run has ended; None while it has not.
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
    """The parts of a run that its state is read from and written to.

    Args:
        identity: Config and digest of the data as text, which must be equal for both runs.
        params: The network's parameters.
        slots: The optimizer's arrays.
        position: The progress of the run.
        averages: The averages of the parameters; empty without averaging.
        divergence: Its recent losses.
        best: The best epoch so far; None without early stopping.
    """

    identity: str
    params: Sequence[Array]
    slots: Sequence[Sequence[Array]]
    averages: Sequence[Array]
    position: Position
    divergence: DivergenceDetector
    best: BestEpoch | None


@dataclass(frozen=True)
class _Description:
    """The content of the state's JSON text; best holds attributes of a BestEpoch."""

    position: Position
    losses_total: float
    best: dict[str, Any]


def save_state(run: RunComponents, seconds: float) -> State:
    """Return the state of a run after some seconds of training; large arrays are shared."""
    position = dataclasses.asdict(run.position) | {"seconds": seconds}
    losses = position.pop("epoch_losses")
    text = {
        "version": VERSION,
        "identity": run.identity,
        "position": position,
        "watch_total": run.divergence.total,
        "best": None if run.best is None else _describe(run.best),
    }
    return {
        **_large_arrays(run),
        "epoch_losses": np.array(losses, np.float64),
        "recent_losses": np.array(run.divergence.recent, np.float64),
        "run": np.array(json.dumps(text)),
    }


def load_state(run: RunComponents, state: Mapping[str, NDArray[Any]]) -> None:
    """Write a state to the components of another run; nothing changes if it is incompatible.

    Raises:
        FormatError: it is damaged, or the state of another config or of other data.
    """
    described = _read_text(run, state)
    large = _large_arrays(run)
    for name, array in large.items():
        _check_array(name, array, state)
    recent = state["recent_losses"]
    if recent.shape != (DIVERGED_STEPS,):
        raise FormatError(
            f"the state's recent_losses must be ({DIVERGED_STEPS},), got {recent.shape}"
        )
    for name, array in large.items():
        np.copyto(array, state[name])
    run.divergence.recent.extend(recent.tolist())
    run.divergence.total = described.losses_total
    vars(run.position).update(vars(described.position))
    if run.best is not None:
        vars(run.best).update(described.best)


def checkpoint_bytes(state: Mapping[str, NDArray[Any]]) -> bytes:
    """Return a state as an `.npz` file: float32, float64 and text arrays, no pickles."""
    return write_npz(state)


def read_checkpoint(raw: bytes) -> State:
    """Return the state in a checkpoint file.

    Raises:
        FormatError: raw is truncated, damaged, or another kind of file.
    """
    return read_npz(raw, "the checkpoint")


def _large_arrays(run: RunComponents) -> State:
    named = [("param", run.params), ("average", run.averages)]
    named += [(f"slot{number}", slot) for number, slot in enumerate(run.slots)]
    named += [("best", run.best.params)] if run.best else []
    return {f"{name}_{i}": array for name, arrays in named for i, array in enumerate(arrays)}


def _describe(best: BestEpoch) -> dict[str, Any]:
    return {
        "report": None if best.report is None else dataclasses.asdict(best.report),
        "reference_loss": best.reference_loss,
        "stale_epochs": best.stale_epochs,
    }


def _read_text(run: RunComponents, state: Mapping[str, NDArray[Any]]) -> _Description:
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
        if identity != run.identity:
            raise FormatError(f"the state is of another run: {identity}, not {run.identity}")
        losses = state["epoch_losses"].tolist()
        return _Description(
            position=_read_position(text["position"] | {"epoch_losses": losses}),
            losses_total=float(text["watch_total"]),
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
