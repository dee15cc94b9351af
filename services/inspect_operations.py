"""What the api service answers to whoever looks inside a network."""

from typing import Final

from contracts.inference.inspections import InspectAnswer, InspectRequest
from services.http.body_limits import MAX_INSPECT_BYTES
from services.http.declarations import operation
from services.http.operations import Answer

INSPECT: Final = operation(
    "inspect",
    "POST",
    "/inspect",
    "Every number of 1 to 10 images' way through a network and back, also after steps on them",
    answers={200: Answer("The numbers", model=InspectAnswer)},
    body=InspectRequest,
    max_body_bytes=MAX_INSPECT_BYTES,
    refusals=(404, 503),
)
