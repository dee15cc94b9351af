"""All metrics: their names, kinds, labels and help texts."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

# From a single prediction (tens of microseconds) to typical client timeouts.
LATENCY_BOUNDS_S: Final = (
    *(0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5),
    *(1.0, 2.5, 5.0, 10.0),
)
BATCH_BOUNDS: Final = tuple(float(2**power) for power in range(14))  # 10,000 images at most


class Kind(Enum):
    """The type of a metric in Prometheus."""

    COUNTER = "counter"
    GAUGE = "gauge"
    HISTOGRAM = "histogram"
    SUMMARY = "summary"


class Merge(Enum):
    """How the values of several processes are combined."""

    SUM = "the sum over all processes, ended ones included"
    LIVE_SUM = "the sum over live processes"
    MAX = "the maximum over all processes, ended ones included"


@dataclass(frozen=True)
class Family:
    """One metric.

    Args:
        name: Its name in Prometheus; that of a counter ends in `_total`.
        kind: Its type.
        help: Its help text, one sentence.
        labels: The names of its labels.
        bounds: The upper bounds of a histogram's buckets, ascending, without infinity.
        merge: How the values of processes are combined.
        is_read_at_scrape: It is read at each scrape, and left out if that fails.
    """

    name: str
    kind: Kind
    help: str
    labels: tuple[str, ...] = ()
    bounds: tuple[float, ...] = ()
    merge: Merge = Merge.SUM
    is_read_at_scrape: bool = False

    @property
    def sample_names(self) -> tuple[str, ...]:
        """The names of its stored values, from which the others follow."""
        if self.kind is Kind.HISTOGRAM:
            return (self.bucket_name, self.sum_name)
        if self.kind is Kind.SUMMARY:
            return (self.count_name, self.sum_name)
        return (self.name,)

    @property
    def bucket_name(self) -> str:
        """The name of a histogram's bucket counts; the last label is the bucket's number."""
        return f"{self.name}_bucket"

    @property
    def count_name(self) -> str:
        """The name of the number of observations."""
        return f"{self.name}_count"

    @property
    def sum_name(self) -> str:
        """The name of the sum of the observations."""
        return f"{self.name}_sum"


REQUESTS: Final = Family(
    "mlpforge_http_requests_total",
    Kind.COUNTER,
    "Requests answered.",
    ("route", "method", "status"),
)
ERRORS: Final = Family(
    "mlpforge_http_errors_total",
    Kind.COUNTER,
    "Requests rejected or failed, by problem type.",
    ("reason",),
)
LATENCY: Final = Family(
    "mlpforge_http_request_duration_seconds",
    Kind.HISTOGRAM,
    "Time from the arrival of a request to the start of its response.",
    ("route",),
    LATENCY_BOUNDS_S,
)
IN_FLIGHT: Final = Family(
    "mlpforge_http_requests_in_flight",
    Kind.GAUGE,
    "Requests currently being answered.",
    merge=Merge.LIVE_SUM,
)
RECEIVED: Final = Family(
    "mlpforge_http_request_body_bytes_total",
    Kind.COUNTER,
    "Bytes of request bodies, by Content-Length.",
    ("route",),
)
SENT: Final = Family(
    "mlpforge_http_response_body_bytes_total",
    Kind.COUNTER,
    "Bytes of response bodies, by Content-Length.",
    ("route",),
)
PROCESSES: Final = Family(
    "mlpforge_processes",
    Kind.GAUGE,
    "Live processes of this service that have counted anything.",
    is_read_at_scrape=True,
)
RESIDENT: Final = Family(
    "mlpforge_processes_resident_memory_bytes",
    Kind.GAUGE,
    "Resident memory of these processes; shared pages count once per process.",
    is_read_at_scrape=True,
)
BUILD: Final = Family(
    "mlpforge_build_info",
    Kind.GAUGE,
    "Always 1; the label has the version.",
    ("version",),
    is_read_at_scrape=True,
)
PYTHON: Final = Family(
    "python_info",
    Kind.GAUGE,
    "Always 1; the labels have the Python implementation and version.",
    ("implementation", "version"),
    is_read_at_scrape=True,
)

_VERSION: Final = ("model", "version")
INFERENCES: Final = Family(
    "mlpforge_inference_duration_seconds",
    Kind.SUMMARY,
    "Requests for an existing version, and their time from arrival to encoded response; "
    "outcome is success or fail.",
    (*_VERSION, "outcome"),
)
PHASES: Final = Family(
    "mlpforge_inference_phase_seconds_total",
    Kind.COUNTER,
    "Time of successful requests, by phase: queue, input, compute, output.",
    (*_VERSION, "phase"),
)
IMAGES: Final = Family(
    "mlpforge_inference_images_total", Kind.COUNTER, "Images recognized.", _VERSION
)
BATCHES: Final = Family(
    "mlpforge_inference_batch_images",
    Kind.HISTOGRAM,
    "Images per successful request.",
    bounds=BATCH_BOUNDS,
)
BATCH_COMPUTE: Final = Family(
    "mlpforge_inference_batch_compute_seconds",
    Kind.SUMMARY,
    "Successful requests and their computing time, by number of images: 1 to 16, or more.",
    (*_VERSION, "batch_size"),
)
BATCH_PHASES: Final = Family(
    "mlpforge_inference_batch_phase_seconds_total",
    Kind.COUNTER,
    "Other time of these requests, by number of images and by phase: input, output.",
    (*_VERSION, "batch_size", "phase"),
)
LAST_SUCCESS: Final = Family(
    "mlpforge_inference_last_success_timestamp_seconds",
    Kind.GAUGE,
    "Time of the latest successful request, in seconds since 1970.",
    _VERSION,
    merge=Merge.MAX,
)
LOADED: Final = Family(
    "mlpforge_inference_loaded_processes",
    Kind.GAUGE,
    "Processes with this version loaded.",
    _VERSION,
    merge=Merge.LIVE_SUM,
)
EVICTIONS: Final = Family(
    "mlpforge_inference_evictions_total",
    Kind.COUNTER,
    "Versions evicted from memory to make room for others.",
)

JOBS: Final = Family(
    "mlpforge_jobs",
    Kind.GAUGE,
    "Jobs in the database, by state.",
    ("state",),
    is_read_at_scrape=True,
)
WAITING: Final = Family(
    "mlpforge_jobs_waiting",
    Kind.GAUGE,
    "Jobs waiting for a worker: the depth of the queue.",
    is_read_at_scrape=True,
)
OLDEST: Final = Family(
    "mlpforge_jobs_oldest_waiting_seconds",
    Kind.GAUGE,
    "Time since the job that has waited longest was submitted; 0 for an empty queue.",
    is_read_at_scrape=True,
)
DATABASE_UP: Final = Family(
    "mlpforge_jobs_database_up",
    Kind.GAUGE,
    "1 if the jobs database answered this scrape, else 0, without the other metrics of jobs.",
    is_read_at_scrape=True,
)


def _read_at_scrape(name: str, text: str, *labels: str) -> Family:
    return Family(f"mlpforge_{name}", Kind.GAUGE, text, labels, is_read_at_scrape=True)


LOST_LEASES: Final = _read_at_scrape(
    "jobs_lost_leases", "Leases that workers have lost, of all jobs in the database."
)
EXPIRED_LEASES: Final = _read_at_scrape(
    "jobs_expired_leases", "Jobs whose lease has run out and that no worker has requeued yet."
)
NOTIFICATIONS: Final = _read_at_scrape(
    "notifications",
    "Notifications by state; overdue ones have been due for a minute while none is being sent.",
    "state",
)
BROKER_UP: Final = _read_at_scrape("broker_up", "1 if the broker answered this scrape, else 0.")
WORKERS: Final = _read_at_scrape("workers", "Workers that are connected to the queue.")
MODEL_STORE_UP: Final = _read_at_scrape(
    "model_store_up", "1 if the model store answered this scrape, else 0."
)
KEY_EXPIRY: Final = _read_at_scrape(
    "key_expiry_timestamp_seconds",
    "When each of the next 20 keys expires, in seconds since 1970.",
    "key",
)
DISK_FREE: Final = _read_at_scrape(
    "disk_free_bytes", "Free space on the disk of the model store and of the SQLite file.", "disk"
)
DISK_SIZE: Final = _read_at_scrape("disk_size_bytes", "Size of these disks.", "disk")
STREAMS: Final = Family(
    "mlpforge_event_streams", Kind.GAUGE, "Open event streams.", merge=Merge.LIVE_SUM
)

HTTP_FAMILIES: Final = (REQUESTS, ERRORS, LATENCY, IN_FLIGHT, RECEIVED, SENT)
PROCESS_FAMILIES: Final = (PROCESSES, RESIDENT, BUILD, PYTHON)
INFERENCE_FAMILIES: Final = (
    *(INFERENCES, PHASES, IMAGES, BATCHES, BATCH_COMPUTE, BATCH_PHASES),
    *(LAST_SUCCESS, LOADED, EVICTIONS),
)
JOB_FAMILIES: Final = (
    *(JOBS, WAITING, OLDEST, DATABASE_UP, LOST_LEASES, EXPIRED_LEASES, NOTIFICATIONS),
    *(BROKER_UP, WORKERS, MODEL_STORE_UP, KEY_EXPIRY, DISK_FREE, DISK_SIZE),
)
FAMILIES: Final = (
    *(*HTTP_FAMILIES, *PROCESS_FAMILIES, *INFERENCE_FAMILIES, *JOB_FAMILIES, STREAMS),
)
MERGES: Final = {name: family.merge for family in FAMILIES for name in family.sample_names}
