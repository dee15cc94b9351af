"""SQLite answers the store's statements from an index, in its order."""

from collections.abc import Callable

import pytest
from sqlalchemy import Connection, Engine, event

from contracts.errors import FencedError, JobNotFoundError
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine
from stores.jobs.records import JobQuery, NewJob, RequestKey, TrainingClaim
from stores.jobs.risks import JobRisks
from stores.jobs.store import JobStore

WHOLE_TABLE = tuple(f"SCAN {name}" for name in ("job", "ahead", "reproducer", "notifications"))
# The partial indexes, of waiting rows only.
WAITING = ("ix_jobs_queue", "ix_jobs_waiting", "ix_notifications_due", "ix_notifications_given_up")
ENDED = "j19"
CLAIM = TrainingClaim("j5", 1, JobSpec())


def key_of(value: str) -> RequestKey:
    return RequestKey(value, "0" * 64)


CALLS: dict[str, Callable[[JobStore], object]] = {
    "create": lambda store: store.create(NewJob("new", JobSpec(), 1)),
    "create_with_key": lambda store: store.create(NewJob("new", JobSpec(), 1, key_of("key"))),
    "create_with_known_key": lambda store: store.create(
        NewJob("new", JobSpec(), 1, key_of("key-j5"))
    ),
    "reproduce": lambda store: store.create(NewJob("new", JobSpec(), 1, reproduces="j5")),
    "get": lambda store: store.get("j5"),
    "claim": lambda store: store.claim("w"),
    "sweep_leases": lambda store: store.sweep_leases(),
    "find_holders": lambda store: store.find_holders("w:"),
    "sweep_holders": lambda store: store.sweep_holders(["w:1", "w:2"]),
    "count_waiting": lambda store: store.count_waiting(),
    "count_jobs": lambda store: store.count_jobs(),
    "count_risks": lambda store: JobRisks.on_database_of(store).count_risks(),
    "take_unsent": lambda store: store.take_unsent(5),
    "cancel": lambda store: store.cancel("j5"),
    "withdraw": lambda store: store.withdraw("j5"),
    "list_unended": lambda store: store.list_unended(),
    "mark_sent": lambda store: store.mark_sent("j5"),
    "read_events": lambda store: store.read_events({"j0": 0, "j1": 0, ENDED: 2}, 100),
    "get_weights_sha256": lambda store: store.get_weights_sha256("j5"),
    "find_ended": lambda store: store.find_ended(["j5", "j6"]),
    "delete_ended": lambda store: store.delete_ended(older_than_s=-1, limit=5),
    "heartbeat": lambda store: store.heartbeat(CLAIM, None),
    "history": lambda store: store.history("j5"),
    "list": lambda store: store.list_jobs(JobQuery()),
    "list_after": lambda store: store.list_jobs(JobQuery(cursor="NQ")),
    "list_state": lambda store: store.list_jobs(JobQuery(state="failed")),
    "list_kind": lambda store: store.list_jobs(JobQuery(kinds=("import_dataset",))),
    "list_model": lambda store: store.list_jobs(JobQuery(model="mnist")),
}


@pytest.fixture
def engine() -> Engine:
    return make_memory_engine()


@pytest.fixture
def store(engine: Engine) -> JobStore:
    store = JobStore(engine, JobLimits(max_queued=100, lease_s=30, max_attempts=3))
    for number in range(20):
        store.create(NewJob(f"j{number}", JobSpec(), 1, key_of(f"key-j{number}")))
    store.cancel(ENDED)
    return store


def plans_of(engine: Engine, call: Callable[[], object]) -> list[str]:
    """Return the lines of the query plans of every statement that a call sends."""
    lines: list[str] = []

    def explain(
        connection: Connection,
        cursor: object,
        statement: str,
        parameters: tuple[object, ...],
        *_rest: object,
    ) -> None:
        if not statement.startswith(("EXPLAIN", "BEGIN", "INSERT")):
            raw = connection.connection.cursor()
            raw.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            lines.extend(row[3] for row in raw.fetchall())
            raw.close()

    event.listen(engine, "before_cursor_execute", explain)
    call()
    event.remove(engine, "before_cursor_execute", explain)
    return lines


@pytest.mark.parametrize("name", CALLS)
def test_query_scans_no_table_and_sorts_nothing(engine: Engine, store: JobStore, name: str) -> None:
    lines = plans_of(engine, lambda: _call_ignoring_errors(CALLS[name], store))

    assert lines
    for line in lines:
        assert "TEMP B-TREE" not in line
        # A list walks the table in the order of its key.
        is_whole = line.startswith(WHOLE_TABLE) and not any(index in line for index in WAITING)
        # Counting all jobs reads all of an index, and none of the table.
        is_counted = name == "count_jobs" and "COVERING INDEX ix_jobs_state" in line
        assert not is_whole or name == "list" or is_counted, line


def _call_ignoring_errors(call: Callable[[JobStore], object], store: JobStore) -> None:
    try:
        call(store)
    except (FencedError, JobNotFoundError):
        return


@pytest.mark.parametrize(
    ("name", "index"), [("claim", "ix_jobs_queue"), ("take_unsent", "ix_jobs_waiting")]
)
def test_waiting_jobs_are_read_in_their_order(
    engine: Engine, store: JobStore, name: str, index: str
) -> None:
    lines = plans_of(engine, lambda: CALLS[name](store))

    assert any(index in line for line in lines)


def test_queue_position_counts_only_the_jobs_ahead(engine: Engine, store: JobStore) -> None:
    lines = plans_of(engine, lambda: store.get("j5"))

    assert any(line.startswith("SEARCH ahead USING INDEX ix_jobs_queue") for line in lines)
