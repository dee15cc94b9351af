"""Arguments of `mlpforge models`, checked before any request."""

import pytest
from typer.testing import CliRunner

from cli.commands.models.aliases import parse_gate, parse_generation
from cli.main import app

COMMANDS = (
    *("show", "list", "import", "delete", "alias", "history", "default", "keep", "verify"),
    "copy",
)
AWAY = ("--url", "http://127.0.0.1:1")
runner = CliRunner()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command):
    done = runner.invoke(app, ["models", command, "--help"], prog_name="mlpforge")
    assert done.exit_code == 0
    assert f"mlpforge models {command}" in done.output
    assert "[[" not in done.output
    assert "<bool>" not in done.output


def test_help_names_every_command():
    output = runner.invoke(app, ["models", "--help"], env={"COLUMNS": "80"}).output
    lines = output.partition("\nCommands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines] == list(COMMANDS)
    assert [line for line in lines if line.endswith("...")] == []  # none is cut


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("mnist",),
        ("mnist", "latest"),
        ("--json",),
        ("show", "import"),
        ("--limit", "3"),
        ("list",),
    ],
)
def test_show_is_the_default_command(arguments):
    done = runner.invoke(app, ["models", *arguments, *AWAY])
    assert done.exit_code == 2
    assert "no mlp-forge service answers at http://127.0.0.1:1" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--download", "a.npz"), "need the NAME of a model"),
        (("--evaluation",), "need the NAME of a model"),
        (("mnist", "1", "--evaluation", "--download", "a.npz"), "give one of"),
        *(
            (
                ("mnist", "1", "--download", name),
                f"one of .npz, .onnx, .safetensors, or a format {m}",
            )
            for name, m in (("out.pt", "must be given; got out.pt"), ("a", "must be given; got a"))
        ),
        (("mnist", "1", "--download", "-", "--json"), "give one of --json and --download -"),
        (("mnist", "1", "--format", "onnx"), "needs the FILE of --download"),
        (("alias", "mnist", "champion", "3", "--remove"), "give one of a VERSION and --remove"),
        (("alias", "mnist", "champion", "--if-match", "3"), "needs a VERSION or --remove"),
        (("alias", "mnist", "champion", "--require", "min_recall=1"), "--require needs a VERSION"),
        *(
            (("alias", "mnist", "champion", "1", "--require", condition), sentence)
            for condition, sentence in (
                ("best", "must be one of min_accuracy, min_recall, not_worse_than_current,"),
                ("min_accuracy", "--require min_accuracy needs a number, got ''"),
                ("better_than_current=x", "better_than_current needs a number, got 'x'"),
            )
        ),
        (("import", "mnist", "/does/not/exist"), "FILE must be a file"),
        (("import", "mnist", "."), "FILE must be a file"),
        (("history", "mnist", ".."), "'..' is not a name or an id"),
        (("delete", "", "1"), "'' is not a name or an id"),
        (("delete", "mnist"), "give one of a VERSION and --all"),
        (("delete", "mnist", "1", "--all"), "give one of a VERSION and --all"),
    ],
)
def test_contradicting_options_are_one_sentence(arguments, sentence):
    done = runner.invoke(app, ["models", *arguments, *AWAY])
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert sentence in done.stderr


@pytest.mark.parametrize("arguments", [("delete", "mnist", "latest"), ("delete", "mnist", "0")])
def test_only_a_number_is_deleted(arguments):
    done = runner.invoke(app, ["models", *arguments, *AWAY])
    assert (done.exit_code, done.stdout) == (2, "")


@pytest.mark.parametrize("given", ["4", '"4"'])
def test_generation_is_a_number_or_an_etag(given):
    assert parse_generation(given) == 4


@pytest.mark.parametrize("given", ["", "-1", "four", '"4', 'W/"4"', "4.0", "*"])
def test_malformed_generation_is_refused(given):
    done = runner.invoke(app, ["models", "alias", "m", "a", "1", "--if-match", given, *AWAY])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "a number such as 4" in done.stderr


def test_conditions_become_a_gate():
    given = ["min_accuracy=0.97", "better_than_current", "not_worse_than_current=0.01"]
    assert parse_gate(given) == {
        "min_accuracy": 0.97,
        "better_than_current": {},
        "not_worse_than_current": {"alpha": 0.01},
    }
