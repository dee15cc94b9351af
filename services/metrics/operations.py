"""The scrape, which every service answers for itself."""

from services.http.operations import Answer, Operation
from services.metrics.exposition import CONTENT_TYPE


def metrics_operation(name: str, path: str, summary: str) -> Operation:
    """Return the operation of a service's metrics."""
    return Operation(
        name=name,
        method="GET",
        path=path,
        tag="metrics",
        summary=summary,
        answers={
            200: Answer("All metrics of all its processes, as text", media_types=(CONTENT_TYPE,))
        },
        refusals=(503,),
    )
