"""The route of a job's graphs."""

from dataclasses import dataclass
from typing import Final

from flask import Response

from services.api.jobs.training_jobs import check_training
from services.http.access import READ_OR_OWN
from services.http.operations import PNG, SVG, Answer, PathParameter, operation
from services.limits.limiter import WorkLimiter
from stores.jobs.store import JobStore

PLOT: Final = PathParameter("^(accuracy|loss)$", "`accuracy` or `loss`", "accuracy")
EXTENSION: Final = PathParameter("^(svg|png)$", "`svg` or `png`", "svg")
MEDIA_TYPES: Final = {"svg": SVG, "png": PNG}


@dataclass(frozen=True)
class PlotRoutes:
    """The view of /jobs/{job_id}/plots.

    Args:
        jobs: The job store.
        limiter: Limits how much is computed at a time.
    """

    jobs: JobStore
    limiter: WorkLimiter

    @operation(
        "GET",
        "/jobs/{job_id}/plots/{plot}.{extension}",
        "Get a graph of a job's training so far",
        parameters={"plot": PLOT, "extension": EXTENSION},
        access=READ_OR_OWN,
        answers={200: Answer("The graph", media_types=(SVG, PNG))},
        errors=(409, 503),
    )
    def get_job_plot(self, job_id: str, plot: str, extension: str) -> Response:
        """Return a graph of a job's training so far.

        Raises:
            JobNotFoundError: the job does not exist.
            BusyError: the limiter's queue is full.
            RefusedError: 409, the job does not train; 503, the client has disconnected.
        """
        job, history = self.jobs.get(job_id), self.jobs.history(job_id)
        check_training(job)

        def draw() -> bytes:
            from services.api.jobs.plot_images import draw_plot  # noqa: PLC0415  loads matplotlib, 0.5 s and 40 MB: only a request for a plot pays

            return draw_plot(plot, extension, job, history)

        # A history is short, so a graph takes time but little memory.
        image = self.limiter.run(draw, size_bytes=0)
        return Response(image, content_type=MEDIA_TYPES[extension])
