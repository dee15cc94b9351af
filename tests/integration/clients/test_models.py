"""`mlpforge models …` against a running service: import, delete, name, download, verify."""

import hashlib
import json
import subprocess
import sys

import numpy as np
import onnx
import pytest
import safetensors.numpy

from mlp_core import Initializer, Network, Scale, load_weights, save_weights

pytestmark = pytest.mark.xdist_group("service")


@pytest.fixture
def weights(tmp_path):
    """Makes the weights file of an untrained network."""

    def make(*sizes, seed=0):
        file = tmp_path / f"{seed}.npz"
        drawn = Network.create(sizes, "tanh", Initializer("he"), np.random.default_rng(seed))
        save_weights(file, Network(drawn.affines, "tanh", Scale(1 / 255)))
        return file

    return make


@pytest.fixture
def imported(mlpforge, weights):
    """Imports versions under a name and returns their manifests."""

    def make(name, count=1):
        files = [weights(784, 3, 10, seed=number) for number in range(count)]
        done = [mlpforge("models", "import", name, str(file), "--json") for file in files]
        return [json.loads(one.stdout) for one in done]

    return make


def refusal(done):
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    return done.stderr


def test_import_publishes_the_next_version_with_its_evaluation(mlpforge, weights):
    file = weights(784, 4, 10)
    done = mlpforge("models", "import", "imports", str(file))
    assert done.stdout.startswith(f"imported {file} as version 1 of imports  test accuracy ")
    manifest = json.loads(mlpforge("models", "import", "imports", str(file), "--json").stdout)
    assert (manifest["version"], manifest["job_id"]) == (2, None)
    assert manifest["weights"]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert "784-4-10" in mlpforge("models", "imports").stdout


def test_import_reads_standard_input(mlpforge, client_environ, weights):
    file = weights(784, 3, 10)
    argv = [sys.executable, "-m", "cli.main", "models", "import", "piped", "-"]
    done = subprocess.run(
        argv, env=client_environ, input=file.read_bytes(), capture_output=True, check=True
    )
    assert done.stdout.startswith(b"imported standard input as version 1 of piped  test acc")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    shown = json.loads(mlpforge("models", "piped", "1", "--json").stdout)
    assert shown["weights"]["sha256"] == digest
    listed = json.loads(mlpforge("models", "list", "--json").stdout)
    assert "piped" in [model["name"] for model in listed["items"]]


def test_import_of_another_input_size_has_no_evaluation(mlpforge, weights):
    file = weights(5, 3, 2)
    done = mlpforge("models", "import", "unfit", str(file), "--dataset", "mnist")
    assert done.stdout == f"imported {file} as version 1 of unfit\n"
    assert "no evaluation" in refusal(mlpforge("models", "unfit", "--evaluation", check=False))


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\3\4" + b"x" * 5000])
def test_import_of_an_invalid_file_is_refused(mlpforge, tmp_path, content):
    file = tmp_path / "odd.npz"
    file.write_bytes(content)
    assert "npz" in refusal(mlpforge("models", "import", "odd", str(file), check=False))
    assert "no model is named 'odd'" in refusal(mlpforge("models", "odd", check=False))


def test_import_on_an_unknown_data_set_is_refused(mlpforge, weights):
    arguments = ("import", "odd", str(weights(784, 3, 10)), "--dataset", "nothing")
    assert "no data set is named 'nothing'" in refusal(mlpforge("models", *arguments, check=False))


def test_import_above_the_limit_shows_the_service_s_error(mlpforge, tmp_path):
    file = tmp_path / "large.npz"
    with file.open("wb") as opened:
        opened.truncate(2**28 + 1)
    said = refusal(mlpforge("models", "import", "large", str(file), check=False))
    assert "268435456 bytes" in said


def test_alias_is_created_moved_removed_with_a_history(mlpforge, imported):
    imported("named", 2)
    assert mlpforge("models", "alias", "named", "champion", "1").stdout == (
        "champion is version 1 of named  generation 3\n"
    )
    moved = mlpforge("models", "alias", "named", "champion", "2", "--if-match", '"3"', "--json")
    assert json.loads(moved.stdout) == {"alias": "champion", "version": 2, "generation": 4}
    assert mlpforge("models", "alias", "named", "champion").stdout == (
        "champion is version 2 of named  generation 4\n"
    )
    shown = mlpforge("models", "named", "champion").stdout.splitlines()
    assert shown[:2] == ["version        named version 2", "aliases        champion"]
    assert "champion" in mlpforge("models").stdout
    removed = mlpforge("models", "alias", "named", "champion", "--remove", "--if-match", "4")
    assert removed.stdout == "removed champion of named\n"
    history = json.loads(mlpforge("models", "history", "named", "champion", "--json").stdout)
    moves = [(move["from_version"], move["to_version"]) for move in history["items"]]
    assert moves == [(2, None), (1, 2), (None, 1)]
    lines = mlpforge("models", "history", "named", "champion", "--limit", "2").stdout.splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["generation", "5", "4"]
    assert "a higher --limit shows more" in lines[3]


def test_alias_at_another_generation_is_not_changed(mlpforge, imported):
    imported("guarded")
    mlpforge("models", "alias", "guarded", "champion", "1")
    for change in (("1",), ("--remove",)):
        arguments = ("alias", "guarded", "champion", *change, "--if-match", "1")
        assert "generation 2, but If-Match is 1" in refusal(
            mlpforge("models", *arguments, check=False)
        )
    assert "version 1" in mlpforge("models", "alias", "guarded", "champion").stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("alias", "mnist", "champion", "999"), "no version 999;"),
        (("alias", "mnist", "latest", "1"), "`latest` always means"),
        (("alias", "mnist", "nothing"), "no alias 'nothing'"),
        (("alias", "mnist", "nothing", "--remove"), "no alias 'nothing'"),
        (("history", "mnist", "nothing"), "no alias 'nothing'"),
        (("delete", "mnist", "999"), "no version 999;"),
        (("delete", "nothing", "1"), "no model is named 'nothing'"),
        (("show", "import"), "no model is named 'import'"),
        (("mnist", "999", "--evaluation"), "no version 999;"),
    ],
)
def test_refusal_is_the_service_s_sentence(mlpforge, arguments, sentence):
    assert sentence in refusal(mlpforge("models", *arguments, check=False))


def test_number_of_a_deleted_version_is_not_used_again(mlpforge, imported):
    imported("deleted", 2)
    assert mlpforge("models", "delete", "deleted", "2").stdout == "deleted version 2 of deleted\n"
    assert "no version" in refusal(mlpforge("models", "deleted", "2", check=False))
    (manifest,) = imported("deleted")
    assert manifest["version"] == 3
    gone = json.loads(mlpforge("models", "delete", "deleted", "3", "--json").stdout)
    assert gone == {"name": "deleted", "version": 3}


def test_version_that_an_alias_points_at_is_not_deleted(mlpforge, imported):
    imported("used")
    mlpforge("models", "alias", "used", "champion", "1")
    said = refusal(mlpforge("models", "delete", "used", "1", check=False))
    assert "1 alias points at version 1 of model 'used': champion;" in said


def test_default_is_set_and_answers_predictions(mlpforge, imported):
    imported("defaults", 2)
    shown = mlpforge("models", "default", "defaults").stdout
    mlpforge("models", "default", "defaults", "1")
    prediction = json.loads(mlpforge("predict", "7", "--model", "defaults", "--json").stdout)
    assert prediction["version"] == 1
    assert (shown, mlpforge("models", "default", "defaults").stdout) == (
        "the default of defaults is latest\n",
        "the default of defaults is 1\n",
    )
    said = refusal(mlpforge("models", "default", "defaults", "nobody", check=False))
    assert "has no alias 'nobody'" in said


def test_model_named_like_a_command_is_shown(mlpforge, imported):
    imported("delete")
    assert "784-3-10" in mlpforge("models", "show", "delete").stdout


def test_weights_are_saved_in_each_format(mlpforge, imported, tmp_path):
    (manifest,) = imported("saved")
    for suffix in ("npz", "onnx", "safetensors"):
        done = mlpforge("models", "saved", "1", "--download", str(tmp_path / f"m.{suffix}"))
        size = f"{(tmp_path / f'm.{suffix}').stat().st_size:,} bytes"
        assert done.stdout.startswith(f"saved {tmp_path}/m.{suffix} ({size}, ")
        assert ("sha256 ok" in done.stdout) is (suffix == "npz")
    network = load_weights(tmp_path / "m.npz")
    onnx.checker.check_model(onnx.load(tmp_path / "m.onnx"))
    tensors = safetensors.numpy.load_file(tmp_path / "m.safetensors")
    np.testing.assert_array_equal(tensors["W1"], network.affines[0].weight)
    assert (
        hashlib.sha256((tmp_path / "m.npz").read_bytes()).hexdigest()
        == (manifest["weights"]["sha256"])
    )


def test_format_option_wins_over_the_suffix(mlpforge, imported, tmp_path):
    imported("formatted")
    file = tmp_path / "model.bin"
    mlpforge("models", "formatted", "--download", str(file), "--format", "onnx")
    onnx.checker.check_model(onnx.load(file))


def test_refused_download_keeps_the_existing_file(mlpforge, tmp_path):
    file = tmp_path / "m.npz"
    file.write_bytes(b"before")
    refusal(mlpforge("models", "mnist", "999", "--download", str(file), check=False))
    assert file.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["m.npz"]


def test_evaluation_is_shown_as_tables_or_json(mlpforge, client):
    said = client.connection.get("/models/mnist/versions/1/evaluation")
    assert json.loads(mlpforge("models", "mnist", "1", "--evaluation", "--json").stdout) == said
    lines = mlpforge("models", "mnist", "1", "--evaluation").stdout.splitlines()
    assert lines[0] == "version 1 of mnist on the 10,000 test examples of mnist"
    accuracy, error = said["accuracy"], said["calibration"]["expected_error"]
    assert lines[1] == f"accuracy {100 * accuracy:.2f} %  calibration error {100 * error:.2f} %"
    assert lines[3].split() == ["label", "examples", "precision", "recall"]
    sevens = said["classes"][7]
    assert lines[11].split() == [
        *("7", str(sevens["examples"])),
        *(f"{100 * sevens['precision']:.2f}", "%", f"{100 * sevens['recall']:.2f}", "%"),
    ]
    assert lines[16].split() == list("0123456789")
    row = ["7", *map(str, said["confusion_matrix"][7])]
    assert any(line.split() == row for line in lines)
    assert str(said["mistakes"][0]["index"]) in lines[-5].split()


def test_verify_finds_no_damage_in_a_running_service(mlpforge, service_folder):
    done = mlpforge("models", "verify", "--data-dir", str(service_folder / "data"))
    assert done.stdout.rstrip().endswith(" 0 damaged")
    pruned = mlpforge("models", "verify", "--prune", "--data-dir", str(service_folder / "data"))
    assert pruned.stdout.rstrip().endswith(" 0 damaged")
    assert mlpforge("predict", "0", "--version", "1").stdout
