"""What can go wrong, named once; `services` alone knows which HTTP status each has."""


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
    """The model exists, the version or the alias does not."""

    def __init__(self, name: str, ref: str) -> None:
        super().__init__(
            f"model {name!r} has no version or alias {ref[:100]!r}; "
            f"GET /models/{name}/versions lists them"
        )


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


class JobConflictError(ForgeError):
    """The job's state does not allow what was asked."""

    def __init__(self, job_id: str, state: str, wish: str) -> None:
        super().__init__(f"job {job_id} is {state} and can't be {wish} any more")


class VersionInUseError(ForgeError):
    """A version that an alias points at can't be deleted."""

    def __init__(self, name: str, version: int, aliases: tuple[str, ...]) -> None:
        pointing = ", ".join(aliases)
        super().__init__(
            f"version {version} of model {name!r} is what {pointing} points at: move or delete the "
            "alias first"
        )


class TooManyAliasesError(ForgeError):
    """A model has as many aliases as it may have."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(f"model {name!r} has {limit} aliases already: delete one first")


class GenerationError(ForgeError):
    """If-Match names another generation than the alias has.

    Args:
        alias: The alias.
        expected: What the caller named.
        found: What it has; None if there is no such alias.
    """

    def __init__(self, alias: str, expected: int, found: int | None) -> None:
        has = "does not exist" if found is None else f"is at generation {found}"
        super().__init__(
            f"alias {alias!r} {has}, If-Match says {expected}: look what it points at now, and ask "
            "again if it should move all the same"
        )


class QueueFullError(ForgeError):
    """As many jobs are queued as the service promises to keep.

    Args:
        limit: MLPFORGE_MAX_QUEUED_JOBS.
        retry_after_s: When a place should be free, from the measured rate; whole seconds.
    """

    def __init__(self, limit: int, retry_after_s: int) -> None:
        super().__init__(f"{limit} jobs are queued already; try again in {retry_after_s} s")
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


class CursorError(ForgeError):
    """A cursor that no answer of ours contained."""

    def __init__(self, cursor: str) -> None:
        super().__init__(
            f"cursor must be a next_cursor of an earlier answer, got {cursor[:100]!r}: "
            "leave it out to start at the newest"
        )


class DatabaseAwayError(ForgeError):
    """The jobs database does not answer."""

    def __init__(self) -> None:
        super().__init__(
            "the jobs database does not answer; what was asked may have been done all the same: "
            "look before you ask again"
        )


class DatabaseNewerError(ForgeError):
    """The jobs database was upgraded by a later build than this one."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(
            f"the jobs database is at {found[:100]!r}, this build knows steps up to {known!r}: "
            "start the later build, or restore a backup from before its upgrade"
        )


class StoreAwayError(ForgeError):
    """The model store does not do what it is asked.

    Args:
        reason: What the operating system says, such as that there is no space left; None where the
            storage says nothing.
    """

    def __init__(self, reason: str | None = None) -> None:
        wrong = f"refuses what it is asked ({reason})" if reason else "does not answer"
        super().__init__(f"the model store {wrong}; try again")


class BrokerAwayError(ForgeError):
    """The broker does not take a wake-up; the sweeper sends it later."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the broker takes no wake-up now: {reason}")


class DamagedError(ForgeError):
    """Stored bytes are not the ones that were written."""

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(f"{what} is damaged: {reason}")
        self.what, self.reason = what, reason


class SettingsError(ForgeError):
    """The environment holds a setting that can't be used."""
