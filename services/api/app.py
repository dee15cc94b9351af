"""The app of the api service, composed from stores that its caller has opened."""

from collections.abc import Callable, Sequence
from typing import Final

from contracts.settings import Settings
from services.api.audit.routes import AuditRoutes, record_writes
from services.api.batch.results import BatchResultRoutes
from services.api.batch.routes import BatchRoutes
from services.api.compare.prediction_cache import PredictionCache
from services.api.compare.routes import CompareRoutes
from services.api.datasets.deletion import DatasetDeletionRoutes
from services.api.datasets.examples import ExampleRoutes
from services.api.datasets.files import DatasetFileRoutes
from services.api.datasets.loading import SharedLoads
from services.api.datasets.routes import DatasetRoutes
from services.api.datasets.uploads import UploadRoutes
from services.api.dependency_metrics import DependencyMetrics, find_disks
from services.api.docs.routes import DocsRoutes
from services.api.events.reader import EventReader
from services.api.events.routes import EventRoutes
from services.api.inspect.inspectable_networks import InspectableNetworks
from services.api.inspect.limits import IMAGE_COUNTS
from services.api.inspect.routes import InspectRoutes
from services.api.jobs.enqueue import CeleryEnqueue
from services.api.jobs.metrics import JobStateMetrics
from services.api.jobs.plots import PlotRoutes
from services.api.jobs.routes import JobRoutes
from services.api.jobs.snapshot_predictions import PIXEL_COUNTS, SnapshotPredictRoute
from services.api.jobs.snapshots import SnapshotRoutes
from services.api.jobs.submission import Submitter
from services.api.jobs.uploads import UploadSubmitter
from services.api.jobs.visibility import JobVisibility
from services.api.keys.routes import KeyRoutes
from services.api.models.aliases import AliasRoutes
from services.api.models.deletion import ModelDeletionRoutes
from services.api.models.exports.formats import MAX_EXPORT_BYTES
from services.api.models.routes import ImportRoutes, ModelRoutes
from services.api.models.weight_images import WeightImages
from services.api.models.weights import WeightsRoutes
from services.api.page.files import PageFiles
from services.api.page.routes import PageRoutes
from services.api.schedules.routes import ScheduleRoutes
from services.api.service_routes import ServiceRoutes
from services.api.sweeps.routes import SweepRoutes
from services.api.webhooks.routes import WebhookRoutes
from services.http.access import ForgeApp
from services.http.app import make_app
from services.http.compression import compress_json
from services.http.health import ReadinessChecks, healthz
from services.http.operations import list_operations
from services.http.routing import View, bind, bind_all
from services.images.file_reader import ImageFileReader
from services.limits.byte_budget import ByteBudget
from services.limits.limiter import WorkLimiter
from services.limits.thread_budget import ThreadBudget
from services.limits.transfer_slots import Downloads, Uploads
from services.metrics.families import JOB_FAMILIES, STREAMS
from services.metrics.registry import MetricsRegistry
from services.metrics.scraping import Scrape
from services.notifier.addresses import AddressPolicy, HostResolver, Resolve
from stores.batch.job_files import JobFiles
from stores.batch.results import BatchResults
from stores.blobs.memory import MemoryBlobs
from stores.datasets.imported import ImportedDatasets
from stores.datasets.store import DatasetStore
from stores.jobs.risks import JobRisks
from stores.jobs.store import JobStore
from stores.models.gates import GateJudge
from stores.models.store import ModelStore
from stores.notifications.webhooks import WebhookStore
from stores.schedules.acceptance import ScheduleAcceptance
from stores.specs.acceptance import SpecAcceptance
from stores.sweeps.acceptance import SweepAcceptance

# Of the 16 threads in cli/supervisor/programs.py, beside those of event streams: full queues of
# small and of large work. The others are for ordinary requests.
COMPUTING_THREADS: Final = 12
RESOLVER_THREADS: Final = 2
OPERATIONS: Final = list_operations(
    JobRoutes,
    EventRoutes,
    PlotRoutes,
    SnapshotRoutes,
    SnapshotPredictRoute,
    ModelRoutes,
    ImportRoutes,
    WeightsRoutes,
    CompareRoutes,
    AliasRoutes,
    ModelDeletionRoutes,
    DatasetRoutes,
    ExampleRoutes,
    DatasetFileRoutes,
    DatasetDeletionRoutes,
    UploadRoutes,
    BatchRoutes,
    BatchResultRoutes,
    SweepRoutes,
    InspectRoutes,
    WebhookRoutes,
    healthz,
    ScheduleRoutes,
    KeyRoutes,
    AuditRoutes,
    ServiceRoutes,
    PageRoutes,
    DocsRoutes,
)
LIMITED: Final = (
    "loads of large networks",
    "large imports, conversions, predictions, comparisons, images or inspections",
)


def create_app(  # noqa: PLR0913  the composition: each part is an argument
    settings: Settings,
    jobs: JobStore,
    models: ModelStore,
    datasets: DatasetStore,
    enqueue: CeleryEnqueue,
    *,
    imported: ImportedDatasets | None = None,
    results: BatchResults | None = None,
    registry: MetricsRegistry | None = None,
    resolve: Resolve | None = None,
) -> ForgeApp:
    """Return the api service's WSGI app.

    Args:
        settings: Host names, token, limits.
        jobs: The job store.
        models: The model store.
        datasets: The data sets.
        enqueue: Sends wake-ups.
        imported: The data sets that can be changed; by default new ones in memory.
        results: The results of batches; by default new ones in memory.
        registry: The counters; by default those of this app alone.
        resolve: Finds the addresses of webhooks' hosts; by default with the system's name server.
    """
    registry = registry or MetricsRegistry()
    imported = imported or ImportedDatasets(MemoryBlobs())
    files = JobFiles(models, imported, results or BatchResults(MemoryBlobs()))
    app = make_app("services.api", settings, registry, models.access, traces_writes=True)
    threads = ThreadBudget(COMPUTING_THREADS)
    datasets = SharedLoads(datasets, threads)
    loads, limiter = (WorkLimiter(what, limits_small=True, threads=threads) for what in LIMITED)
    inspectable = InspectableNetworks(jobs, models, loads)
    downloads = _make_downloads(app)
    _bind_models(app, inspectable, datasets, limiter, downloads)
    acceptance = SpecAcceptance(datasets, models, settings.max_job_bytes)
    submitter = Submitter(jobs, datasets, models, enqueue)
    _bind_webhooks(app, settings, jobs, resolve)
    _bind_jobs(app, jobs, files, acceptance, submitter)
    uploads = UploadSubmitter(submitter, imported, settings.max_upload_bytes)
    batches = BatchRoutes(models, datasets, uploads, settings.max_dataset_bytes)
    streamed = (UploadRoutes(uploads).upload_dataset, batches.predict_batch)
    _bind_uploads(app, settings, ImportRoutes(models, datasets), streamed, limiter)
    _bind_datasets(app, datasets, DatasetDeletionRoutes(jobs, imported), limiter)
    events = EventRoutes(jobs, EventReader(jobs, settings.max_streams, _gauge(registry)))
    plots = PlotRoutes(jobs, limiter)
    bind_all(app, BatchResultRoutes(jobs, files.results, downloads), events, plots)
    _bind_comparisons(app, inspectable, datasets, limiter)
    scrape = _make_scrape(registry, settings, jobs, models, enqueue)
    _bind_service(app, jobs, models, enqueue, scrape)
    return app


def _make_downloads(app: ForgeApp) -> Downloads:
    """Return the slots of the app's downloads, by their size after compression."""
    downloads = Downloads()
    app.after_request(downloads.send)
    app.after_request(compress_json)  # runs before the one above
    return downloads


def _bind_jobs(
    app: ForgeApp, jobs: JobStore, files: JobFiles, acceptance: SpecAcceptance, submitter: Submitter
) -> None:
    webhooks = WebhookStore.on_database_of(jobs)
    visibility = JobVisibility(jobs)
    app.before_request(lambda: visibility.check(app.access))
    bind_all(
        app,
        JobRoutes(jobs, files, acceptance, submitter, webhooks),
        SweepRoutes(jobs, submitter, SweepAcceptance(acceptance), webhooks),
        ScheduleRoutes(jobs, ScheduleAcceptance(acceptance, webhooks)),
    )


def _bind_webhooks(
    app: ForgeApp, settings: Settings, jobs: JobStore, resolve: Resolve | None
) -> None:
    resolve = resolve or HostResolver(RESOLVER_THREADS)
    policy = AddressPolicy(settings.webhook_host_names, resolve)
    bind_all(app, WebhookRoutes(WebhookStore.on_database_of(jobs), policy))


def _bind_service(
    app: ForgeApp,
    jobs: JobStore,
    models: ModelStore,
    enqueue: CeleryEnqueue,
    scrape: Scrape,
) -> None:
    """Serve what is about the service itself."""
    # Jobs are accepted while the broker or the model store is unavailable.
    checks = {"database": jobs.ping, "broker": enqueue.ping, "models": models.ping}
    readiness = ReadinessChecks(checks, vital=["database"])
    bind_all(app, KeyRoutes(models.access, app.authenticator.is_needed))
    bind_all(app, ServiceRoutes(readiness, scrape), DocsRoutes(), PageRoutes(PageFiles()))
    record_writes(app, jobs)
    bind(app, healthz)


def _make_scrape(
    registry: MetricsRegistry,
    settings: Settings,
    jobs: JobStore,
    models: ModelStore,
    enqueue: CeleryEnqueue,
) -> Scrape:
    job_metrics = JobStateMetrics(jobs.count_jobs, JobRisks.on_database_of(jobs).count_risks)
    others = DependencyMetrics(enqueue.count_workers, models, find_disks(settings))
    shown = (*JOB_FAMILIES, STREAMS)
    return Scrape(registry, shown, lambda: {**job_metrics.read(), **others.read()})


def _gauge(registry: MetricsRegistry) -> Callable[[int], None]:
    """Return a function that adds to the number of open event streams."""
    return lambda more: registry.add([(registry.find(STREAMS.name), more)])


def _bind_snapshots(app: ForgeApp, inspectable: InspectableNetworks, limiter: WorkLimiter) -> None:
    images = WeightImages(inspectable, limiter)
    bind_all(app, SnapshotRoutes(inspectable.jobs, inspectable.models, images))
    bind(
        app,
        SnapshotPredictRoute(ImageFileReader(limiter), limiter).predict_with_snapshot,
        # Before the limiter: a request that waits for a snapshot must not occupy a slot.
        lookup=inspectable.of_snapshot,
        precheck=PIXEL_COUNTS.check_examples,
        limit=limiter.answer_images,
    )


def _bind_models(
    app: ForgeApp,
    inspectable: InspectableNetworks,
    datasets: DatasetStore,
    limiter: WorkLimiter,
    downloads: Downloads,
) -> None:
    models = inspectable.models
    byte_budget = ByteBudget(MAX_EXPORT_BYTES)  # for large responses in memory
    bind_all(
        app,
        ModelRoutes(models),
        WeightsRoutes(models, limiter, byte_budget, WeightImages(inspectable, limiter), downloads),
    )
    inspect = InspectRoutes(inspectable, datasets, limiter, byte_budget)
    for view in (inspect.inspect, inspect.summarize):
        bind(app, view, precheck=IMAGE_COUNTS.check, limit_reading=limiter.read)
    _bind_snapshots(app, inspectable, limiter)


def _bind_comparisons(
    app: ForgeApp, inspectable: InspectableNetworks, datasets: DatasetStore, limiter: WorkLimiter
) -> None:
    """Serve comparisons of versions, and the changes of models that depend on more than them."""
    models, predictions = inspectable.models, PredictionCache(inspectable, datasets, limiter)
    judge = GateJudge(models, datasets, predictions.find_right)
    compare = CompareRoutes(models, datasets, predictions, limiter)
    deletion = ModelDeletionRoutes(inspectable.jobs, models)
    bind_all(app, compare, AliasRoutes(models, judge), deletion)


def _bind_datasets(
    app: ForgeApp, datasets: DatasetStore, deletion: DatasetDeletionRoutes, limiter: WorkLimiter
) -> None:
    examples = ExampleRoutes(datasets, limiter)
    bind_all(app, DatasetRoutes(datasets), examples, DatasetFileRoutes(datasets), deletion)


def _bind_uploads(
    app: ForgeApp,
    settings: Settings,
    models: ImportRoutes,
    streaming: Sequence[View],
    limiter: WorkLimiter,
) -> None:
    uploads = Uploads()
    bind(
        app,
        models.import_version,
        max_body_bytes=settings.max_import_bytes,
        limit=lambda respond: uploads.receive(lambda: limiter.answer(respond, local_types=())),
    )
    for view in streaming:
        bind(app, view, max_body_bytes=settings.max_upload_bytes, limit=uploads.stream)
