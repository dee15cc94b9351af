"""`mlpforge models verify` on a bucket that fails during the check."""

import json

import pytest
from full_store import write_orphan
from repairs import fill_quickly
from s3 import BUCKET, refuse_with
from typer.testing import CliRunner

from cli.main import app

ALWAYS = 1000


@pytest.fixture
def orphans(s3_blobs):
    fill_quickly(s3_blobs)
    return sorted(write_orphan(s3_blobs) for _ in range(2))


@pytest.fixture
def verify(proxy, prefix, tmp_path):
    environ = {
        "MLPFORGE_MODELS": f"s3://{BUCKET}/{prefix}",
        "MLPFORGE_DATA_DIR": str(tmp_path),
        "MLPFORGE_ALIAS_MAX_AGE_S": "0.1",
    }

    def verify(*options):
        return CliRunner().invoke(
            app, ["models", "verify", "--min-age-s", "0", *options], env=environ
        )

    return verify


def test_removed_findings_are_reported_before_a_failure(orphans, verify, proxy, s3_blobs):
    proxy.fail(refuse_with(503, "SlowDown"), "DELETE", ALWAYS, orphans[1])
    done = verify("--prune")
    assert done.exit_code == 2
    assert done.stdout.splitlines()[-1].startswith(f"removed   {orphans[0]} (1 kB)")
    assert done.stderr.count("\n") == 1
    assert "SlowDown" in done.stderr
    assert s3_blobs.list_names(orphans[0]) == []
    assert s3_blobs.list_names(orphans[1])


def test_json_reports_what_was_pruned_before_a_failure(orphans, verify, proxy):
    proxy.fail(refuse_with(503, "SlowDown"), "DELETE", ALWAYS, orphans[1])
    done = verify("--prune", "--json")
    assert done.exit_code == 2
    pruned = {one["place"]: one["pruned"] for one in json.loads(done.stdout)["findings"]}
    assert pruned == {orphans[0]: True, orphans[1]: False}


def test_audit_of_an_intact_bucket_prints_one_line(orphans, verify):
    done = verify("--prune")
    assert (done.exit_code, done.stderr) == (0, "")


def test_unavailable_bucket_is_one_message_with_a_reason(verify, proxy):
    proxy.fail(refuse_with(500, "InternalError"), "GET", ALWAYS)
    done = verify()
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "the model store does not answer; try again" in done.stderr
    assert "InternalError" in done.stderr
