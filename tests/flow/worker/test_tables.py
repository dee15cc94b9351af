"""Versions that were trained on tables and on images in colors."""

import io

import pytest

from mlp_core import check_golden, load_weights, read_golden


@pytest.mark.parametrize("dataset", ["table", "colored"])
def test_version_has_its_transform_evaluation_and_golden_answers(bench, dataset):
    bench.submit(dataset=dataset, steps=200)
    bench.runner().run_next()
    manifest = bench.models.get_manifest("mnist", "1")
    loaded = bench.datasets.load(dataset)
    assert (manifest.dataset_version, manifest.input_transform) == (1, loaded.info.transform)
    network = load_weights(io.BytesIO(bench.models.read_weights("mnist", 1)))
    predicted = network.predict_probs(loaded.test.images).argmax(axis=1)
    evaluation = bench.models.read_evaluation("mnist", 1)
    assert evaluation.accuracy == (predicted == loaded.test.labels).mean() > 0.8
    assert evaluation.accuracy == manifest.metrics.test_accuracy
    golden = bench.models.read_golden("mnist", 1)
    assert read_golden(golden).pixels.tobytes() == loaded.test.images[:64].tobytes()
    check_golden(network, golden)
