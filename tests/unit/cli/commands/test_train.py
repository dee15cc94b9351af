from typer.testing import CliRunner

from cli.commands.train import describe_outcome
from cli.main import app


def test_outcome_of_a_failure_has_type_and_sentence():
    error = {"type": "diverged", "message": "at step 3"}
    job = {"id": "j", "state": "failed", "model": None, "error": error}
    assert describe_outcome(job) == "job j failed (diverged): at step 3"


def test_help_lists_the_fields_of_a_spec():
    done = CliRunner().invoke(app, ["train", "--help"])

    assert "early_stopping.patience" in done.output
