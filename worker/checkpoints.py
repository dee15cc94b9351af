"""Makes a run resumable: saves it now and then, and puts another attempt where it was."""

import time
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import structlog
from numpy.typing import NDArray
from pydantic import ValidationError

from contracts.base import Record
from contracts.jobs.spec import JobSpec
from mlp_core import FormatError, TrainingRun, checkpoint_bytes, read_checkpoint
from stores.jobs.store import Claim
from stores.models.store import ModelStore
from worker.recorder import START, Course, Recorder
from worker.throttled_saver import ThrottledSaver

MEMO = "memo"
# A checkpoint's text is at most 999,999 characters an item; a long history has more.
CHUNK_CHARS = 1000
MAX_SHARE = 0.01  # of a run's time

log = structlog.get_logger()


class Memo(Record):
    """What a checkpoint holds beside the run's own arrays: JSON, cut into an array of text."""

    spec: JobSpec
    course: Course


class Checkpointer:
    """The observer of one run that passes everything on to a recorder, and saves both.

    Args:
        models: Where checkpoints are kept.
        claim: Whose they are, and how often they are made.
        run: At step 0.
        recorder: Who follows the run.
        is_unwanted: Whether the job is no longer ours to save.
    """

    def __init__(
        self,
        models: ModelStore,
        claim: Claim,
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
        """Pass a step on; save a checkpoint when it is time."""
        self._record_step(step, loss)
        if time.monotonic() >= self._saver.due_at:
            self.save()

    def save(self) -> None:
        """Save a checkpoint; if the store is away or full, log it and leave the old one.

        Raises:
            FencedError: another attempt has saved one.
        """
        self._saver.save(self._run.step, self._pack, self._write)

    def _write(self, checkpoint: bytes) -> None:
        self._models.artifacts.save_checkpoint(self._claim.job_id, self._claim.attempt, checkpoint)

    def _pack(self) -> bytes:
        memo = Memo(spec=self._claim.spec, course=self._recorder.course())
        return checkpoint_bytes({**self._run.state(), MEMO: _write_memo(memo)})

    def resume(self, checkpoint: bytes) -> Course:
        """Put the run where its checkpoint left it.

        Returns:
            The recorder's course until then. That of step 0, logged, if the checkpoint does not
            fit the run; the run is at step 0 then.
        """
        try:
            arrays = read_checkpoint(checkpoint)
            memo = _read_memo(arrays, self._claim.spec)
            self._run.restore({name: arrays[name] for name in arrays if name != MEMO})
        except FormatError as refused:
            log.warning("checkpoint_refused", reason=str(refused))
            return START
        log.info("job_resumed", step=self._run.step)
        return memo.course


def _write_memo(memo: Memo) -> NDArray[Any]:
    text = memo.model_dump_json()
    return np.array([text[at : at + CHUNK_CHARS] for at in range(0, len(text), CHUNK_CHARS)])


def _read_memo(arrays: Mapping[str, NDArray[Any]], spec: JobSpec) -> Memo:
    if MEMO not in arrays:
        raise FormatError(f"the checkpoint has no {MEMO}")
    try:
        memo = Memo.model_validate_json("".join(map(str, arrays[MEMO].flat)), extra="ignore")
    except ValidationError as refused:
        raise FormatError(f"this build can't read the checkpoint's {MEMO}") from refused
    if memo.spec != spec:
        raise FormatError("the checkpoint is one of another spec")
    return memo
