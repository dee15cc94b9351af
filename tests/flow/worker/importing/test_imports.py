"""A worker imports uploaded files as data sets."""

import errno
from dataclasses import replace

import pytest
from faults import Faulty

from contracts.errors import DatasetNotFoundError, FencedError, StoreUnavailableError
from contracts.jobs.imports import DatasetVersion
from worker.importing.attempt import ImportAttempt
from worker.importing.import_file import import_file
from worker.importing.target import ImportStoppedError

from .uploads import left_files, upload

pytestmark = pytest.mark.usefixtures("temporary")

BROKEN = b"size,label\n1,a\n2\n"


def interrupted(act):
    """Return an import_file that calls act, then stops if it should, instead of parsing."""

    def stop(_file, _media_type, _options, target):
        act()
        raise ImportStoppedError("stopped") if target.should_stop() else AssertionError

    return stop


def claim_interrupted(bench, act):
    context = replace(bench.context, import_file=interrupted(act))
    return ImportAttempt(context, bench.jobs.claim("here:1"))


def test_import_succeeds_with_a_version(bench):
    job_id = upload(bench)
    assert bench.runner().run_next()

    job = bench.jobs.get(job_id)
    assert (job.state, job.dataset) == ("succeeded", DatasetVersion(name="iris", version=1))


def test_version_describes_its_source(bench):
    job_id = upload(bench)
    bench.runner().run_next()

    info, request = bench.imported.get_info("iris"), bench.jobs.get(job_id).request
    assert (info.source.sha256, info.source.size_bytes) == (request.sha256, request.size_bytes)
    assert (info.description, info.source.query["description"]) == ("mine", "mine")


def test_import_reports_its_progress(bench):
    job_id = upload(bench)
    size_bytes = bench.jobs.get(job_id).request.size_bytes
    shares = []

    def import_slowly(file, media_type, options, target):
        file.read()
        shares.append(attempt._progress().step / size_bytes)
        target.meter.written = 0.5
        shares.append(attempt._progress().step / size_bytes)
        info = import_file(file, media_type, options, target)
        shares.append(attempt._progress().step / size_bytes)
        return info

    context = replace(bench.context, import_file=import_slowly)
    attempt = ImportAttempt(context, bench.jobs.claim("here:1"))
    assert attempt._progress() is None
    attempt.run()

    assert shares == pytest.approx([0.45, 0.675, 0.9], abs=0.01)
    assert bench.jobs.get(job_id).progress.step == size_bytes


def test_import_leaves_nothing_but_the_version(bench, temporary):
    upload(bench)
    bench.runner().run_next()

    assert (left_files(bench), list(temporary.iterdir())) == ([], [])


def test_invalid_data_fails_naming_the_place(bench):
    job_id = upload(bench, BROKEN)
    bench.runner().run_next()

    error = bench.jobs.get(job_id).error
    assert error.type == "invalid_data"
    assert error.message.startswith("line 3")


def test_invalid_data_leaves_nothing(bench, temporary):
    upload(bench, BROKEN)
    bench.runner().run_next()

    assert (left_files(bench), list(temporary.iterdir())) == ([], [])
    with pytest.raises(DatasetNotFoundError):
        bench.imported.get_info("iris")


def test_changed_upload_fails_as_damaged(bench):
    job_id = upload(bench, sha256="0" * 64)
    bench.runner().run_next()

    assert bench.jobs.get(job_id).error.type == "damaged"


def test_missing_upload_fails_as_damaged(bench):
    job_id = upload(bench)
    bench.imported.remove_upload(job_id)
    bench.runner().run_next()

    assert bench.jobs.get(job_id).error.type == "damaged"


def test_too_large_data_set_is_invalid_data(bench):
    job_id = upload(bench)
    bench.runner(max_dataset_bytes=10).run_next()

    assert bench.jobs.get(job_id).error.type == "invalid_data"


def test_bug_in_an_import_fails_the_job(bench):
    job_id = upload(bench)
    bench.runner(import_file=lambda *_: 1 / 0).run_next()

    assert bench.jobs.get(job_id).error.type == "internal_error"


def test_import_waits_for_a_full_temporary_folder(bench):
    def fill(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    job_id = upload(bench)
    bench.runner(import_file=fill).run_next()
    assert bench.jobs.get(job_id).state == "queued"
    bench.clock.now += 120
    bench.runner().run_next()
    assert bench.jobs.get(job_id).dataset.version == 1


def test_cancelled_import_publishes_nothing(bench, temporary):
    job_id = upload(bench)

    def cancel():
        bench.jobs.cancel(job_id)
        attempt._held.heartbeat._beat()

    attempt = claim_interrupted(bench, cancel)
    attempt.run()

    assert bench.jobs.get(job_id).state == "cancelled"
    assert (left_files(bench), list(temporary.iterdir())) == ([], [])


def test_cancel_before_publishing_wins(bench):
    job_id = upload(bench)

    def cancel_at_the_end(*arguments):
        info = import_file(*arguments)
        bench.jobs.cancel(job_id)
        return info

    bench.runner(import_file=cancel_at_the_end).run_next()

    assert bench.jobs.get(job_id).state == "cancelled"
    assert (bench.imported.find_names(), left_files(bench)) == ([], [])


def test_stopped_worker_gives_the_import_back(bench):
    job_id = upload(bench)
    bench.runner(import_file=interrupted(bench.context.stop_flag.set)).run_next()

    job = bench.jobs.get(job_id)
    assert (job.state, job.attempt) == ("queued", 1)
    assert bench.imported.open_upload(job_id) is not None


def test_fenced_import_stops_without_a_change(bench):
    job_id = upload(bench)

    def lose():
        bench.clock.now += 31
        bench.jobs.sweep_leases()
        attempt._held.heartbeat._beat()

    attempt = claim_interrupted(bench, lose)
    with pytest.raises(FencedError):
        attempt.run()

    assert bench.jobs.get(job_id).state == "queued"


@pytest.mark.parametrize("method", ["open_upload", "publish"])
def test_import_waits_for_an_unavailable_store(bench, method):
    job_id = upload(bench)
    faulty = Faulty(bench.imported, method, StoreUnavailableError())
    bench.runner(datasets_store=faulty).run_next()

    assert bench.jobs.get(job_id).error is None
    bench.clock.now += 120
    bench.runner().run_next()
    assert bench.jobs.get(job_id).dataset.version == 1


def test_lost_import_is_parsed_again(bench):
    job_id = upload(bench)
    bench.jobs.claim("here:1")
    bench.clock.now += 31
    bench.jobs.sweep_leases()
    bench.runner().run_next()

    job = bench.jobs.get(job_id)
    assert (job.state, job.attempt, job.dataset.version) == ("succeeded", 2, 1)


def test_lost_publishing_import_gets_one_version(bench):
    job_id = upload(bench)
    failing = Faulty(bench.jobs, "succeed_import", RuntimeError("killed"))
    bench.runner(jobs=failing).run_next()
    bench.clock.now += 31
    bench.jobs.sweep_leases()
    bench.runner().run_next()

    assert bench.jobs.get(job_id).dataset.version == 1
    assert bench.imported.list_numbers("iris") == [1]


def test_publishing_import_ends_after_too_many_leases(bench):
    job_id = upload(bench)
    bench.jobs.begin_publishing(bench.jobs.claim("here:1"))
    for _ in range(6):
        bench.clock.now += 31
        bench.jobs.sweep_leases()
        assert bench.jobs.claim("here:1")
    bench.clock.now += 31
    bench.jobs.sweep_leases()
    bench.runner().run_next()

    assert bench.jobs.get(job_id).error.type == "worker_lost"
    assert left_files(bench) == []
