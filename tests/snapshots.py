"""How tests read a job's snapshot."""

from stores.models.store import ModelStore, Snapshot


def load_snapshot(models: ModelStore, job_id: str) -> Snapshot | None:
    """Return a job's snapshot with its weights, or None."""
    opened = models.kept.open_snapshot(job_id)
    if opened is None:
        return None
    with opened.weights as file:
        return Snapshot(opened.summary.figures, file.read())
