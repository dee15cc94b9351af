"""What can go wrong, named once; `services` alone knows which HTTP status each has."""

from contracts.messages import format_count
from contracts.models.preconditions import Expected

MAX_NAMED = 5  # of aliases in a sentence: a model may have a hundred


class ForgeError(Exception):
    """The base of every error that this service raises on purpose."""


class NotFoundError(ForgeError):
    """Something was asked for by a name or an id that does not exist."""


class JobNotFoundError(NotFoundError):
    """No job has this id."""

    def __init__(self, job_id: str) -> None:
        super().__init__(f"no job has the id {job_id[:100]!r}; GET /jobs lists them")


class ModelNotFoundError(NotFoundError):
    """No model has this name, or none of its versions is left."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"no model is named {name[:100]!r}; GET /models lists them, "
            "and a job that succeeds makes one"
        )


class VersionNotFoundError(NotFoundError):
    """The model exists; the version does not, or the alias that should mean one."""

    def __init__(self, name: str, ref: str) -> None:
        missing, path = f"alias {ref[:100]!r}", f"/models/{name}"
        if ref.isdecimal():
            missing, path = f"version {ref[:100]}", f"/models/{name}/versions"
        super().__init__(f"model {name!r} has no {missing}; GET {path} lists them")


class AliasNotFoundError(NotFoundError):
    """The model exists, the alias does not."""

    def __init__(self, name: str, alias: str) -> None:
        super().__init__(
            f"model {name!r} has no alias {alias[:100]!r}; GET /models/{name} lists them"
        )


class EvaluationNotFoundError(NotFoundError):
    """The version exists, and was never evaluated."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(
            f"version {version} of model {name!r} has no evaluation: it was imported and fits no "
            "data set, or an earlier build published it"
        )


class DatasetNotFoundError(NotFoundError):
    """No data set has this name, or its files are not there."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no data set is named {name[:100]!r}; GET /datasets lists them")


class ExampleNotFoundError(NotFoundError):
    """The data set exists, and its train or test set has no such example."""

    def __init__(self, dataset: str, split: str, count: int, index: str) -> None:
        super().__init__(
            f"data set {dataset!r} has {count} {split} examples, numbered 0 to {count - 1}; "
            f"got {index}"
        )


class JobConflictError(ForgeError):
    """The job's state does not allow what was asked."""

    def __init__(self, job_id: str, state: str, wish: str) -> None:
        super().__init__(f"job {job_id} is {state} and can't be {wish} any more")


class VersionInUseError(ForgeError):
    """A version that an alias points at can't be deleted."""

    def __init__(self, name: str, version: int, aliases: tuple[str, ...]) -> None:
        more = len(aliases) - MAX_NAMED
        named = ", ".join(aliases[:MAX_NAMED]) + (f" and {more} more" if more > 0 else "")
        points = format_count(len(aliases), "alias points", "aliases point")
        super().__init__(
            f"{points} at version {version} of model {name!r}: {named}; move or delete "
            f"{'it' if len(aliases) == 1 else 'them'} first"
        )


class TooManyAliasesError(ForgeError):
    """A model has as many aliases as it may have."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(f"model {name!r} has {limit} aliases already: delete one first")


class GenerationError(ForgeError):
    """An alias is not as If-Match or If-None-Match says.

    Args:
        alias: The alias.
        expected: What the caller named.
        found: The generation that it has; None if there is no such alias.
    """

    def __init__(self, alias: str, expected: Expected, found: int | None) -> None:
        super().__init__(f"alias {alias!r} {_describe_mismatch(expected, found)}")


def _describe_mismatch(expected: Expected, found: int | None) -> str:
    if found is None:
        named = "*" if expected == "exists" else expected
        return f"does not exist, If-Match says {named}: leave that out to make it"
    if expected == "missing":
        return f"is at generation {found}, If-None-Match says *: leave that out to move it"
    return (
        f"is at generation {found}, If-Match says {expected}: look what it points at now, and ask "
        "again with that generation if it should change all the same"
    )


class QueueFullError(ForgeError):
    """As many jobs are queued as the service promises to keep.

    Args:
        limit: MLPFORGE_MAX_QUEUED_JOBS.
        retry_after_s: When a place should be free, from the measured rate; whole seconds.
    """

    def __init__(self, limit: int, retry_after_s: int) -> None:
        queued = format_count(limit, "job is", "jobs are")
        super().__init__(f"{queued} queued already; try again in {retry_after_s} s")
        self.retry_after_s = retry_after_s


class IdempotencyKeyError(ForgeError):
    """The key was used for another request."""

    def __init__(self, key: str, job_id: str) -> None:
        super().__init__(
            f"Idempotency-Key {key[:100]!r} belongs to job {job_id}, which was asked for with "
            "another body: use a new key for a new job"
        )


class FencedError(ForgeError):
    """The job was taken from this worker: its attempt is no longer the current one."""

    def __init__(self, job_id: str, attempt: int) -> None:
        super().__init__(f"attempt {attempt} of job {job_id} no longer holds the lease")


class WithdrawnError(ForgeError):
    """A result can't become a version any more: its job ends, or has ended, as failed."""

    def __init__(self, job_id: str) -> None:
        super().__init__(f"job {job_id} can have no version any more: submit it again")


class CursorError(ForgeError):
    """A cursor that no answer of ours contained."""

    def __init__(self, cursor: str) -> None:
        super().__init__(
            f"cursor must be a next_cursor of an earlier answer, got {cursor[:100]!r}: "
            "leave it out for the first page"
        )


class DatabaseUnavailableError(ForgeError):
    """The jobs database does not do what it is asked.

    Args:
        wrong: What it does instead.
        advice: What to do.

    Attributes:
        state: The word of a readiness check for it.
    """

    state = "away"

    def __init__(
        self,
        wrong: str = "does not answer",
        advice: str = "what was asked may have been done all the same: look before you ask again",
    ) -> None:
        super().__init__(f"the jobs database {wrong}; {advice}")


class DatabaseFullError(DatabaseUnavailableError):
    """The jobs database can't be written to: its disk, or its quota, is full."""

    state = "full"

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"can't be written to ({reason})", "its disk is full: free space there, then try again"
        )


class DatabaseDamagedError(DatabaseUnavailableError):
    """The jobs database can't be read: its bytes are not the ones that were written."""

    state = "damaged"

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"is damaged ({reason})", "stop the service, put a backup in its place, and start again"
        )
        self.reason = reason


class DatabaseNewerError(ForgeError):
    """The jobs database was upgraded by a later build than this one."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(
            f"the jobs database is at {found[:100]!r}, this build knows steps up to {known!r}: "
            "start the later build, or restore a backup from before its upgrade"
        )


class StoreUnavailableError(ForgeError):
    """The model store does not do what it is asked.

    Args:
        reason: What the operating system says, such as that there is no space left; None where the
            storage says nothing.
        advice: What to do.
    """

    def __init__(self, reason: str | None = None, advice: str = "try again") -> None:
        wrong = f"refuses what it is asked ({reason})" if reason else "does not answer"
        super().__init__(f"the model store {wrong}; {advice}")
        self.reason = reason


class ChangeUnknownError(StoreUnavailableError):
    """The model store failed in the midst of a change of a model, which is made or not.

    Args:
        name: The model.
        reason: As in StoreUnavailableError.
    """

    def __init__(self, name: str, reason: str | None) -> None:
        super().__init__(
            reason,
            "what was asked may have been done all the same: look, with "
            f"GET /models/{name}/versions, before you ask again",
        )


class BrokerUnavailableError(ForgeError):
    """The broker does not take a wake-up; the sweeper sends it later."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the broker takes no wake-up now: {reason}")


class DamagedError(ForgeError):
    """Stored bytes are not the ones that were written."""

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(f"{what} is damaged: {reason}")
        self.what, self.reason = what, reason


class GoldenMismatchError(ForgeError):
    """A version's files are the ones that were written, and give other answers here."""

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(
            f"{what} gives other answers here than when it was published: {reason}. Its files are "
            "intact: do not delete or restore them. Serve it with the numpy and the BLAS that its "
            "manifest has under environment, or from another machine"
        )
        self.what, self.reason = what, reason


class SettingsError(ForgeError):
    """The environment holds a setting that can't be used."""
