"""How good a version is, as tables for people."""

from typing import Any

from cli.output import console, percent, print_table

MISTAKES = 5
SHOWN = "mnist"  # the data set that `mlpforge predict` knows
CLASS_COLUMNS = ("label", "examples", "precision", "recall")
MISTAKE_COLUMNS = ("index", "label", "answer", "probability")


def print_evaluation(manifest: dict[str, Any], evaluation: dict[str, Any]) -> None:
    """Print accuracy and calibration, each class, the confusion matrix and the worst mistakes."""
    version = f"version {manifest['version']} of {manifest['name']}"
    examples = f"{evaluation['examples']:,} test examples of {evaluation['dataset']}"
    console.print(f"{version} on the {examples}")
    error = percent(evaluation["calibration"]["expected_error"])
    console.print(f"accuracy {percent(evaluation['accuracy'])}  calibration error {error}\n")
    print_table(CLASS_COLUMNS, map(_class_row, evaluation["classes"]), "right")
    _print_confusion(evaluation)
    _print_mistakes(evaluation)


def _print_confusion(evaluation: dict[str, Any]) -> None:
    labels = [entry["label"] for entry in evaluation["classes"]]
    rows = zip(labels, evaluation["confusion_matrix"], strict=True)
    console.print("\nlabels (rows) and what they were answered with (columns)")
    print_table(("", *map(str, labels)), ((label, *counts) for label, counts in rows), "right")


def _print_mistakes(evaluation: dict[str, Any]) -> None:
    mistakes = evaluation["mistakes"][:MISTAKES]
    if mistakes:
        hint = " (`mlpforge predict INDEX` shows one)" if evaluation["dataset"] == SHOWN else ""
        console.print(f"\nthe most confident mistakes{hint}")
        print_table(MISTAKE_COLUMNS, map(_mistake_row, mistakes), "right")


def _class_row(entry: dict[str, Any]) -> tuple[object, ...]:
    precision, recall = percent(entry["precision"]), percent(entry["recall"])
    return (entry["label"], entry["examples"], precision, recall)


def _mistake_row(mistake: dict[str, Any]) -> tuple[object, ...]:
    probability = percent(mistake["probabilities"][mistake["digit"]])
    return (mistake["index"], mistake["label"], mistake["digit"], probability)
