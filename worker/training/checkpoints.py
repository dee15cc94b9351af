"""Saves checkpoints of a run, and resumes another attempt from one."""

import time
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import structlog
from numpy.typing import NDArray
from pydantic import ValidationError

from contracts.base import Record
from contracts.jobs.spec import JobSpec
from contracts.tracing import traced
from mlp_core import FormatError, TrainingRun, checkpoint_bytes, read_checkpoint
from stores.jobs.records import TrainingClaim
from stores.models.store import ModelStore
from worker.training.recorder import START, Recorder, RecorderState
from worker.training.throttled_saver import ThrottledSaver

METADATA = "memo"  # its name in the file
# A checkpoint's text is at most 9,999,999 characters per item; a long history has more.
CHUNK_CHARS = 1000
MAX_SHARE = 0.01  # of a run's time

log = structlog.get_logger()


class CheckpointMetadata(Record):
    """The part of a checkpoint beside the run's arrays: JSON, cut into an array of text.

    Args:
        spec: The spec of the run.
        course: The state of the recorder.
    """

    spec: JobSpec
    course: RecorderState


class Checkpointer:
    """An observer of a run that calls a recorder, and saves checkpoints of both.

    Args:
        models: The store of the checkpoints.
        claim: The job of the run; its spec has the interval.
        run: The run, at step 0.
        recorder: The recorder of the run.
        is_unwanted: Whether the job was cancelled or taken, so that no checkpoint is needed.
    """

    def __init__(
        self,
        models: ModelStore,
        claim: TrainingClaim,
        run: TrainingRun,
        recorder: Recorder,
        is_unwanted: Callable[[], bool] = lambda: False,
    ) -> None:
        self.should_stop = recorder.should_stop
        self.on_epoch = recorder.on_epoch
        self._record_step = recorder.on_step
        self._recorder = recorder
        self._models = models
        self._claim = claim
        self._run = run
        interval_s = claim.spec.checkpoint_seconds
        self._saver = ThrottledSaver("checkpoint", interval_s, MAX_SHARE, is_unwanted)

    def on_step(self, step: int, loss: float) -> None:
        """Call the recorder; save a checkpoint if one is due."""
        self._record_step(step, loss)
        if time.monotonic() >= self._saver.due_at:
            self.save()

    @traced("save checkpoint")
    def save(self) -> None:
        """Save a checkpoint; if the store is unavailable or full, log it and leave the old one.

        Raises:
            FencedError: another attempt has saved one.
        """
        self._saver.save(self._run.step, self._pack, self._write)

    def _write(self, checkpoint: bytes) -> None:
        self._models.artifacts.save_checkpoint(self._claim.job_id, self._claim.attempt, checkpoint)

    def _pack(self) -> bytes:
        metadata = CheckpointMetadata(spec=self._claim.spec, course=self._recorder.state())
        return checkpoint_bytes({**self._run.state(), METADATA: _pack_metadata(metadata)})

    def resume(self, checkpoint: bytes) -> RecorderState:
        """Restore the run from its checkpoint.

        Returns:
            The recorder's state. If the checkpoint does not fit the run, a warning is logged, and
            both stay at step 0.
        """
        try:
            arrays = read_checkpoint(checkpoint)
            metadata = _read_metadata(arrays, self._claim.spec)
            self._run.restore({name: arrays[name] for name in arrays if name != METADATA})
        except FormatError as error:
            log.warning("checkpoint_refused", reason=str(error))
            return START
        log.info("job_resumed", step=self._run.step)
        return metadata.course


def _pack_metadata(metadata: CheckpointMetadata) -> NDArray[Any]:
    text = metadata.model_dump_json()
    return np.array([text[at : at + CHUNK_CHARS] for at in range(0, len(text), CHUNK_CHARS)])


def _read_metadata(arrays: Mapping[str, NDArray[Any]], spec: JobSpec) -> CheckpointMetadata:
    if METADATA not in arrays:
        raise FormatError(f"the checkpoint has no {METADATA}")
    try:
        text = "".join(map(str, arrays[METADATA].flat))
        metadata = CheckpointMetadata.model_validate_json(text, extra="ignore")
    except ValidationError as error:
        raise FormatError(f"this build can't read the checkpoint's {METADATA}") from error
    if metadata.spec != spec:
        raise FormatError("the checkpoint belongs to another spec")
    return metadata
