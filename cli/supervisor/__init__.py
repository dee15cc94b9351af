"""The processes of `mlpforge up`, their folders and their supervisor."""

from contracts.imports import omitting

with omitting("rich"):  # for tracebacks in terminals: 5 MB, and a tenth of a start
    import structlog  # noqa: F401  its importers get it without rich
