"""The route that submits a batch; a worker predicts it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from flask import Response

from contracts.access.errors import NameNotAllowedError
from contracts.datasets import CSV, NPZ, ZIP, DatasetInfo
from contracts.errors import NotFoundError
from contracts.ids import make_job_id
from contracts.jobs.batch import (
    BATCH_OPTIONS,
    BatchBody,
    BatchOptions,
    BatchRequest,
    UploadedFile,
    find_unfit_file,
)
from contracts.jobs.job import Job
from contracts.models.versions import FileDigest, Manifest, describe_version
from contracts.transform_differences import describe_difference, find_differences
from services.api.jobs.submission import (
    IDEMPOTENCY_KEY,
    LOCATION,
    answer_accepted,
    make_request_key,
)
from services.api.jobs.uploads import UploadSubmitter, check_options, describe_upload
from services.api.models.downloads import VERSION_PATH
from services.http.access import PREDICT
from services.http.bodies import BodyStream
from services.http.errors import RefusedError, field_error
from services.http.operations import JSON, Answer, operation
from stores.batch.results import LABEL, PROB
from stores.datasets.store import DatasetStore
from stores.jobs.records import NewRequest, RequestKey
from stores.models.store import ModelStore
from stores.specs.resolving import find_dataset


@dataclass(frozen=True)
class BatchRoutes:
    """The view that submits batches.

    Args:
        models: The versions.
        datasets: The stored examples.
        uploads: Accepts jobs with uploads, and others.
        max_result_bytes: A result whose probabilities and labels are larger is refused.
    """

    models: ModelStore
    datasets: DatasetStore
    uploads: UploadSubmitter
    max_result_bytes: int

    @operation(
        "POST",
        f"{VERSION_PATH}/batch",
        "Predict many examples: a split of a data set, or an .npz, a .zip of images or a .csv",
        access=PREDICT,
        answers={202: Answer("The job that predicts them", model=Job, headers=LOCATION)},
        headers={"idempotency_key": IDEMPOTENCY_KEY},
        streamed_bodies=(NPZ, ZIP, CSV),
        errors=(409, 429, 503),
    )
    def predict_batch(
        self,
        name: str,
        ref: str,
        body: BatchBody | BodyStream,
        query: BatchOptions,
        idempotency_key: str | None,
    ) -> Response:
        """Commit the job that predicts a batch, then send a wake-up."""
        # Known requests first: what they name may be deleted since.
        media_type = JSON if isinstance(body, BatchBody) else body.media_type
        check_options(query, BATCH_OPTIONS.get(media_type, ()), media_type)
        if isinstance(body, BatchBody):
            sent = body.model_dump(mode="json", exclude_defaults=True)
            key = make_request_key(idempotency_key, sent)
            known = self.uploads.submitter.find_known(key)
            return known or self._submit_stored(name, ref, body, key)

        def make_key(digest: FileDigest) -> RequestKey | None:
            return make_request_key(idempotency_key, describe_upload(media_type, query, digest))

        known = self.uploads.find_known(body, idempotency_key, make_key)
        return known or self._submit_upload(
            self.models.get_manifest(name, ref), body, query, make_key
        )

    def _submit_upload(
        self,
        manifest: Manifest,
        body: BodyStream,
        query: BatchOptions,
        make_key: Callable[[FileDigest], RequestKey | None],
    ) -> Response:
        media_type = body.media_type
        _check_media_type(manifest, media_type)
        label = query.label or self._find_label(manifest) if media_type == CSV else None

        def describe(job_id: str, digest: FileDigest) -> NewRequest:
            upload = UploadedFile(
                media_type=media_type,
                size_bytes=digest.size_bytes,
                sha256=digest.sha256,
                options=query,
            )
            request = BatchRequest(
                model=manifest.name, version=manifest.version, upload=upload, label=label
            )
            return NewRequest(job_id, request, make_key(digest))

        return self.uploads.submit(body, describe)

    def _submit_stored(
        self, name: str, ref: str, body: BatchBody, key: RequestKey | None
    ) -> Response:
        manifest = self.models.get_manifest(name, ref)
        info = find_dataset(self.datasets, body.dataset, ["dataset"], body.dataset_version)
        _check_fit(manifest, info)
        examples = info.test_examples if body.split == "test" else info.train_examples
        self._check_size(info, body, examples, manifest.layer_sizes[-1])
        request = BatchRequest(
            model=manifest.name,
            version=manifest.version,
            dataset=info.name,
            dataset_version=info.version,
            split=body.split,
            examples=examples,
        )
        new_job = NewRequest(make_job_id(), request, key)
        return answer_accepted(self.uploads.submitter.submit(new_job))

    def _find_label(self, manifest: Manifest) -> str | None:
        """Return the column of classes of the data set that a version was trained on."""
        if manifest.dataset is None or manifest.dataset_version is None:
            return None
        with suppress(NotFoundError, NameNotAllowedError):  # deleted since, or not for this key
            info = self.datasets.get_info(manifest.dataset.name, str(manifest.dataset_version))
            label = info.source.query.get("label") if info.source else None
            return info.label or label
        return None

    def _check_size(self, info: DatasetInfo, body: BatchBody, examples: int, classes: int) -> None:
        if examples == 0:
            raise field_error(
                ["split"], f"data set {info.name} has no {body.split} examples", body.split
            )
        most = self.max_result_bytes // (PROB.itemsize * classes + LABEL.itemsize)
        if examples > most:
            raise field_error(
                ["split"],
                f"a result must have at most {self.max_result_bytes} bytes, "
                f"{most} examples of {classes} classes, and data set {info.name} has {examples}",
                body.split,
            )


def _check_fit(manifest: Manifest, info: DatasetInfo) -> None:
    """Refuse a data set whose examples a version can't take; RefusedError 422.

    The worker checks those of a version that does not describe its inputs.
    """
    what, inputs = describe_version(manifest.name, manifest.version), manifest.layer_sizes[0]
    if info.input_size != inputs:
        raise field_error(
            ["dataset"],
            f"{what} takes {inputs} numbers, but the examples of {info.name} have "
            f"{info.input_size}",
            info.name,
        )
    if manifest.input_transform is None:
        return
    differences = find_differences(manifest.input_transform, info.transform)
    if left := [name for name in differences if name != "class_names"]:
        difference = describe_difference(left[0], manifest.input_transform, info.transform)
        raise field_error(
            ["dataset"],
            f"{what} and data set {info.name} must have the same {', '.join(left)}: {difference}",
            info.name,
        )


def _check_media_type(manifest: Manifest, media_type: str) -> None:
    """Refuse a file before it is uploaded that a version can't take; RefusedError 422."""
    transform = manifest.input_transform
    if transform is not None and (problem := find_unfit_file(transform, media_type)):
        raise RefusedError(422, f"{describe_version(manifest.name, manifest.version)} {problem}")
