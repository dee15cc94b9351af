"""A version is served only if it reproduces its golden answers."""

import pytest
from structlog.testing import capture_logs

from mlp_core import golden_bytes
from services.networks.cache import Networks

IMAGE = [0] * 784


@pytest.fixture
def publish_as_another(publish, make_network):
    """Publish the weights of one network with the answers of another, as a bug would."""

    def publish_both(network=None, other=None):
        golden = golden_bytes(other or make_network(seed=9))
        return publish(network or make_network(), golden=golden)

    return publish_both


def refusals(client, problem="golden_mismatch", **fields):
    """Request a prediction that must be 503; return the logged reasons."""
    with capture_logs() as lines:
        response = client.predict(**fields)
    assert response.status_code == 503
    assert response.json["type"] == f"urn:mlpforge:problem:{problem}"
    return [line["reason"] for line in lines if line["event"] == "dependency_failed"]


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("sizes", [(784, 50, 10), (784, 800, 10), (7, 2)])
def test_version_that_repeats_its_answers_is_served(client, publish, make_network, sizes, dtype):
    network = make_network(layer_sizes=sizes, dtype=dtype)
    publish(network, golden=golden_bytes(network))
    assert client.predict(pixels=[0] * sizes[0]).json["version"] == 1


def test_version_with_other_answers_is_never_served(client, publish, publish_as_another):
    publish()
    publish_as_another()
    (reason,) = refusals(client, pixels=IMAGE, version=2)
    assert "version 2 of model mnist gives other answers on this machine than when it was" in reason
    assert "golden answers must equal the recorded ones, got a difference of" in reason
    assert "files are intact: do not delete or restore them" in reason
    refusals(client, pixels=IMAGE)  # latest does not fall back to an older version
    assert client.predict(pixels=IMAGE, version=1).json["version"] == 1


@pytest.mark.parametrize("sizes", [(783, 50, 10), (784, 50, 9), (784, 50, 1)])
def test_golden_answers_of_other_sizes_are_rejected(
    client, publish_as_another, make_network, sizes
):
    publish_as_another(other=make_network(layer_sizes=sizes))
    (reason,) = refusals(client, pixels=IMAGE)
    assert "must have 783 inputs" in reason or "must be (64, " in reason


def test_malformed_golden_file_is_rejected(client, publish):
    publish(golden=b"no .npz")
    (reason,) = refusals(client, "damaged", pixels=IMAGE)
    assert "the golden file is not a readable .npz file" in reason


@pytest.mark.parametrize("damage", [lambda raw: raw[:-1], lambda raw: raw[:-9] + b"\0" * 9])
def test_damaged_golden_file_is_rejected(client, publish, make_network, tmp_path, damage):
    publish(golden=golden_bytes(make_network()))
    file = next(tmp_path.rglob("golden.npz"))
    file.write_bytes(damage(file.read_bytes()))
    refusals(client, "damaged", pixels=IMAGE)
    file.unlink()
    refusals(client, "damaged", pixels=IMAGE)


def test_a_version_of_an_earlier_build_has_no_answers_to_repeat(client, publish):
    publish(golden=None)
    assert client.predict(pixels=IMAGE).json["version"] == 1


def test_golden_answers_are_checked_once(store, publish, make_network, tmp_path):
    publish(golden=golden_bytes(make_network()))
    networks = Networks(store)
    first = networks.resolve("mnist", "latest")
    next(tmp_path.rglob("golden.npz")).unlink()
    assert networks.resolve("mnist", "latest") is first
