import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from cli.main import COMMANDS, app
from contracts.settings import Settings

runner = CliRunner()
HEAVY = {"numpy", "flask", "celery", "redis", "httpx", "sqlalchemy", "matplotlib", "pydantic"}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    done = runner.invoke(app, [command, "--help"], prog_name="mlpforge")
    assert done.exit_code == 0
    assert f"mlpforge {command}" in done.output


def test_help_names_every_command() -> None:
    output = runner.invoke(app, ["--help"], env={"COLUMNS": "80"}).output
    lines = output.partition("\nCommands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines] == list(COMMANDS)
    assert [line for line in lines if line.endswith("...")] == []  # none is cut


def test_completion_names_commands_and_options() -> None:
    def complete(words: str) -> list[str]:
        environ = {"_MLPFORGE_COMPLETE": "complete_bash", "COMP_WORDS": f"mlpforge {words}"}
        environ["COMP_CWORD"] = str(len(words.split()))
        done = runner.invoke(app, [], env=environ, prog_name="mlpforge")
        return done.output.split()

    assert "--install-completion" in runner.invoke(app, ["--help"]).output
    assert complete("mo") == ["models"]
    assert "--watch" in complete("jobs --w")
    assert complete("models ver") == ["verify"]
    assert complete("train hidden") == ["hidden_sizes="]


def test_version_is_printed() -> None:
    done = runner.invoke(app, ["--version"])
    assert (done.exit_code, done.output.split()[0]) == (0, "mlpforge")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("nonsense", "No such command 'nonsense'"),
        ("trian", "Did you mean 'train'?"),
        ("jobs --limit x", 'must be an integer, got "x"'),
        ("models alias mnist best 0", 'must be greater than or equal to 1, got "0"'),
        ("train --spec /nowhere/s.json", "a JSON file, got /nowhere/s.json: No such file or"),
    ],
)
def test_invalid_argument_is_refused_with_its_value(arguments: str, sentence: str) -> None:
    done = runner.invoke(app, arguments.split())
    assert done.exit_code == 2
    assert sentence in done.stderr


def test_gateway_prints_the_configuration_of_its_options() -> None:
    options = ["--bind", "0.0.0.0:81", "--inference", "10.0.0.1:82", "--master"]
    text = runner.invoke(app, ["gateway", "--print", *options]).output
    assert "listen 0.0.0.0:81;" in text
    assert "server 10.0.0.1:82 " in text
    assert "worker_processes 2;" in text
    done = runner.invoke(app, ["gateway", "--print", "--tls-cert", "a.pem", "--tls-key", "b.pem"])
    assert (done.exit_code, "--print can't be used with TLS" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("option", "text"),
    [
        ("--bind", "unix:/a b"),
        ("--api", "unix:/a;b"),
        ("--inference", "unix:/a\nb"),
        ("--api", "a:0"),
        ("--resolver", "http://a"),
    ],
)
def test_gateway_refuses_what_nginx_can_not_read(option: str, text: str) -> None:
    done = runner.invoke(app, ["gateway", "--print", option, text])
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert repr(text.removeprefix("unix:")) in done.stderr


def test_forge_error_is_one_line_and_status_2() -> None:
    done = runner.invoke(app, ["worker"], env={"MLPFORGE_LEASE_S": "soon"})
    assert done.exit_code == 2
    assert done.stderr.startswith("mlpforge: MLPFORGE_LEASE_S: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "command", ["up", "api", "inference", "worker", "notifier", "gateway", "settings"]
)
def test_unknown_setting_stops_the_start(command: str) -> None:
    done = runner.invoke(app, [command], env={"MLPFORGE_TOKNE": "x"})
    assert done.exit_code == 2
    assert "MLPFORGE_TOKNE is not a setting" in done.stderr


@pytest.mark.parametrize("role", ["api", "inference", "gateway"])
def test_role_beyond_loopback_without_token_is_refused(role: str) -> None:
    environ = {"MLPFORGE_BROKER_URL": "redis://localhost:1"}
    done = runner.invoke(app, [role, "--bind", "0.0.0.0:1"], env=environ)
    assert done.exit_code == 2
    assert "MLPFORGE_TOKEN" in done.stderr


def test_service_beyond_loopback_without_token_is_refused() -> None:
    done = runner.invoke(app, ["up", "--host", "192.0.2.1", "--port", "0"])
    assert done.exit_code == 2
    assert "MLPFORGE_TOKEN" in done.stderr


@pytest.mark.parametrize("role", ["api", "worker"])
def test_role_without_its_broker_is_refused(role: str) -> None:
    done = runner.invoke(app, [role])
    assert done.exit_code == 2
    assert "MLPFORGE_BROKER_URL must be set" in done.stderr


def test_settings_shows_every_setting_and_no_secret() -> None:
    environ = {"MLPFORGE_TOKEN": "a long secret"}
    done = runner.invoke(app, ["settings", "--json"], env=environ)
    rows = json.loads(done.output)
    assert len(rows) == len(Settings.model_fields)
    assert all(row["meaning"] for row in rows)
    assert "a long secret" not in done.output
    assert "a long secret" not in runner.invoke(app, ["settings"], env=environ).output


@pytest.mark.parametrize("arguments", [(), ("--json",)])
def test_full_standard_output_is_one_sentence(arguments: tuple[str, ...]) -> None:
    argv = [sys.executable, "-m", "cli.main", "settings", *arguments]
    with open("/dev/full", "w") as full:  # noqa: PTH123  a device
        done = subprocess.run(argv, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "mlpforge: can't use standard input or output: No space left on device\n"


@pytest.mark.parametrize(
    ("argument", "sentence"),
    [
        ("hidden_sizes=" + "[" * 100_000, "nested too deeply"),
        ("model=\udcff", "text must be UTF-8"),
    ],
)
def test_unsendable_argument_is_one_sentence(argument: str, sentence: str) -> None:
    done = runner.invoke(app, ["train", argument])
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_no_double_brackets_and_no_bool_type(command: str) -> None:
    output = runner.invoke(app, [command, "--help"]).output
    assert "[[" not in output
    assert "<bool>" not in output


def test_start_loads_nothing_heavy() -> None:
    script = "import sys, cli.main; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert HEAVY.isdisjoint(done.stdout.split())
