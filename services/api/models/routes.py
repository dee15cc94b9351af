"""Routes of models and versions: list, get, evaluate, delete and import."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import structlog
from flask import Response, url_for

from contracts.base import Page
from contracts.default_transform import default_transform
from contracts.errors import (
    DamagedError,
    EvaluationNotFoundError,
    ModelNotFoundError,
    VersionNotFoundError,
)
from contracts.models.aliases import SettingsRequest
from contracts.models.evaluations import Evaluation
from contracts.models.versions import ListedModel, Manifest, ModelPreview, ModelSummary
from services.api.models.aliases import IF_MATCH, to_precondition
from services.api.models.downloads import (
    VERSION_HEADERS,
    VERSION_PATH,
    answer_known,
    answer_version,
)
from services.api.models.write_errors import write_errors
from services.api.visible_pages import fill_page
from services.http.access import PUBLISH, READ
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.callers import current_caller
from services.http.operations import DELETED, ETAG, NOT_MODIFIED, VERSION_NUMBER, Answer, operation
from services.http.queries import DryRunQuery, ImportQuery, ListQuery
from services.http.routing import answer_json, answer_nothing
from services.server.client_connection import watch_client
from stores.datasets.store import DatasetStore
from stores.models.files.layout import parse_number
from stores.models.store import ModelStore
from stores.models.transitions import SettingsChange
from stores.specs.resolving import find_dataset

log = structlog.get_logger(__name__)

EVALUATION_HEADERS: Final = {**ETAG, **VERSION_HEADERS}
MODEL_GENERATION: Final = {"ETag": "the model's generation, in quotes"}
LIMITS: Final[tuple[str, ...]] = ("keep_last", "keep_days")
MODEL_IF_MATCH: Final = replace(
    IF_MATCH,
    meaning="only if the model is at this generation; else 412",
    needed="one generation in quotes, as in the ETag of the model, or *",
)


@dataclass(frozen=True)
class ModelRoutes:
    """The views of models and versions, except for aliases, imports and weights."""

    models: ModelStore

    @operation(
        "GET",
        "/models",
        "List models",
        access=READ,
        answers={200: Answer("One page of models", model=Page[ListedModel])},
        errors=(503,),
    )
    def list_models(self, query: ListQuery) -> Page[ListedModel]:
        """Return one page of models."""
        page = fill_page(query, self.models.list_models, _choose_allowed)
        items = [self._describe(model) for model in page.items]
        return Page(items=items, next_cursor=page.next_cursor)

    def _describe(self, model: ModelSummary) -> ListedModel:
        try:
            manifest = self.models.get_manifest(model.name, str(model.latest))
        except (DamagedError, ModelNotFoundError, VersionNotFoundError):  # or just deleted
            unknown = dict.fromkeys(("kind", "input_shape", "test_accuracy", "created_at"))
            return ListedModel(**dict(model), **unknown)
        transform = manifest.input_transform or default_transform(
            manifest.layer_sizes[0], manifest.layer_sizes[-1]
        )
        return ListedModel(
            **dict(model),
            kind=transform.kind,
            input_shape=transform.input_shape,
            test_accuracy=manifest.metrics.test_accuracy,
            created_at=manifest.created_at,
        )

    @operation(
        "GET",
        "/models/{name}",
        "Get a model's newest version, its aliases and its settings",
        access=READ,
        answers={200: Answer("The model", model=ModelSummary, headers=MODEL_GENERATION)},
        errors=(503,),
    )
    def get_model(self, name: str) -> Response:
        """Return a model's summary."""
        return _answer_model(self.models.get_model(name))

    @operation(
        "PATCH",
        "/models/{name}",
        "Change a model's settings; once answered, requests without a version get the default",
        access=PUBLISH,
        answers={
            200: Answer(
                "The model; with `dry_run` also the versions that retention would delete",
                model=ModelSummary | ModelPreview,
                headers=MODEL_GENERATION,
            )
        },
        headers={"if_match": MODEL_IF_MATCH},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(412, 503),
    )
    def change_model(
        self, name: str, body: SettingsRequest, query: DryRunQuery, if_match: str | None
    ) -> Response:
        """Change the settings that the body names, or return what that would do."""
        sent = body.model_dump(exclude_unset=True)
        if "default" in sent:
            ref = str(body.default)
            sent["default"] = parse_number(ref) or ref
        limits = {limit: sent.pop(limit) for limit in LIMITS if limit in sent}
        change = SettingsChange(name, precondition=to_precondition(if_match), limits=limits, **sent)
        if query.dry_run == "true":
            return _answer_model(self.models.deleter.preview(change))
        with write_errors(name):
            return _answer_model(self.models.change_settings(change))

    @operation(
        "GET",
        "/models/{name}/versions",
        "List a model's versions, newest first",
        access=READ,
        answers={200: Answer("One page of manifests", model=Page[Manifest])},
        errors=(503,),
    )
    def list_versions(self, name: str, query: ListQuery) -> Page[Manifest]:
        """Return one page of a model's manifests."""
        return self.models.list_versions(name, query.limit, query.cursor)

    @operation(
        "GET",
        VERSION_PATH,
        "Get a version's manifest",
        access=READ,
        answers={200: Answer("The manifest", model=Manifest)},
        errors=(503,),
    )
    def get_version(self, name: str, ref: str) -> Manifest:
        """Return the manifest of a version."""
        return self.models.get_manifest(name, ref)

    @operation(
        "GET",
        f"{VERSION_PATH}/evaluation",
        "Get a version's evaluation on its test set",
        access=READ,
        answers={
            200: Answer("The evaluation", model=Evaluation, headers=EVALUATION_HEADERS),
            304: replace(NOT_MODIFIED, headers=EVALUATION_HEADERS),
        },
        errors=(503,),
    )
    def get_evaluation(self, name: str, ref: str) -> Response:
        """Return a version's evaluation, or a 304."""
        return answer_version(self.models, name, ref, self._evaluation)

    def _evaluation(self, manifest: Manifest) -> Response:
        if manifest.evaluation is None:
            raise EvaluationNotFoundError(manifest.name, manifest.version)
        known = answer_known(manifest.evaluation.sha256)
        if known is not None:
            return known
        response = answer_json(self.models.read_evaluation(manifest.name, manifest.version))
        response.set_etag(manifest.evaluation.sha256)
        return response

    @operation(
        "DELETE",
        VERSION_PATH,
        "Delete a version permanently; its number is never used again",
        access=PUBLISH,
        answers={204: DELETED},
        parameters={"ref": VERSION_NUMBER},
        max_body_bytes=MAX_SPEC_BYTES,
        errors=(409, 503),
    )
    def delete_version(self, name: str, ref: str) -> Response:
        """Delete a version permanently; ref is its number."""
        with write_errors(name):
            self.models.delete_version(name, int(ref))
        return answer_nothing()


def _answer_model(model: ModelSummary) -> Response:
    response = answer_json(model)
    response.set_etag(str(model.generation))
    return response


def _choose_allowed(models: Sequence[ModelSummary]) -> list[ModelSummary]:
    caller = current_caller()
    return [model for model in models if caller.allows_model(model.name)]


@dataclass(frozen=True)
class ImportRoutes:
    """The view that imports versions."""

    models: ModelStore
    datasets: DatasetStore

    @operation(
        "POST",
        "/models/{name}/versions",
        "Publish an externally trained network; the body is its .npz",
        access=PUBLISH,
        answers={
            201: Answer(
                "The manifest of the new version; job_id and spec are null",
                model=Manifest,
                headers={"Location": "the version's address"},
            )
        },
        errors=(409, 503),
    )
    def import_version(self, name: str, body: bytes, query: ImportQuery) -> Response:
        """Publish the network in a weights file as a model's next version."""
        from services.api.models.import_file import Importer  # noqa: PLC0415  loads the core, 0.1 s and 10 MB: only an import pays

        info = find_dataset(self.datasets, query.dataset, ["dataset"], query.dataset_version)
        # Evaluating 256 MiB of weights takes a minute: not for a client that has disconnected.
        importer = Importer(self.datasets, should_stop=watch_client())
        result = importer.read(name, body, info)
        with write_errors(name):
            manifest = self.models.publish(result)
        log.info("version_imported", model=name, version=manifest.version)
        location = url_for("get_version", name=name, ref=manifest.version)
        return answer_json(manifest, status=201, headers={"Location": location})
