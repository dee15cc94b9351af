"""One job, or one version, as lines for people."""

import json
import shlex
from collections.abc import Iterator
from typing import Any

from cli.output import percent, print_fields, sized


def print_job(job: dict[str, Any]) -> None:
    """Print what a job is, how far it is, and what came of it."""
    from cli.commands.follow import describe  # noqa: PLC0415  commands that do not need it start without loading it

    metrics, error, model = job["metrics"], job["error"], job["model"]
    print_fields(
        {
            "job": job["id"],
            "state": job["state"],
            "attempt": job["attempt"] or None,
            "progress": describe(job, metrics["test_accuracy"]),
            "published": model and f"{model['name']} version {model['version']}",
            "error": error and f"{error['type']}: {error['message']}",
            "warning": metrics.get("warning"),
            "reproduction": _reproduction(job["reproduction"]),
            "settings": _settings(job["spec"]),
            "submitted": job["submitted_at"],
            "started": job["started_at"],
            "finished": job["finished_at"],
        }
    )


def print_version(manifest: dict[str, Any]) -> None:
    """Print what a version is, how good it is, and where it comes from."""
    metrics, weights, environment = (
        manifest[name] for name in ("metrics", "weights", "environment")
    )
    print_fields(
        {
            "version": f"{manifest['name']} version {manifest['version']}",
            "aliases": ", ".join(manifest["aliases"]) or None,
            "layers": "-".join(map(str, manifest["layer_sizes"])),
            "parameters": f"{manifest['parameters']:,}",
            "test accuracy": percent(metrics["test_accuracy"]),
            "warning": metrics.get("warning"),
            "data set": manifest["dataset"] and manifest["dataset"]["name"],
            "job": manifest["job_id"],
            "settings": _settings(manifest["spec"]),
            "created": manifest["created_at"],
            "weights": f"{sized(weights['size_bytes'])}, sha256 {weights['sha256']}",
            "environment": environment
            and ", ".join(f"{name} {value}" for name, value in environment.items()),
        }
    )


def _reproduction(reproduction: dict[str, Any] | None) -> str | None:
    if reproduction is None:
        return None
    words = {None: "of", True: "identical to", False: "differs from"}
    return f"{words[reproduction['identical']]} {reproduction['of']}"


def _settings(spec: dict[str, Any] | None) -> str | None:
    """Return what a spec changes of the defaults, as `mlpforge train` takes it."""
    from contracts.jobs.spec import JobSpec  # noqa: PLC0415  commands that do not need it start without loading it

    if spec is None:
        return None
    try:
        changed = JobSpec.model_validate_json(json.dumps(spec)).model_dump(exclude_defaults=True)
    except ValueError:  # another build's
        changed = spec
    return " ".join(map(shlex.quote, _assignments(changed))) or None


def _assignments(values: dict[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in values.items():
        path = f"{prefix}{name}"
        if isinstance(value, dict):
            yield from _assignments(value, f"{path}.")
        elif isinstance(value, list | tuple):
            yield f"{path}={','.join(map(str, value))}"
        else:
            yield f"{path}={value if isinstance(value, str) else json.dumps(value)}"
