"""Structured logging to stderr, the same in every process."""

import logging
import sys
from typing import Any

import structlog

from contracts.tracing import add_trace_ids

_SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    add_trace_ids,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


# They log each task, request or start, as we do.
_CHATTY = (
    "alembic",
    "celery.app.trace",
    "celery.apps.worker",
    "celery.worker.consumer.connection",
    "celery.worker.strategy",
    "httpx",
    "matplotlib",
)


def configure_logging(*, json: bool) -> None:
    """Write the log lines of structlog and of the standard library to stderr.

    Args:
        json: Whether a line is a JSON object; otherwise it is text for people.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(log_formatter(json=json))
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*_SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def log_formatter(*, json: bool) -> logging.Formatter:
    """Return the formatter of all log lines: JSON for programs, or text for people."""
    for_people = structlog.dev.ConsoleRenderer(
        colors=False, exception_formatter=structlog.dev.plain_traceback
    )
    for_programs = [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_SHARED,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            *(for_programs if json else [for_people]),
        ],
    )
