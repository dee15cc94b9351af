"""The routes of inspections."""

from dataclasses import dataclass

from flask import Response

from contracts.inference.inspection_summaries import SummaryAnswer, SummaryRequest
from contracts.inference.inspections import InspectAnswer, InspectRequest
from services.api.inspect.image_choices import read_choices
from services.api.inspect.inspectable_networks import InspectableNetworks
from services.api.inspect.limits import check_request, measure_bytes
from services.api.inspect.network_choices import FoundChoice, find_choice
from services.http.access import READ
from services.http.body_limits import MAX_INSPECT_BYTES
from services.http.operations import JSON, Answer, operation
from services.limits.byte_budget import ByteBudget
from services.limits.limiter import WorkLimiter
from services.networks.retry import retry_if_deleted
from stores.datasets.store import DatasetStore


@dataclass(frozen=True)
class InspectRoutes:
    """The views of /inspect.

    Args:
        inspectable: Finds networks.
        datasets: The data sets.
        limiter: Limits how much is computed at a time.
        byte_budget: Bounds the large responses in memory until they are sent.
    """

    inspectable: InspectableNetworks
    datasets: DatasetStore
    limiter: WorkLimiter
    byte_budget: ByteBudget

    @operation(
        "POST",
        "/inspect",
        "Get all values of a forward and a backward pass of 1 to 10 images, after optional steps",
        access=READ,
        answers={200: Answer("The values", model=InspectAnswer)},
        max_body_bytes=MAX_INSPECT_BYTES,
        errors=(404, 409, 503),
    )
    def inspect(self, body: InspectRequest) -> Response:
        """Return the values; nothing is stored.

        Raises:
            JobNotFoundError, ModelNotFoundError, VersionNotFoundError: the network does not exist.
            RefusedError: 404, the job has no snapshot; 422, as check_request and read_choices, or
                the network is too large; 503, the client has disconnected.
            DamagedError, StoreUnavailableError: the network, or a data set, can't be read.
            BusyError: the limiter's queue or the byte budget is full.
        """
        return self._answer(body, body)

    @operation(
        "POST",
        "/inspect/summary",
        "Get the outputs of a network's strongest units for one example, and the strongest weights",
        access=READ,
        answers={200: Answer("The units and weights", model=SummaryAnswer)},
        max_body_bytes=MAX_INSPECT_BYTES,
        errors=(404, 409, 503),
    )
    def summarize(self, body: SummaryRequest) -> Response:
        """Return the summary; nothing is stored (errors as inspect)."""
        return self._answer(body.as_inspection(), body)

    def _answer(
        self, inspection: InspectRequest, body: InspectRequest | SummaryRequest
    ) -> Response:
        """Answer the body, whose network and images are those of the inspection."""

        def answer(found: FoundChoice) -> Response:
            check_request(inspection, found)
            size_bytes = measure_bytes(inspection, found)
            text = self.limiter.run(lambda: self._encode(inspection, body, found), size_bytes)
            return self.byte_budget.hold(len(text), lambda: Response(text, content_type=JSON))

        return retry_if_deleted(
            lambda: find_choice(inspection.network, self.inspectable, self.datasets), answer
        )

    def _encode(
        self,
        inspection: InspectRequest,
        body: InspectRequest | SummaryRequest,
        found: FoundChoice,
    ) -> bytes:
        from services.api.inspect import encoding  # noqa: PLC0415  loads the core, 0.1 s: only these requests wait

        loaded = found.load()
        images = read_choices(inspection, loaded.transform, self.datasets)
        if isinstance(body, SummaryRequest):
            return encoding.encode_summary(body, loaded, images)
        return encoding.encode_inspection(inspection, loaded, images)
