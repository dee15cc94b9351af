"""The revisions create the code's tables; a later build's database is rejected."""

from collections.abc import Callable

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, insert, inspect, select, text
from sqlalchemy.event import listen

from contracts.errors import DatabaseNewerError
from stores.jobs.migrate import migrate
from stores.jobs.migrations.upgrade import OLDEST_TABLE
from stores.jobs.revision import NEWEST_REVISION, SCRIPTS
from stores.jobs.sql.engine import make_engine
from stores.jobs.sql.tables import metadata
from stores.notifications.tables import notification_attempts, notifications

# SQLAlchemy does not read such an index from SQLite, and Alembic can't compare it.
ON_EXPRESSION = "ix_jobs_queue"
pytestmark = [
    pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index"),
    pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based"),
]


def test_revisions_create_the_tables_of_the_code(engine: Engine) -> None:
    with engine.connect() as connection:
        options = {"compare_type": True, "include_object": _is_comparable}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def _is_comparable(_item: object, name: str, *_rest: object) -> bool:
    return name != ON_EXPRESSION


def test_revisions_create_the_indexes_of_the_code(
    engine: Engine, empty_url: Callable[[], str]
) -> None:
    created = make_engine(empty_url())
    metadata.create_all(created)

    shapes = [_shape(engine), _shape(created)]
    created.dispose()

    assert shapes[0] == shapes[1]


def _shape(engine: Engine) -> dict[str, object]:
    """Return what compare_metadata ignores: a partial index's condition, and names."""
    inspector = inspect(engine)
    return {ON_EXPRESSION: _definition(engine, ON_EXPRESSION)} | {
        table: [
            sorted(map(_plain, inspector.get_indexes(table)), key=str),
            inspector.get_pk_constraint(table),
            inspector.get_unique_constraints(table),
            inspector.get_foreign_keys(table),
        ]
        for table in metadata.tables
    }


def _definition(engine: Engine, index: str) -> str:
    """Return the statement that created an index, without parentheses."""
    found = {
        "sqlite": "SELECT sql FROM sqlite_master WHERE name = :index",
        "postgresql": "SELECT indexdef FROM pg_indexes WHERE indexname = :index",
    }
    with engine.connect() as connection:
        selected = text(found[engine.dialect.name])
        definition = connection.scalars(selected, {"index": index}).one()
    return definition.replace("(", "").replace(")", "")


def _plain(index: dict[str, object]) -> dict[str, object]:
    return {
        key: {name: str(value) for name, value in part.items()} if isinstance(part, dict) else part
        for key, part in index.items()
    }


def test_newest_revision_is_the_head_of_the_scripts() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [NEWEST_REVISION]


def test_second_migration_changes_nothing(
    engine: Engine, capfd: pytest.CaptureFixture[str]
) -> None:
    migrate(engine)
    statements: list[str] = []
    listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    migrate(engine)

    assert len(statements) < 20
    assert not [each for each in statements if each.startswith(("CREATE", "ALTER", "INSERT"))]
    assert capfd.readouterr() == ("", "")


def test_database_of_a_later_build_is_rejected(empty_url: Callable[[], str]) -> None:
    engine = make_engine(empty_url())
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999_of_tomorrow'"))
    if engine.dialect.name == "postgresql":
        migrate(engine)  # it was only expanded: a host that is not upgraded yet may restart
        with engine.begin() as connection:
            connection.execute(text(f"CREATE TABLE {OLDEST_TABLE} (revision) AS VALUES ('9998_x')"))

    with pytest.raises(DatabaseNewerError, match=f"'9999_of_tomorrow'.*'{NEWEST_REVISION}'"):
        migrate(engine)
    engine.dispose()


def test_failed_migration_is_rolled_back(empty_url: Callable[[], str]) -> None:
    url = empty_url()
    engine = make_engine(url)
    plain = create_engine(url)
    with plain.begin() as connection:  # conflicts with the last statements
        connection.execute(text("CREATE TABLE job_epochs (x INTEGER)"))
    plain.dispose()

    with pytest.raises(Exception, match="already exists"):
        migrate(engine)

    assert inspect(engine).get_table_names() == ["job_epochs"]
    engine.dispose()


def test_notifications_survive_the_upgrade_and_their_job(empty_url: Callable[[], str]) -> None:
    engine = make_engine(empty_url())
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0011_gates")
        connection.execute(
            text(
                "INSERT INTO jobs (id, state, model, spec, total_steps, submitted_at, attempt, "
                "lost_leases, cancel_requested) VALUES ('a', 'failed', 'm', '{}', 1, 1, 1, 0, :no)"
            ),
            {"no": False},
        )
        notification = {"id": "msg", "job_seq": 1, "webhook": "team", "type": "job.failed"}
        notification |= {"body": "{}", "state": "waiting", "created_at": 1.0}
        connection.execute(insert(notifications).values(notification))
        attempt = {"notification_seq": 1, "attempt": 1, "at": 2.0, "status": 500}
        connection.execute(insert(notification_attempts).values(attempt))

    migrate(engine)

    with engine.begin() as connection:
        connection.execute(text("DELETE FROM jobs"))
        shown = select(notifications.c.id, notifications.c.job_seq, notification_attempts.c.status)
        found = connection.execute(shown.join_from(notifications, notification_attempts))
        assert found.all() == [("msg", None, 500)]
    engine.dispose()
