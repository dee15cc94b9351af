"""One attempt at a job that predicts a batch: predict in parts, store them, end the job.

Each part is a checkpoint: an attempt begins at the first part that is missing. The same examples
and network give the same bits, so the result does not depend on how often a worker was killed.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
import structlog
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from contracts.datasets import CSV, NPZ, ZIP, InputTransform
from contracts.errors import DamagedError, InvalidDataError
from contracts.jobs.batch import BatchOptions, BatchResult, find_unfit_file
from contracts.jobs.job import Progress
from contracts.models.versions import describe_version
from mlp_core import Network, OutputError
from stores.batch.results import PROB, Part, ResultRecord
from stores.jobs.records import BatchClaim
from stores.models.evaluation import predict_in_chunks
from stores.models.files.weights_file import read_network, read_transform
from worker.batch.csv_examples import iterate_csv
from worker.batch.examples import ExampleChunk, ReadOptions, check_deviations, read_ahead
from worker.batch.image_examples import iterate_images
from worker.batch.npz_examples import iterate_npz
from worker.batch.predicted_parts import iterate_parts, part_rows
from worker.batch.stored_examples import iterate_split
from worker.batch.summary import Summary, summarize
from worker.context import WorkerContext
from worker.held_job import HeldJob
from worker.importing.folders import import_folder
from worker.importing.target import ImportMeter, ImportTarget
from worker.uploads import Upload

ITERATE: Final[dict[str, Callable[[BinaryIO, ReadOptions], Iterator[ExampleChunk]]]] = {
    NPZ: iterate_npz,
    ZIP: iterate_images,
    CSV: iterate_csv,
}

log = structlog.get_logger()


@dataclass(frozen=True)
class LoadedVersion:
    """The network of a version, and what its inputs and classes are."""

    what: str
    network: Network
    transform: InputTransform

    @property
    def classes(self) -> int:
        """The number of classes."""
        return len(self.transform.class_names)


class BatchAttempt:
    """Runs one claim's job; the job store fences it when the claim is not current any more."""

    def __init__(self, context: WorkerContext, claim: BatchClaim) -> None:
        self._context = context
        self._claim = claim
        self._predicted = 0
        self._meter = ImportMeter()
        upload = claim.request.upload
        self._media_type = upload.media_type if upload else None
        self._upload = (
            Upload(context, claim.job_id, upload.sha256, upload.size_bytes) if upload else None
        )
        self._held = HeldJob(context, claim, self._progress)

    def run(self) -> None:
        """Bring the job to its end, or back into the queue (errors as HeldJob.run)."""
        self._held.run(self._run)

    def _run(self) -> None:
        completion = self._held.completion
        # One thread, as the inference service has: more may give other bits.
        with import_folder() as folder, threadpool_limits(1, "blas"):
            summary = self._held.try_to(lambda: self._predict(folder), completion.fail)
        if summary is not None:
            result = BatchResult(examples=summary.examples, sha256=summary.sha256)
            completion.succeed_batch(summary.metrics, result)

    def _predict(self, folder: Path) -> Summary:
        """Predict the parts that are missing, and return the summary of all."""
        version, most = self._load(), self._context.max_dataset_bytes
        number, start = self._find_start(version)
        target = ImportTarget(folder, most, self._held.should_stop, self._meter)
        self._predicted = start
        log.info("batch_predicting", model=version.what, first_part=number, first_example=start)
        with (
            closing(self._iterate(version, start, target)) as examples,
            closing(read_ahead(examples)) as chunks,
        ):
            predict = partial(self._predict_chunk, version, target)
            rows = part_rows(version.network, self._media_type)
            for part in iterate_parts(chunks, rows, version.classes, predict):
                target.check_stop()
                self._save(number, part)
                number += 1
        return self._summarize(version, number, target)

    def _load(self) -> LoadedVersion:
        models, request = self._context.models, self._claim.request
        name, number = request.model, request.version
        retry, is_lost = self._context.retry, self._held.is_lost
        weights = retry(lambda: models.read_weights(name, number), is_lost)
        golden = retry(lambda: models.read_golden(name, number), is_lost)
        what = describe_version(name, number)
        network = read_network(weights, golden, what)
        return LoadedVersion(what, network, read_transform(network, what))

    def _find_start(self, version: LoadedVersion) -> tuple[int, int]:
        """Return the number of the first part that is missing or damaged, and of its example."""
        number = examples = 0
        while self._claim.attempt > 1 and not self._held.should_stop():
            part = self._context.retry(partial(self._find_part, number), self._held.is_lost)
            if part is None or part.probs.shape[1] != version.classes:
                break
            number, examples = number + 1, examples + len(part)
        return number, examples

    def _find_part(self, number: int) -> Part | None:
        return self._context.results.find_part(self._claim.job_id, number)

    def _iterate(
        self, version: LoadedVersion, start: int, target: ImportTarget
    ) -> Generator[ExampleChunk]:
        """Yield the examples from start on."""
        request, context = self._claim.request, self._context
        query = request.upload.options if request.upload else BatchOptions()
        options = ReadOptions(version.transform, query, request.label, start, target)
        if self._upload is None or self._media_type is None:
            load = partial(context.catalog.load, request.dataset or "", request.dataset_version)
            dataset = context.retry(load, self._held.is_lost)
            yield from iterate_split(dataset, request.split or "test", options)
            return
        if problem := find_unfit_file(version.transform, self._media_type):
            raise InvalidDataError("the file", f"{version.what} {problem}")
        is_archive = self._media_type != CSV
        with self._upload.opened(target, has_checksums=is_archive) as file:
            yield from ITERATE[self._media_type](file, options)

    def _predict_chunk(
        self, version: LoadedVersion, target: ImportTarget, chunk: ExampleChunk
    ) -> NDArray[np.float32]:
        self._predicted += len(chunk.values)
        target.check_size("the file", self._predicted, PROB.itemsize * version.classes)
        check_deviations(chunk, version.transform)
        try:
            return predict_in_chunks(version.network, chunk.values, target.should_stop)
        except OutputError as error:
            raise DamagedError(version.what, "its probabilities are not finite") from error

    def _save(self, number: int, part: Part) -> None:
        claim, results = self._claim, self._context.results
        self._context.retry(
            lambda: results.save_part(claim.job_id, claim.attempt, number, part),
            self._held.is_lost,
        )

    def _summarize(self, version: LoadedVersion, parts: int, target: ImportTarget) -> Summary:
        """Store what all parts are; they are read again, and so verified."""
        claim, context = self._claim, self._context
        stored = target.polling(context.results.iterate(claim.job_id, parts))
        summary = summarize(stored, version.classes)
        record = ResultRecord(
            model=claim.request.model,
            version=claim.request.version,
            class_names=version.transform.class_names,
            examples=summary.examples,
            parts=parts,
            has_labels=summary.has_labels,
            sha256=summary.sha256,
        )
        context.retry(
            lambda: context.results.save_record(claim.job_id, claim.attempt, record),
            self._held.is_lost,
        )
        context.retry(lambda: context.jobs.heartbeat(claim, self._progress()))  # the last progress
        return summary

    def _progress(self) -> Progress | None:
        """Return the bytes of the file that were read, or the examples that were predicted.

        Of an archive, whose members are read in another order, it is their share of the bytes.
        """
        if self._upload is not None and self._media_type == CSV:
            return self._upload.progress()
        total = self._claim.request.total_steps
        step = int(self._meter.written * total) if self._upload else self._predicted
        return Progress(step=step, total_steps=total) if step else None
