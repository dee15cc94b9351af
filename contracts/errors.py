"""The errors of all packages; `services` maps them to HTTP statuses."""

from contracts.messages import format_count

MAX_NAMED = 5  # aliases in a message: a model may have a hundred


class ForgeError(Exception):
    """The base of every error that mlp-forge raises on purpose."""


class NotFoundError(ForgeError):
    """No object has the requested name or id."""


class JobNotFoundError(NotFoundError):
    """No job has this id."""

    def __init__(self, job_id: str) -> None:
        super().__init__(f"no job has the id {job_id[:100]!r}; GET /jobs lists them")


class ModelNotFoundError(NotFoundError):
    """No model has this name, or all its versions were deleted."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"no model is named {name[:100]!r}; GET /models lists them, "
            "and a job that succeeds makes one"
        )


class VersionNotFoundError(NotFoundError):
    """The model exists, but not the version, or the alias that was used to name one."""

    def __init__(self, name: str, ref: str) -> None:
        missing, path = f"alias {ref[:100]!r}", f"/models/{name}"
        if ref.isdecimal():
            missing, path = f"version {ref[:100]}", f"/models/{name}/versions"
        super().__init__(f"model {name!r} has no {missing}; GET {path} lists them")


class AliasNotFoundError(NotFoundError):
    """The model exists, but not the alias."""

    def __init__(self, name: str, alias: str) -> None:
        super().__init__(
            f"model {name!r} has no alias {alias[:100]!r}; GET /models/{name} lists them"
        )


class EvaluationNotFoundError(NotFoundError):
    """The version exists, but was never evaluated."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(
            f"version {version} of model {name!r} has no evaluation: it was imported and fits no "
            "data set, or an earlier build published it"
        )


class DatasetNotFoundError(NotFoundError):
    """No data set has this name, or its files are missing."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no data set is named {name[:100]!r}; GET /datasets lists them")


class DatasetVersionNotFoundError(NotFoundError):
    """The data set exists, but not this version."""

    def __init__(self, name: str, ref: str) -> None:
        super().__init__(
            f"data set {name!r} has no version {ref[:100]!r}; GET /datasets/{name}/versions lists "
            "them"
        )


class DatasetDeletedError(NotFoundError):
    """The version of a data set that is needed was deleted."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(
            f"version {version} of data set {name!r} was deleted, and this needs its data: import "
            "it again, or choose another version"
        )


class TooManyVersionsError(ForgeError):
    """A data set has the maximum number of versions."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(f"data set {name!r} already has {limit} versions: delete one first")


class JobConflictError(ForgeError):
    """The job's state does not allow the action."""

    def __init__(self, job_id: str, reason: str, action: str) -> None:
        super().__init__(f"job {job_id} can't be {action}: {reason}")


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
    """A model has the maximum number of aliases."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(f"model {name!r} already has {limit} aliases: delete one first")


class QueueFullError(ForgeError):
    """The queue of jobs is full.

    Args:
        limit: MLPFORGE_MAX_QUEUED_JOBS.
        retry_after_s: When a slot should be free, from the measured rate; whole seconds.
    """

    def __init__(self, limit: int, retry_after_s: int) -> None:
        queued = format_count(limit, "job is", "jobs are")
        super().__init__(f"{queued} already queued; try again in {retry_after_s} s")
        self.retry_after_s = retry_after_s


class IdempotencyKeyError(ForgeError):
    """The key was used with another request."""

    def __init__(self, key: str, job_id: str) -> None:
        sent = key.partition('"')[0]  # before the id of the client's access key
        super().__init__(
            f"Idempotency-Key {sent[:100]!r} belongs to job {job_id}, whose request had another "
            "body: use a new key for a new job"
        )


class FencedError(ForgeError):
    """The worker lost the job's lease: its attempt is no longer the current one."""

    def __init__(self, job_id: str, attempt: int) -> None:
        super().__init__(f"attempt {attempt} of job {job_id} no longer holds the lease")


class WithdrawnError(ForgeError):
    """A result can no longer be published: its job fails, or has failed."""

    def __init__(self, job_id: str) -> None:
        super().__init__(f"job {job_id} can no longer publish a version: submit it again")


class CursorError(ForgeError):
    """The cursor is not one that the service returned."""

    def __init__(self, cursor: str) -> None:
        super().__init__(
            f"cursor must be a next_cursor of an earlier response, got {cursor[:100]!r}: "
            "leave it out for the first page"
        )


class DatabaseUnavailableError(ForgeError):
    """The jobs database fails.

    Args:
        problem: What is wrong.
        advice: What to do.

    Attributes:
        state: The state that a readiness check reports.
    """

    state = "away"

    def __init__(
        self,
        problem: str = "does not answer",
        advice: str = "the request may have succeeded, so check before you repeat it",
    ) -> None:
        super().__init__(f"the jobs database {problem}; {advice}")


class DatabaseFullError(DatabaseUnavailableError):
    """The jobs database can't be written to, because its disk or its quota is full."""

    state = "full"

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"can't be written to ({reason})", "its disk is full: free space there, then try again"
        )


class DatabaseDamagedError(DatabaseUnavailableError):
    """The jobs database can't be read, because its file is damaged."""

    state = "damaged"

    def __init__(self, reason: str) -> None:
        advice = "stop the service, restore a backup, and start it again"
        super().__init__(f"is damaged ({reason})", advice)
        self.reason = reason


class DatabaseNewerError(ForgeError):
    """A later build has upgraded the jobs database."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(
            f"the jobs database has schema {found[:100]!r}, and this build reads up to {known!r}: "
            "start the later build, or restore a backup from before its upgrade"
        )


class StoreUnavailableError(ForgeError):
    """The model store fails.

    Args:
        reason: The operating system's message, such as "disk full"; None without an answer.
        advice: What to do.
    """

    def __init__(self, reason: str | None = None, advice: str = "try again") -> None:
        problem = f"refuses the request ({reason})" if reason else "does not answer"
        super().__init__(f"the model store {problem}; {advice}")
        self.reason = reason


class ChangeUnknownError(StoreUnavailableError):
    """The model store failed during a change of a model, which may have been made.

    Args:
        name: The model.
        reason: As in StoreUnavailableError.
    """

    def __init__(self, name: str, reason: str | None) -> None:
        super().__init__(
            reason,
            f"the change may have been made: check with GET /models/{name}/versions before you "
            "try again",
        )


class BrokerUnavailableError(ForgeError):
    """The broker does not accept a wake-up; the sweeper sends it later."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the broker does not accept the wake-up: {reason}")


class DamagedError(ForgeError):
    """Stored bytes fail their integrity check."""

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(f"{what} is damaged: {reason}")
        self.what, self.reason = what, reason


class GoldenMismatchError(ForgeError):
    """A version's files are intact, but give other answers on this machine."""

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(
            f"{what} gives other answers on this machine than when it was published: {reason}. Its "
            "files are intact: do not delete or restore them. Serve it with the numpy and BLAS "
            "that its manifest has under environment, or from another machine"
        )
        self.what, self.reason = what, reason


class InvalidDataError(ForgeError):
    """An uploaded data set can't be imported.

    Args:
        place: The file, line, row, column or image.
        problem: What was expected there, and what came.
    """

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"{place}: {problem}")


class SettingsError(ForgeError):
    """An environment variable has an invalid value."""
