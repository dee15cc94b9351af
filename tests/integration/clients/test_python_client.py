"""The Python client with a running service; docs/python.md has more, which test_documents runs."""

import hashlib

import numpy as np
import pytest
from waiting import wait_until
from webhook_receiver import Receiver, receiving, status

from mlpforge import ConflictError, JobCancelledError, NotFoundError, ProblemError

pytestmark = pytest.mark.xdist_group("service")


@pytest.fixture(scope="module")
def images():
    return np.random.default_rng(0).integers(0, 256, (3000, 784), np.uint8)


def test_job_is_followed_by_its_events_to_its_end(client):
    job = client.train(model="watched-in-python", epochs=2, hidden_sizes=[4])
    states = {one.state for one in job.watch()}
    assert "succeeded" in states
    assert [entry.epoch for entry in job.epochs] == [1, 2]
    assert job.epochs == job.history().epochs
    assert client.model("watched-in-python").latest == job.version


def test_job_is_shown_with_its_curve(client):
    job = client.train(model="shown-in-python", epochs=2, hidden_sizes=[4]).wait()
    assert client.job(job.id)._repr_html_().count("<polyline") == 2


def test_repeated_train_with_a_key_is_one_job(client):
    spec = {"model": "keyed-in-python", "steps": 5, "idempotency_key": "once"}
    assert client.train(**spec).id == client.train(**spec).id
    assert len(client.jobs(model="keyed-in-python")) == 1


def test_cancelled_job_ends_the_wait(client):
    job = client.train(model="cancelled-in-python", steps=5_000_000)
    job.cancel()
    with pytest.raises(JobCancelledError):
        job.wait()


def test_predictions_have_the_bits_of_the_http_api(client, images):
    found = client.predict("mnist", images[:3], 1)
    body = {"pixels": images[:3].tolist(), "version": 1}
    said = client.connection.post("/predict", body)["predictions"]
    assert found.classes.tolist() == [one["digit"] for one in said]
    expected = np.array([one["probabilities"] for one in said], np.float32)
    np.testing.assert_array_equal(found.probabilities, expected)


def test_images_have_the_same_bits_in_every_chunk_and_type(client, images):
    found = client.predict("mnist", images, 1)
    floats = client.predict("mnist", images.astype(float).reshape(-1, 28, 28), 1)
    np.testing.assert_array_equal(found.probabilities, floats.probabilities)
    assert len(found) == len(images)


def test_pixels_in_0_to_1_have_their_pixel_max(client, images):
    scaled = client.predict("mnist", images[:9] / 255, 1, pixel_max=1)
    assert scaled.classes.tolist() == client.predict("mnist", images[:9], 1).classes.tolist()


def test_unknown_model_is_not_found(client, images):
    with pytest.raises(NotFoundError, match="no model is named 'nothing'"):
        client.predict("nothing", images)


def test_pixel_out_of_range_is_the_service_s_sentence(client, images):
    with pytest.raises(ProblemError, match="pixel"):
        client.predict("mnist", images + 0.5, 1)


def test_exported_version_is_imported_again(client, tmp_path):
    saved = client.export("mnist", tmp_path / "a.npz", 1)
    assert saved.sha256 == hashlib.sha256((tmp_path / "a.npz").read_bytes()).hexdigest()
    version = client.import_version("copied-in-python", tmp_path / "a.npz", dataset="mnist")
    assert version.metrics["test_accuracy"] > 0.5
    assert version.raw["weights"]["sha256"] == saved.sha256


def test_alias_is_moved_only_at_its_generation(client, tmp_path):
    client.export("mnist", tmp_path / "a.npz", 1)
    client.import_version("named-in-python", tmp_path / "a.npz")
    model = client.model("named-in-python")
    generation = model.move_alias("champion", 1)
    with pytest.raises(ConflictError):
        model.move_alias("champion", 1, if_match=generation + 1)
    assert model.aliases == {"champion": 1}
    model.delete_alias("champion", if_match=generation)
    assert model.aliases == {}


def test_built_in_data_set_is_listed(client):
    (mnist,) = (one for one in client.datasets.list() if one.name == "mnist")
    assert (mnist.input_shape, mnist.classes) == ([28, 28], 10)


def test_batch_has_the_bits_of_predictions(client, images):
    result = client.batch("mnist", images, 1, y=np.arange(len(images)) % 10).wait().result()
    found = client.predict("mnist", images, 1)
    np.testing.assert_array_equal(result.probabilities, found.probabilities)
    np.testing.assert_array_equal(result.class_names, found.class_names)


def test_end_of_a_job_reaches_a_webhook_with_its_signature(client):
    with receiving(Receiver(status(204))) as receiver:
        webhook = client.webhooks.set("receiver", f"http://localhost:{receiver.port}/")
        receiver.secret = webhook.secret
        job = client.train(model="notified-in-python", steps=5, notify=["receiver"])
        wait_until(lambda: [one.state for one in job.notifications()] == ["delivered"])

    (request,) = receiver.requests
    assert (request["verified"]["type"], request["verified"]["data"]["id"]) == (
        "job.succeeded",
        job.id,
    )
