"""The processes of `mlpforge up`, their folders and their supervisor."""

from types import ModuleType

from contracts.imports import omitting, stubbing

# rich, for tracebacks in terminals, takes 5 MB and a tenth of a start; asyncio, for methods that
# nothing here calls, 2 MB and 3 %; greenlet 0.6 MB.
with omitting("greenlet", "rich"), stubbing(ModuleType("asyncio")):
    import structlog  # noqa: F401  its importers get it without rich
