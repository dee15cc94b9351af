"""`mlpforge datasets …`, with a small HTTP server that follows the contract."""

import json

import pytest
from dataset_service import JOB, RECORD, dataset_service
from typer.testing import CliRunner

from cli.main import app


@pytest.fixture
def service():
    with dataset_service() as server:
        yield server


@pytest.fixture
def mlpforge(service):
    def run(*words):
        return CliRunner().invoke(app, ["datasets", *map(str, words), "--url", service.url])

    return run


def test_command_imports_a_file_and_shows_it(service, mlpforge, tmp_path):
    file = tmp_path / "wine.csv"
    file.write_text("alcohol,region,kind\n13,a,red\n")
    done = mlpforge("import", "wine", file, "--label", "kind", "--ignore", "x,y")
    assert service.uploads[0][0] == "/datasets/wine/versions?label=kind&ignore=x%2Cy"
    assert "data set     wine version 2\n" in done.stdout
    assert "warning: class white has 2 examples" in done.stdout


def test_command_names_the_place_of_invalid_data(service, mlpforge, tmp_path):
    error = {"type": "invalid_data", "message": "line 3: a cell is missing"}
    service.job = JOB | {"state": "failed", "error": error}
    (tmp_path / "wine.csv").write_text("")
    done = mlpforge("import", "wine", tmp_path / "wine.csv")
    assert done.exit_code == 2
    assert done.stderr.endswith("wine.csv was not imported: line 3: a cell is missing\n")


@pytest.mark.parametrize("words", [(), ("list",), ("wine",), ("show", "wine")])
def test_commands_list_data_sets_and_versions(mlpforge, words):
    lines = mlpforge(*words).stdout.splitlines()
    assert lines[1].split()[:6] == ["wine", "2", "table", "2", "4", "1"]


def test_command_shows_columns_and_classes(mlpforge):
    lines = [line.split() for line in mlpforge("wine", "2").stdout.splitlines()]
    assert ["alcohol", "number", "12.5", "0.5"] in lines
    assert ["region", "text", "-", "-", "a,", "b"] in lines
    assert ["white", "2", "0"] in lines


def test_command_prints_the_record_as_json(mlpforge):
    assert json.loads(mlpforge("wine", "2", "--json").stdout) == RECORD


def test_command_deletes_a_version(mlpforge):
    assert mlpforge("delete", "wine", "2").stdout == "deleted version 2 of wine\n"


def test_unknown_name_is_refused_with_one_like_it(mlpforge):
    done = mlpforge("whine")
    assert done.stderr.endswith("; did you mean 'wine'?\n")
    assert "did you mean" not in mlpforge("beer").stderr


@pytest.mark.parametrize("words", ["datasets w", "datasets show w", "datasets delete w"])
def test_names_of_the_service_are_completed(service, words):
    def complete(url):
        environ = {"_MLPFORGE_COMPLETE": "complete_bash", "COMP_WORDS": f"mlpforge {words}"}
        environ |= {"COMP_CWORD": str(len(words.split())), "MLPFORGE_URL": url}
        return CliRunner().invoke(app, [], env=environ, prog_name="mlpforge").output.split()

    assert complete(service.url) == ["wine"]
    assert complete("http://127.0.0.1:1") == []
