from typer.testing import CliRunner

from cli.main import app


def test_help_lists_the_fields_of_a_spec():
    done = CliRunner().invoke(app, ["train", "--help"])

    assert "early_stopping.patience" in done.output
