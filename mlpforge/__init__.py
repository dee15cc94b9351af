"""The Python client of an mlp-forge service: `from mlpforge import Client`."""

from mlpforge.client import Client
from mlpforge.datasets import Dataset, Datasets, Example
from mlpforge.errors import (
    ConflictError,
    IncompleteResponseError,
    InvalidRequestError,
    JobCancelledError,
    JobFailedError,
    MlpforgeError,
    NotFoundError,
    ProblemError,
    ResponseTimeoutError,
    ServiceUnavailableError,
    TokenError,
    UntrustedCertificateError,
    WaitTimeoutError,
)
from mlpforge.jobs import EpochEntry, History, Job, StepEntry
from mlpforge.models import Model, Version
from mlpforge.schedules import Schedule, Schedules
from mlpforge.sweeps import Sweep, Trial
from mlpforge.webhooks import Notification, Webhook, Webhooks

__all__ = [
    "Client",
    "ConflictError",
    "Dataset",
    "Datasets",
    "EpochEntry",
    "Example",
    "History",
    "IncompleteResponseError",
    "InvalidRequestError",
    "Job",
    "JobCancelledError",
    "JobFailedError",
    "MlpforgeError",
    "Model",
    "NotFoundError",
    "Notification",
    "ProblemError",
    "ResponseTimeoutError",
    "Schedule",
    "Schedules",
    "ServiceUnavailableError",
    "StepEntry",
    "Sweep",
    "TokenError",
    "Trial",
    "UntrustedCertificateError",
    "Version",
    "WaitTimeoutError",
    "Webhook",
    "Webhooks",
]
