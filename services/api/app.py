"""The api service, put together from stores that its caller has opened."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final

from flask import Flask

from contracts.settings import Settings
from services.api.aliases import AliasRoutes
from services.api.comparison.answer_routes import AnswerRoutes
from services.api.comparison.routes import ComparisonRoutes
from services.api.comparison.version_answers import AnswerBook
from services.api.datasets import DatasetRoutes
from services.api.docs import DocsRoutes
from services.api.enqueue import Enqueue
from services.api.event_reader import EventReader
from services.api.events import EventRoutes
from services.api.exports.formats import MAX_EXPORT_BYTES
from services.api.health import HealthRoutes
from services.api.imports import ImportRoutes
from services.api.inspect.bounds import IMAGE_COUNTS
from services.api.inspect.routes import InspectRoutes
from services.api.job_figures import JobFigures
from services.api.jobs import JobRoutes
from services.api.looked_networks import LookedNetworks
from services.api.models import ModelRoutes
from services.api.page import PageRoutes
from services.api.plots import PlotRoutes
from services.api.room import Room
from services.api.site import Site
from services.api.snapshot_predictions import PIXEL_COUNTS, SnapshotPredictRoute
from services.api.snapshots import SnapshotRoutes
from services.api.transfer_slots import Downloads, Uploads
from services.api.versions import VersionRoutes
from services.api.weight_pictures import WeightPictures
from services.api.weights import WeightsRoutes
from services.api_operations import API_OPERATIONS, METRICS
from services.app import make_app
from services.inference_operations import INFERENCE_OPERATIONS
from services.inspect_operations import INSPECT
from services.metrics.cells import Cells
from services.metrics.families import JOB_FAMILIES, STREAMS
from services.metrics.scraping import Scrape
from services.model_operations import IMPORT_VERSION
from services.openapi import Document, build_document
from services.pictures.reader import PictureReader
from services.readiness import ReadinessChecks
from services.routes import bind
from services.snapshot_operations import PREDICT_WITH_SNAPSHOT
from services.threads import Threads
from services.turns import Turns
from stores.datasets.store import DatasetStore
from stores.jobs.store import JobStore
from stores.models.store import ModelStore

# Of the 16 that cli/programs.py starts beside the event streams': a full row of small work, and one
# of large work. The others are for what is ordinary.
COMPUTING_THREADS: Final = 12
LARGE: Final = "large imports, conversions, predictions, comparisons, pictures or inspections"


def create_app(  # noqa: PLR0913  put together here: each part is an argument
    settings: Settings,
    jobs: JobStore,
    models: ModelStore,
    datasets: DatasetStore,
    enqueue: Enqueue,
    *,
    cells: Cells | None = None,
) -> Flask:
    """Return the api service's WSGI app.

    Args:
        settings: Host names, token, limits.
        jobs: The truth about jobs.
        models: The truth about models.
        datasets: What jobs may learn from.
        enqueue: Sends wake-ups.
        cells: Where it counts; None is for itself.
    """
    cells = cells or Cells()
    # A broker or a model store that is away keeps no job from being accepted.
    checks = {"database": jobs.ping, "broker": enqueue.ping, "models": models.ping}
    app = make_app("services.api", settings, cells)
    threads = Threads(COMPUTING_THREADS)
    loads = Turns("loads of large networks", bounds_small=True, threads=threads)
    looked = LookedNetworks(jobs, models, loads)
    turns = Turns(LARGE, bounds_small=True, threads=threads)
    _bind_models(app, looked, datasets, turns)
    _bind_imports(app, settings, ImportRoutes(models, datasets), turns)
    answers = AnswerBook(looked, datasets, turns)
    for routes in (
        JobRoutes(jobs, models, datasets, enqueue, settings.max_job_bytes),
        EventRoutes(jobs, EventReader(jobs, settings.max_streams, _gauge(cells))),
        PlotRoutes(jobs, turns),
        SnapshotRoutes(jobs, models, WeightPictures(looked, turns)),
        DatasetRoutes(datasets, turns),
        AnswerRoutes(models, datasets, answers, turns),
        ComparisonRoutes(models, datasets, answers, turns),
        HealthRoutes(ReadinessChecks(checks, vital=["database"])),
        DocsRoutes(_document()),
        PageRoutes(Site()),
    ):
        for operation, view in routes.views().items():
            bind(app, operation, view)
    _bind_predictions(app, looked, turns)
    shown = (*JOB_FAMILIES, STREAMS)
    bind(app, METRICS, Scrape(cells, shown, JobFigures(jobs.count_jobs).read).answer)
    return app


@cache
def _document() -> Document:
    """Return the document of both services, for there is one front door."""
    return build_document(tuple(dict.fromkeys(API_OPERATIONS + INFERENCE_OPERATIONS)))


def _gauge(cells: Cells) -> Callable[[int], None]:
    """Return what is told how many event streams more, or fewer, are open."""
    streams = cells.find(STREAMS.name)
    return lambda more: cells.add([(streams, more)])


def _bind_predictions(app: Flask, looked: LookedNetworks, turns: Turns) -> None:
    bind(
        app,
        PREDICT_WITH_SNAPSHOT,
        SnapshotPredictRoute(PictureReader(turns), turns).answer,
        # Before it has a turn: who waits for what others read must hold up nobody.
        find=looked.of_snapshot,
        screen=PIXEL_COUNTS.check,
        turn=turns.answer_images,
    )


def _bind_models(app: Flask, looked: LookedNetworks, datasets: DatasetStore, turns: Turns) -> None:
    models = looked.models
    room = Room(MAX_EXPORT_BYTES)  # for whatever large is made for one answer
    downloads = Downloads()
    app.after_request(downloads.send)
    for routes in (
        ModelRoutes(models),
        VersionRoutes(models),
        WeightsRoutes(models, turns, room, WeightPictures(looked, turns), downloads),
        AliasRoutes(models),
    ):
        for operation, view in routes.views().items():
            bind(app, operation, view)
    inspect = InspectRoutes(looked, datasets, turns, room).inspect
    bind(app, INSPECT, inspect, screen=IMAGE_COUNTS.check, reading=turns.read)


def _bind_imports(app: Flask, settings: Settings, routes: ImportRoutes, turns: Turns) -> None:
    importing = replace(IMPORT_VERSION, max_body_bytes=settings.max_import_bytes)
    uploads = Uploads()
    bind(
        app,
        importing,
        routes.create,
        turn=lambda respond: uploads.receive(lambda: turns.answer(respond, quick=())),
    )
