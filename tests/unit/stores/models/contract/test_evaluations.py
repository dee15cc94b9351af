"""Evaluations and golden files of versions, on every kind of store."""

import pytest

from contracts.errors import EvaluationNotFoundError, ModelNotFoundError, VersionNotFoundError
from contracts.models.evaluations import (
    Calibration,
    CalibrationBin,
    ClassEvaluation,
    Evaluation,
    Mistake,
)

EVALUATION = Evaluation(
    dataset="mnist",
    examples=3,
    accuracy=2 / 3,
    classes=(
        ClassEvaluation(label=0, examples=2, precision=1.0, recall=0.5),
        ClassEvaluation(label=1, examples=1, precision=0.5, recall=None),
    ),
    confusion_matrix=((1, 1), (0, 1)),
    mistakes=(Mistake(index=2, label=0, digit=1, probabilities=(0.1 + 0.2, 0.7)),),
    calibration=Calibration(
        expected_error=1 / 3,
        bins=(CalibrationBin(lower=0.5, upper=1.0, examples=3, confidence=None, accuracy=0.7),),
    ),
)
GOLDEN = bytes(range(256)) * 3


def _result(make_result, job_id="job-1"):
    return make_result(job_id, evaluation=EVALUATION.model_dump_json().encode(), golden=GOLDEN)


def test_evaluation_and_golden_are_read_back_equal(store, make_result):
    manifest = store.publish(_result(make_result))
    assert store.read_evaluation("mnist", 1) == EVALUATION
    assert store.read_golden("mnist", 1) == GOLDEN
    assert manifest.golden.size_bytes == len(GOLDEN)
    assert manifest.evaluation.size_bytes == len(EVALUATION.model_dump_json())
    assert store.get_manifest("mnist", "1") == manifest


def test_each_version_has_its_own_files(store, make_result):
    store.publish(_result(make_result))
    store.publish(make_result("job-2", golden=b"another"))
    assert (store.read_golden("mnist", 1), store.read_golden("mnist", 2)) == (GOLDEN, b"another")


def test_missing_evaluation_raises_an_error(store, make_result):
    manifest = store.publish(make_result(golden=GOLDEN))
    assert manifest.evaluation is None
    with pytest.raises(EvaluationNotFoundError, match="version 1 of model 'mnist' has no eval"):
        store.read_evaluation("mnist", 1)


def test_missing_golden_file_is_none(store, make_result):
    assert store.publish(make_result()).golden is None
    assert store.read_golden("mnist", 1) is None


@pytest.mark.parametrize("version", [0, 2, 10**30])
def test_files_of_an_unknown_number_are_not_found(store, make_result, version):
    store.publish(_result(make_result))
    for read in (store.read_golden, store.read_evaluation):
        with pytest.raises(VersionNotFoundError):
            read("mnist", version)


@pytest.mark.parametrize("name", ["unknown", "../mnist", ""])
def test_files_of_an_unknown_model_are_not_found(store, make_result, name):
    store.publish(_result(make_result))
    for read in (store.read_golden, store.read_evaluation):
        with pytest.raises(ModelNotFoundError):
            read(name, 1)


def test_staged_result_keeps_evaluation_and_golden_file(store, make_result):
    store.artifacts.stage_result(_result(make_result), 1)
    staged = store.artifacts.load_result("job-1")
    assert staged == _result(make_result)
    store.publish(staged)
    assert store.read_evaluation("mnist", 1) == EVALUATION
    assert store.read_golden("mnist", 1) == GOLDEN


def test_staged_result_without_evaluation_keeps_the_golden_file(store, make_result):
    store.artifacts.stage_result(make_result(golden=GOLDEN), 1)
    staged = store.artifacts.load_result("job-1")
    assert (staged.evaluation, staged.golden) == (None, GOLDEN)


def test_empty_files_are_stored(store, make_result):
    result = make_result(weights=b"", evaluation=b"", golden=b"")
    store.artifacts.stage_result(result, 1)
    assert store.artifacts.load_result("job-1") == result
    store.publish(result)
    assert (store.read_weights("mnist", 1), store.read_golden("mnist", 1)) == (b"", b"")
