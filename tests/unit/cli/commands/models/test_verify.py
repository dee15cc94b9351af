"""`mlpforge models verify` on a store without a service."""

import json
import os
import pty
import subprocess
import sys

import pytest
from full_store import fill, publish_wrong_golden, write_orphan
from typer.testing import CliRunner

from cli.main import app
from cli.output import sized
from stores.blobs.directory import DirectoryBlobs
from stores.models.files.layout import head_key

NOBODY = 65534


@pytest.fixture
def blobs(tmp_path):
    (tmp_path / "models").mkdir()
    blobs = DirectoryBlobs(tmp_path / "models")
    fill(blobs)
    return blobs


@pytest.fixture
def verify(tmp_path):
    def verify(*options):
        umask = os.umask(0o022)  # the command changes it for its process
        try:
            return CliRunner().invoke(
                app, ["models", "verify", "--data-dir", str(tmp_path), *options]
            )
        finally:
            os.umask(umask)

    return verify


def test_intact_store_is_one_line_and_status_0(blobs, verify):
    done = verify()
    assert (done.exit_code, done.stdout) == (0, "3 models, 7 versions, 0 damaged\n")


def test_store_can_be_named_by_its_setting(blobs, tmp_path):
    environ = {"MLPFORGE_MODELS": str(tmp_path / "models")}
    done = CliRunner().invoke(app, ["models", "verify"], env=environ)
    assert done.stdout.startswith("3 models")


def test_damage_is_named_and_status_1(blobs, verify):
    key = head_key("other")
    blobs.write(key, b"{}")
    done = verify()
    assert done.exit_code == 1
    line, total = done.stdout.splitlines()
    assert line.startswith(f"damaged   {key} (2 bytes): the head of model other is damaged")
    assert total == "2 models, 6 versions, 1 damaged"


def test_golden_mismatch_has_its_own_count_and_status(blobs, verify):
    place = publish_wrong_golden(blobs, "other")
    done = verify()
    assert done.exit_code == 3
    line, total = done.stdout.splitlines()
    assert line.startswith(f"golden_mismatch  {place} (")
    assert total == "3 models, 7 versions, 0 damaged, 1 golden mismatch"
    report = json.loads(verify("--json").stdout)
    assert (report["damaged"], report["golden_mismatches"]) == (0, 1)
    blobs.write(head_key("mnist"), b"{}")
    assert verify().exit_code == 1


@pytest.mark.skipif(os.cpu_count() == 1, reason="one processor has one BLAS thread")
def test_a_plain_shell_computes_with_one_blas_thread(blobs, tmp_path):
    code = (
        "import sys; from typer.testing import CliRunner; from cli.main import app;"
        "done = CliRunner().invoke(app, ['models', 'verify', '--data-dir', sys.argv[1]]);"
        "from threadpoolctl import threadpool_info;"
        "print(done.exit_code, {pool['num_threads'] for pool in threadpool_info()})"
    )
    plain = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    argv = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(argv, env=plain, capture_output=True, text=True, check=True)
    assert done.stdout == "0 {1}\n"


def test_orphans_and_leftovers_are_listed_with_status_0(blobs, verify, tmp_path):
    place = write_orphan(blobs)
    (tmp_path / "models/models/mnist/.head.json-ab").write_bytes(b"1")
    done = verify("--min-age-s", "0")
    assert done.exit_code == 0
    orphan, _, *sums = done.stdout.splitlines()
    assert orphan == f"orphan    {place} (1 kB): no version has these files"
    assert sums == [
        "3 models, 7 versions, 0 damaged, 1 orphan (1 kB), 1 leftover (1 byte)",
        "--prune would remove 1 orphan (1 kB), 1 leftover (1 byte)",
    ]
    assert verify().stdout == "3 models, 7 versions, 0 damaged\n"


def test_prune_reports_what_it_removes(blobs, verify):
    write_orphan(blobs)
    write_orphan(blobs)
    done = verify("--min-age-s", "0", "--prune")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines[:4]] == ["orphan", "orphan", "removed", "removed"]
    assert lines[4:] == [
        "3 models, 7 versions, 0 damaged, 2 orphans (2 kB)",
        "removed 2 orphans (2 kB)",
    ]
    assert verify("--min-age-s", "0").stdout == "3 models, 7 versions, 0 damaged\n"


def test_prune_keeps_damaged_files_and_the_status(blobs, verify):
    write_orphan(blobs)
    blobs.write(head_key("other"), b"{}")
    done = verify("--min-age-s", "0", "--prune")
    assert done.exit_code == 1
    assert blobs.read(head_key("other")) == b"{}"
    assert "removed 1 orphan" in done.stdout


def test_repair_reports_its_changes_and_fixes_the_store(blobs, verify):
    blobs.remove(head_key("other"))
    done = verify()
    assert done.exit_code == 1
    assert "it is missing; run `mlpforge models verify --repair`" in done.stdout
    done = verify("--repair")
    made, alone = done.stdout.splitlines()
    assert made.startswith(f"repaired  {head_key('other')} (")
    assert "it was missing; rebuilt with 1 as the last version, at generation" in made
    assert (done.exit_code, alone) == (0, "3 models, 7 versions, 0 damaged")
    assert verify("--repair").stdout == "3 models, 7 versions, 0 damaged\n"


def test_repair_is_in_the_document(blobs, verify):
    blobs.remove(head_key("other"))
    report = json.loads(verify("--repair", "--json").stdout)
    assert report["damaged"] == 0
    assert [finding["kind"] for finding in report["findings"]] == ["repaired"]


def test_repair_with_prune_is_refused(blobs, verify):
    place = write_orphan(blobs)
    done = verify("--repair", "--prune", "--min-age-s", "0")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "give one of --prune and --repair" in done.stderr
    assert blobs.list_names(place)


def test_storage_error_is_one_sentence_with_the_path(blobs, verify, tmp_path):
    loop = tmp_path / "models/models/loop"
    loop.symlink_to(loop)
    done = verify()
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert f"symbolic links: '{loop}" in done.stderr


def test_json_is_one_document(blobs, verify, tmp_path):
    place = write_orphan(blobs)
    blobs.write(head_key("other"), b"{}")
    done = verify("--min-age-s", "0", "--prune", "--json")
    report = json.loads(done.stdout)
    assert done.exit_code == 1
    assert report["store"] == str(tmp_path / "models")
    assert (report["models"], report["versions"], report["damaged"]) == (2, 6, 1)
    by_kind = {finding["kind"]: finding for finding in report["findings"]}
    assert by_kind["orphan"]["place"] == place
    assert by_kind["orphan"]["pruned"]
    assert not by_kind["damaged"]["pruned"]
    assert by_kind["damaged"]["size_bytes"] == 2


def test_missing_store_is_one_sentence_and_not_created(verify, tmp_path):
    done = verify()
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"mlpforge: no model store at {tmp_path / 'models'}")
    assert not (tmp_path / "models").exists()


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
def test_prune_as_another_user_is_refused(blobs, verify, tmp_path):
    os.chown(tmp_path / "models/models", NOBODY, NOBODY)
    done = verify("--prune")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert f"belongs to user {NOBODY}, but you are user 0: run this as user {NOBODY}" in done.stderr
    assert verify().exit_code == 0


def test_terminal_shows_the_current_place(blobs, tmp_path):
    ours, theirs = pty.openpty()
    argv = [sys.executable, "-m", "cli.main", "models", "verify", "--data-dir", str(tmp_path)]
    environ = os.environ | {"TERM": "xterm"}
    with subprocess.Popen(argv, stdout=theirs, stderr=theirs, env=environ):
        os.close(theirs)
        shown = b"".join(iter(lambda: read_terminal(ours), b"")).decode()
    os.close(ours)
    assert "jobs/job-7/" in shown
    assert "3 models, 7 versions, 0 damaged" in shown


def read_terminal(descriptor):
    try:
        return os.read(descriptor, 4096)
    except OSError:  # Linux reports a closed terminal this way
        return b""


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (160_123, "160 kB"),
        (999_600, "1 MB"),
        (5_400_000_000, "5 GB"),
        (7 * 10**15, "7000 TB"),
    ],
)
def test_size_has_a_suitable_unit(size_bytes, text):
    assert sized(size_bytes) == text
