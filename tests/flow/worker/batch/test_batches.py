"""A worker predicts the examples of a stored split, in parts that survive it."""

import time

import numpy as np
import pytest
from faults import CallAfter, Faulty

from contracts.errors import FencedError, StoreUnavailableError
from contracts.jobs.job import Progress
from stores.batch.results import BatchResults, Part
from worker.batch.attempt import BatchAttempt
from worker.sweeping.job_files import discard_expired, discard_failed

from .batches import (
    expire,
    kill_after,
    left_files,
    publish,
    read_probs,
    repeat_saves,
    run,
    submit_split,
)

DAY_S = 86_400


def test_batch_has_the_bits_of_the_network(bench, network):
    examples = bench.datasets.load("synthetic").test
    job_id = submit_split(bench)
    job = run(bench, job_id)

    expected = network.predict_probs(examples.values)
    assert read_probs(bench, job_id).tobytes() == expected.tobytes()
    assert (job.state, job.result.examples, job.published) == ("succeeded", 100, False)
    assert job.progress == Progress(step=100, total_steps=100)


def test_metrics_are_those_of_an_evaluation(bench, network):
    labels = bench.datasets.load("synthetic").test.labels
    job_id = submit_split(bench)
    metrics = run(bench, job_id).metrics

    matrix = np.zeros((3, 3), int)
    np.add.at(matrix, (labels, read_probs(bench, job_id).argmax(axis=1)), 1)
    assert metrics.confusion_matrix == tuple(map(tuple, matrix.tolist()))
    assert metrics.accuracy == np.trace(matrix) / 100
    assert [one.recall for one in metrics.classes] == (matrix.diagonal() / matrix.sum(1)).tolist()


def test_table_is_predicted_like_images(bench):
    table = bench.datasets.load("table")
    network = publish(bench, table.info.transform)
    job_id = submit_split(bench, "table", "train")
    run(bench, job_id)

    expected = network.predict_probs(table.train.values)
    assert read_probs(bench, job_id).tobytes() == expected.tobytes()


@pytest.mark.usefixtures("network")
def test_killed_batch_resumes_at_the_first_missing_part(bench):
    whole, job_id = submit_split(bench), submit_split(bench)
    expected = run(bench, whole)

    assert kill_after(bench, 3) == [0, 1, 2]
    assert kill_after(bench, 5) == [3, 4, 5, 6, 7]
    assert repeat_saves(bench, job_id) == [8, 9, 10, 11, 12, 13, 14]
    job = bench.jobs.get(job_id)
    assert (job.result, job.metrics) == (expected.result, expected.metrics)
    assert read_probs(bench, job_id).tobytes() == read_probs(bench, whole).tobytes()


@pytest.mark.usefixtures("network")
def test_batch_killed_after_its_last_part_only_ends(bench):
    job_id = submit_split(bench)
    kill_after(bench, 15)

    assert repeat_saves(bench, job_id) == []
    assert bench.jobs.get(job_id).result.examples == 100


@pytest.mark.usefixtures("network")
def test_damaged_part_is_predicted_again(bench):
    job_id = submit_split(bench)
    kill_after(bench, 5)
    key = f"results/{job_id}/000003"
    content = bench.results._blobs.read(key)
    bench.results._blobs.write(key, content[:-1] + bytes([content[-1] ^ 1]))

    assert repeat_saves(bench, job_id)[:2] == [3, 4]


@pytest.mark.usefixtures("network")
def test_part_of_an_earlier_attempt_replaces_no_later_one(bench):
    job_id = submit_split(bench)
    run(bench, job_id)
    part = Part(np.zeros((7, 3), np.float32), None)
    bench.results.save_part(job_id, 2, 0, part)

    with pytest.raises(FencedError):
        bench.results.save_part(job_id, 1, 0, part)


@pytest.mark.usefixtures("network")
def test_fenced_batch_stops_without_a_change(bench):
    job_id = submit_split(bench)

    def lose():
        expire(bench)
        attempt._held.heartbeat._beat()

    results = CallAfter(bench.results, "save_part", lose)
    context = bench.runner(results=results)._context
    attempt = BatchAttempt(context, bench.jobs.claim("here:1"))
    with pytest.raises(FencedError):
        attempt.run()

    assert (bench.jobs.get(job_id).state, len(left_files(bench))) == ("queued", 1)


@pytest.mark.usefixtures("network")
def test_cancelled_batch_leaves_nothing(bench):
    job_id = submit_split(bench)

    def cancel():
        bench.jobs.cancel(job_id)
        attempt._held.heartbeat._beat()

    results = CallAfter(bench.results, "save_part", cancel)
    attempt = BatchAttempt(bench.runner(results=results)._context, bench.jobs.claim("here:1"))
    attempt.run()

    assert (bench.jobs.get(job_id).state, left_files(bench)) == ("cancelled", [])


@pytest.mark.usefixtures("network")
def test_cancel_before_the_end_wins(bench):
    job_id = submit_split(bench)
    results = CallAfter(bench.results, "save_record", lambda: bench.jobs.cancel(job_id))
    bench.runner(results=results).run_next()

    assert (bench.jobs.get(job_id).state, left_files(bench)) == ("cancelled", [])


@pytest.mark.usefixtures("network")
def test_stopped_worker_gives_the_batch_back(bench):
    job_id = submit_split(bench)
    results = CallAfter(bench.results, "save_part", bench.context.stop_flag.set)
    bench.runner(results=results).run_next()

    job = bench.jobs.get(job_id)
    assert (job.state, job.attempt, len(left_files(bench))) == ("queued", 1, 1)


@pytest.mark.usefixtures("network")
@pytest.mark.parametrize("method", ["save_part", "save_record"])
def test_batch_waits_for_an_unavailable_store(bench, method):
    job_id = submit_split(bench)
    faulty = Faulty(bench.results, method, StoreUnavailableError())
    bench.runner(results=faulty).run_next()
    assert bench.jobs.get(job_id).state == "queued"
    bench.clock.now += 120

    assert run(bench, job_id).state == "succeeded"


@pytest.mark.usefixtures("network")
def test_deleted_version_fails_the_batch(bench):
    job_id = submit_split(bench)
    bench.models.delete_version("mnist", 1)

    assert run(bench, job_id).error.type == "model_missing"


@pytest.mark.usefixtures("network")
def test_version_with_other_golden_answers_fails_the_batch(bench):
    job_id = submit_split(bench)
    golden = bench.models.read_golden("mnist", 1)
    publish(bench, bench.datasets.get_info("synthetic").transform, "other", seed=1)
    altered = Faulty(bench.models, "", None)
    altered.read_golden = lambda _name, _version: bench.models.read_golden("other", 1)
    assert golden != altered.read_golden("mnist", 1)
    bench.runner(models=altered).run_next()

    assert bench.jobs.get(job_id).error.type == "golden_mismatch"


@pytest.mark.usefixtures("network")
def test_data_set_of_another_shape_is_invalid_data(bench):
    job_id = submit_split(bench, "colored")
    error = run(bench, job_id).error

    assert (error.type, left_files(bench)) == ("invalid_data", [])
    assert "expected the same shape" in error.message


@pytest.mark.usefixtures("network")
def test_too_large_result_is_invalid_data(bench):
    job_id = submit_split(bench)
    bench.runner(max_dataset_bytes=100 * 3 * 4 - 1).run_next()

    assert (bench.jobs.get(job_id).error.type, left_files(bench)) == ("invalid_data", [])


@pytest.mark.usefixtures("network")
def test_batch_fails_after_too_many_leases(bench):
    job_id = submit_split(bench)
    kill_after(bench, 2)
    kill_after(bench, 2)
    kill_after(bench, 2)
    assert bench.jobs.get(job_id).error.type == "worker_lost"
    assert len(left_files(bench)) == 6

    assert discard_failed(bench.jobs, bench.results) == []
    assert left_files(bench) == []


@pytest.mark.usefixtures("network")
def test_failed_parts_that_stay_keep_their_job(bench):
    job_id = submit_split(bench)
    kill_after(bench, 2)
    bench.jobs.cancel(job_id)
    results = BatchResults(Faulty(bench.results._blobs, "remove", StoreUnavailableError()))

    assert discard_failed(bench.jobs, results) == [job_id]


@pytest.mark.usefixtures("network")
def test_results_expire_with_their_job(bench, monkeypatch):
    job_id = submit_split(bench)
    run(bench, job_id)
    later = time.time() + 2 * DAY_S
    monkeypatch.setattr(time, "time", lambda: later)
    discard_expired(bench.jobs, bench.results, DAY_S)
    assert left_files(bench)

    bench.clock.now += 2 * DAY_S
    bench.jobs.delete_ended(DAY_S, 10)
    discard_expired(bench.jobs, bench.results, 3 * DAY_S)
    assert left_files(bench)
    discard_expired(bench.jobs, bench.results, DAY_S)
    assert left_files(bench) == []
