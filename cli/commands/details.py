"""Print a job, a version or an evaluation for people."""

import json
import shlex
from collections.abc import Iterator, Sequence
from typing import Any

from cli.commands.jobs.follow import describe_outcome
from cli.output import console, percent, print_fields, print_table, sized

MAX_MISTAKES = 5
CLASS_COLUMNS = ("label", "examples", "precision", "recall")
MISTAKE_COLUMNS = ("index", "label", "answer", "probability")


def print_job(job: dict[str, Any]) -> None:
    """Print a job's state, progress and outcome."""
    from mlpforge.display import describe  # noqa: PLC0415  other commands start without it

    metrics, error, model = job["metrics"] or {}, job["error"], job["model"]
    dataset = job.get("dataset")
    print_fields(
        {
            "job": job["id"],
            "name": job.get("name") or None,
            "note": job.get("note") or None,
            "kind": job.get("kind"),
            "state": job["state"],
            "attempt": job["attempt"] or None,
            "progress": describe(job, metrics.get("test_accuracy")),
            "published": model and f"{model['name']} version {model['version']}",
            "improvement": _improvement(job.get("improvement")),
            "promotion": _promotion(job.get("promotion")),
            "predicted": describe_outcome(job) if job.get("result") else None,
            "imported": dataset and f"{dataset['name']} version {dataset['version']}",
            "error": error and f"{error['type']}: {error['message']}",
            "warning": metrics.get("warning"),
            "reproduction": _reproduction(job.get("reproduction")),
            "settings": _settings(job["spec"]),
            "submitted": job["submitted_at"],
            "started": job["started_at"],
            "finished": job["finished_at"],
        }
    )


def print_version(manifest: dict[str, Any]) -> None:
    """Print a version's sizes, accuracy and origin."""
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
            "data set": manifest["dataset"] and _describe_dataset(manifest),
            "job": manifest["job_id"],
            "settings": _settings(manifest["spec"]),
            "created": manifest["created_at"],
            "weights": f"{sized(weights['size_bytes'])}, sha256 {weights['sha256']}",
            "environment": environment
            and ", ".join(f"{name} {value}" for name, value in environment.items()),
        }
    )


def _describe_dataset(manifest: dict[str, Any]) -> str:
    version = manifest.get("dataset_version")
    return f"{manifest['dataset']['name']}" + (f" version {version}" if version else "")


def print_evaluation(manifest: dict[str, Any], evaluation: dict[str, Any]) -> None:
    """Print accuracy and calibration, each class, the confusion matrix and the worst mistakes."""
    version = f"version {manifest['version']} of {manifest['name']}"
    examples = f"{evaluation['examples']:,} test examples of {evaluation['dataset']}"
    console.print(f"{version} on the {examples}")
    error = percent(evaluation["calibration"]["expected_error"])
    console.print(f"accuracy {percent(evaluation['accuracy'])}  calibration error {error}\n")
    labels = [entry["label"] for entry in evaluation["classes"]]
    names = (manifest.get("input_transform") or {}).get("class_names") or list(map(str, labels))
    print_table(
        CLASS_COLUMNS, (_to_class_row(entry, names) for entry in evaluation["classes"]), "right"
    )
    console.print("\nconfusion matrix: labels (rows) and predictions (columns)")
    rows = zip(names, evaluation["confusion_matrix"], strict=True)
    print_table(("", *names), ((name, *counts) for name, counts in rows), "right")
    if mistakes := evaluation["mistakes"][:MAX_MISTAKES]:
        hint = f"`mlpforge predict INDEX --model {manifest['name']}` shows one"
        console.print(f"\nthe most confident mistakes ({hint})")
        print_table(MISTAKE_COLUMNS, (_to_mistake_row(one, names) for one in mistakes), "right")


def _to_class_row(entry: dict[str, Any], names: Sequence[str]) -> tuple[object, ...]:
    precision, recall = percent(entry["precision"]), percent(entry["recall"])
    return (names[entry["label"]], entry["examples"], precision, recall)


def _to_mistake_row(mistake: dict[str, Any], names: Sequence[str]) -> tuple[object, ...]:
    label, predicted = mistake["label"], mistake["digit"]
    probability = percent(mistake["probabilities"][predicted])
    return (mistake["index"], names[label], names[predicted], probability)


def _reproduction(reproduction: dict[str, Any] | None) -> str | None:
    if reproduction is None:
        return None
    verdicts = {None: "of", True: "identical to", False: "differs from"}
    return f"{verdicts[reproduction['identical']]} {reproduction['of']}"


def _improvement(improvement: dict[str, Any] | None) -> str | None:
    if improvement is None:
        return None
    ours, default = percent(improvement["accuracy"]), percent(improvement["default_accuracy"])
    verb = "is better than" if improvement["is_better"] else "is not better than"
    return f"{ours} {verb} the {default} of version {improvement['default_version']}, the default"


def _promotion(promotion: dict[str, Any] | None) -> str | None:
    if promotion is None:
        return None
    alias, before = promotion["alias"], promotion["from_version"]
    if not promotion["moved"]:
        return f"{alias} has not moved: {promotion['reason']}"
    origin = "" if before is None else f" from version {before}"
    return f"moved {alias}{origin} to version {promotion['to_version']}"


def _settings(spec: dict[str, Any] | None) -> str | None:
    """Return the fields that differ from their defaults, as arguments of `mlpforge train`."""
    from contracts.jobs.spec import JobSpec  # noqa: PLC0415  other commands start without it

    if spec is None:
        return None
    try:
        changed = JobSpec.model_validate_json(json.dumps(spec)).model_dump(exclude_defaults=True)
    except ValueError:  # of another build
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
