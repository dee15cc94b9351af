"""The evaluation and the golden file that a version is published with."""

import io
import json
import platform
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from contracts.jobs.metrics import JobMetrics
from contracts.models.evaluations import Evaluation
from contracts.models.versions import DatasetDigest, Environment, ManifestDraft
from mlp_core import (
    Affine,
    Initializer,
    Network,
    OutputError,
    Scale,
    ShapeError,
    check_golden,
    load_weights,
    read_golden,
)
from mlp_core.interruptible_matmul import MatmulInterruptedError
from services.inference.answers import encode_prediction
from services.networks.encoded_classes import EncodedClasses
from stores.datasets.memory import synthetic_dataset
from stores.datasets.store import Examples
from stores.datasets.transforms import describe_inputs
from stores.models.evaluation import describe_environment, evaluate, prepare_result

DRAFT = ManifestDraft(
    name="mnist",
    job_id=None,
    spec=None,
    dataset=DatasetDigest(name="synthetic", sha256="0" * 64),
    layer_sizes=(16, 6, 3),
    parameters=1,
    metrics=JobMetrics(),
    environment=Environment(python="3", numpy="2", blas="b", kernel="k", threads=1),
)
DATASET = synthetic_dataset()


def make_network(sizes=(16, 6, 3), dtype="float32", seed=0):
    rng = np.random.default_rng(seed)
    drawn = Network.create(sizes, "tanh", Initializer("he"), rng, dtype)
    return Network(drawn.affines, "tanh", Scale(1 / 255))


def make_overflowing():
    return Network([Affine(np.full((16, 3), 3e38, np.float32), np.zeros(3, np.float32))], "relu")


def make_predictions(network, images):
    probs = network.predict_probs(images).astype(np.float32)
    classes = EncodedClasses(describe_inputs(network))
    return [json.loads(encode_prediction("mnist", 1, classes, row)) for row in probs]


def with_test(images, labels):
    return replace(DATASET, test=Examples(images, labels))


def with_test_examples(count):
    repeats = -(-count // 100)
    images = np.tile(DATASET.test.values, (repeats, 1))[:count]
    return with_test(images, np.tile(DATASET.test.labels, repeats)[:count])


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_result_has_weights_evaluation_and_golden_inputs(dtype):
    network = make_network(dtype=dtype)
    result = prepare_result(DRAFT, network, DATASET)
    loaded = load_weights(io.BytesIO(result.weights))
    check_golden(loaded, result.golden)
    np.testing.assert_array_equal(read_golden(result.golden).pixels, DATASET.test.values[:64])
    assert result.draft is DRAFT
    assert Evaluation.model_validate_json(result.evaluation) == evaluate(network, DATASET)


def test_result_without_a_data_set_has_golden_noise_only():
    network = make_network((7, 2))
    result = prepare_result(DRAFT, network, None)
    assert result.evaluation is None
    assert read_golden(result.golden).pixels.shape == (64, 7)
    check_golden(network, result.golden)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_evaluation_uses_the_outputs_that_clients_get(dtype):
    network, test = make_network(dtype=dtype), DATASET.test
    evaluation = evaluate(network, DATASET)
    answers = make_predictions(network, test.values)
    right = [answer["digit"] == label for answer, label in zip(answers, test.labels, strict=True)]
    assert (evaluation.dataset, evaluation.examples) == ("synthetic", 100)
    assert evaluation.accuracy == np.mean(right)
    assert len(evaluation.mistakes) == min(50, 100 - sum(right)) > 0
    for mistake in evaluation.mistakes:
        answer = answers[mistake.index]
        assert mistake.label == test.labels[mistake.index] != mistake.digit == answer["digit"]
        assert np.array_equal(*np.float32([mistake.probabilities, answer["probabilities"]]))
    confidences = [max(mistake.probabilities) for mistake in evaluation.mistakes]
    assert confidences == sorted(confidences, reverse=True)


def test_tie_in_float32_is_a_tie_in_the_evaluation():
    network = Network([Affine(np.zeros((16, 3)), np.array([0, 1e-9, 0]))], "relu")
    assert make_predictions(network, DATASET.test.values[:1])[0]["digit"] == 0
    assert np.sum(evaluate(network, DATASET).confusion_matrix, axis=0).tolist() == [100, 0, 0]


def test_classes_bins_and_counts_are_consistent():
    evaluation = evaluate(make_network(), DATASET)
    confusion = np.array(evaluation.confusion_matrix)
    assert confusion.sum() == 100
    assert np.trace(confusion) == evaluation.accuracy * 100
    assert [one.label for one in evaluation.classes] == [0, 1, 2]
    for one in evaluation.classes:
        assert one.examples == confusion[one.label].sum()
        assert one.recall == confusion[one.label, one.label] / one.examples
    bins = evaluation.calibration.bins
    assert sum(one.examples for one in bins) == 100
    assert [one.lower for one in bins[1:]] == [one.upper for one in bins[:-1]]
    gaps = [one.examples * abs(one.accuracy - one.confidence) for one in bins if one.examples]
    assert evaluation.calibration.expected_error == pytest.approx(sum(gaps) / 100, rel=1e-12)


def test_undefined_metrics_are_null_in_json():
    # Class 1 is always predicted, and class 2 has no example.
    network = Network([Affine(np.zeros((16, 3)), np.array([0.0, 1, 0]))], "relu")
    few = with_test(DATASET.test.values[:4], np.array([0, 1, 1, 0], np.uint8))
    written = json.loads(prepare_result(DRAFT, network, few).evaluation)
    assert [(one["precision"], one["recall"]) for one in written["classes"]] == [
        (None, 0),
        (0.5, 1),
        (None, None),
    ]
    (filled,) = [one for one in written["calibration"]["bins"] if one["examples"]]
    assert (filled["examples"], filled["accuracy"]) == (4, 0.5)
    empty = [one for one in written["calibration"]["bins"] if not one["examples"]]
    assert {(one["confidence"], one["accuracy"]) for one in empty} == {(None, None)}


@pytest.mark.parametrize("count", [1, 255, 256, 257, 700])
def test_every_example_counts_once(count):
    dataset, network = with_test_examples(count), make_network()
    evaluation = evaluate(network, dataset)
    digits = network.predict_probs(dataset.test.values).argmax(axis=1)
    assert evaluation.examples == np.sum(evaluation.confusion_matrix) == count
    assert evaluation.accuracy == np.mean(digits == dataset.test.labels)


@pytest.mark.parametrize("sizes", [(17, 6, 3), (16, 6, 4), (16, 6, 2), (3, 16)])
def test_data_set_of_another_shape_is_refused(sizes):
    network = make_network(sizes)
    message = r"must take 16 pixels and answer 3 classes, got layer sizes \("
    with pytest.raises(ShapeError, match=message):
        prepare_result(DRAFT, network, DATASET)


@pytest.mark.parametrize("dataset", [DATASET, None])
def test_nonfinite_outputs_are_refused(dataset):
    with pytest.raises(OutputError, match="an output of the network is not finite"):
        prepare_result(DRAFT, make_overflowing(), dataset)


def test_nonfinite_output_after_the_golden_inputs_is_refused():
    images = np.zeros((300, 16), np.uint8)
    images[299] = 255
    with pytest.raises(OutputError, match="an output of the network is not finite"):
        prepare_result(DRAFT, make_overflowing(), with_test(images, np.zeros(300, np.uint8)))


@pytest.mark.parametrize("question", [1, 2, 3])
def test_evaluation_can_be_interrupted_before_each_tile(question):
    calls = []

    def should_stop():
        calls.append(len(calls) + 1)
        return len(calls) == question

    with pytest.raises(MatmulInterruptedError):
        prepare_result(DRAFT, make_network(), with_test_examples(700), should_stop)
    assert calls == list(range(1, question + 1))


def test_evaluation_checks_for_interruption_before_each_tile():
    calls = []
    prepare_result(DRAFT, make_network(), with_test_examples(700), lambda: calls.append(1))
    assert len(calls) == 3  # 256 + 256 + 188 examples


def test_evaluation_memory_does_not_depend_on_the_examples():
    network, dataset = make_network((16, 2000, 3)), with_test_examples(10_000)
    tracemalloc.start()
    evaluate(network, dataset)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # The hidden layer of all examples would take 80 MB; that of a tile of 256 takes 2 MB.
    assert peak_bytes < 8_000_000


def test_environment_names_versions_and_the_blas_kernel():
    environment = describe_environment(threads=3)
    assert (environment.python, environment.numpy) == (platform.python_version(), np.__version__)
    assert environment.threads == 3
    assert environment.blas != "unknown"
    assert environment.kernel != "unknown"
