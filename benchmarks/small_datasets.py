"""Test accuracy on scikit-learn's bundled data sets, against its MLPClassifier and regression.

Ours is trained as a job is: an .npz file is imported, published and loaded, and a worker's run is
trained on it. Both networks have the same settings on all sets, fixed before the first run.

    OPENBLAS_NUM_THREADS=1 python benchmarks/small_datasets.py [--check]
"""

import io
import platform
import warnings
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import sklearn
from numpy.typing import NDArray
from sklearn.datasets import load_breast_cancer, load_digits, load_iris, load_wine
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

from contracts.datasets import NPZ, ImportOptions
from contracts.jobs.spec import JobSpec
from stores.blobs.memory import MemoryBlobs
from stores.datasets.catalog import DatasetCatalog
from stores.datasets.imported import ImportedDatasets
from stores.datasets.packaged import PackagedDatasets
from worker.importing.import_file import import_file
from worker.importing.target import ImportTarget
from worker.training.run_factory import RunFactory

from harness.command_line import run
from harness.observers import LastReport
from harness.resampled_t_test import resampled_t_test

SPLITS, TEST_SHARE, ALPHA = 20, 0.2, 0.05
HIDDEN, EPOCHS, BATCH, LEARNING_RATE = 100, 200, 32, 0.001
DIGITS_MAX = 16  # the value of a white pixel of load_digits


@dataclass(frozen=True)
class Split:
    """One random split: tables are (N, D), images (N, H, W)."""

    name: str
    number: int
    x_train: NDArray[Any]
    y_train: NDArray[Any]
    x_test: NDArray[Any]
    y_test: NDArray[Any]

    @property
    def is_image(self) -> bool:
        """Whether the examples are images."""
        return len(self.x_train.shape[1:]) > 1


def train_ours(split: Split) -> float:
    """Import the split, train a worker's run and return its test accuracy."""
    imported = ImportedDatasets(MemoryBlobs())
    file = io.BytesIO()
    arrays = {key: value for key, value in vars(split).items() if key[:2] in {"x_", "y_"}}
    np.savez(file, allow_pickle=False, **arrays)
    options = ImportOptions(pixel_max=DIGITS_MAX if split.is_image else None)
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        info = import_file(file, NPZ, options, ImportTarget(folder))
        imported.publish(info.model_copy(update={"name": split.name}), "job-1", 1, folder)
    observer = LastReport()
    factory = RunFactory(DatasetCatalog(PackagedDatasets(), imported))
    factory.create_run(job_of(split)).run(observer)
    if observer.report is None:
        raise RuntimeError(f"the training on {split.name} has reported no epoch")
    return observer.report.test_accuracy


def job_of(split: Split) -> JobSpec:
    """Return the spec of our network, the same on each set but for the name and the seed."""
    return JobSpec.model_validate(
        {
            "dataset": split.name,
            "hidden_sizes": [HIDDEN],
            "activation": "relu",
            "initializer": {"kind": "he"},
            "optimizer": {"kind": "adam", "learning_rate": LEARNING_RATE},
            "batch_size": BATCH,
            "sampling": "shuffle",
            "epochs": EPOCHS,
            "seed": split.number,
        }
    )


def train_mlp_classifier(split: Split) -> float:
    """Train MLPClassifier with as many units, epochs and steps; return its test accuracy."""
    network = MLPClassifier(
        hidden_layer_sizes=(HIDDEN,),
        activation="relu",
        solver="adam",
        learning_rate_init=LEARNING_RATE,
        batch_size=BATCH,
        max_iter=EPOCHS,
        n_iter_no_change=EPOCHS,  # no early stop: all epochs, as ours
        random_state=split.number,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # EPOCHS is the budget
        return _fit(network, split)


def train_regression(split: Split) -> float:
    """Train logistic regression until it has converged; return its test accuracy."""
    return _fit(LogisticRegression(max_iter=10_000), split)


def _fit(classifier: Any, split: Split) -> float:
    """Train on the inputs that our network has; return the test accuracy."""
    x_train, x_test = (x.reshape(len(x), -1) for x in (split.x_train, split.x_test))
    scaler = FunctionTransformer(lambda x: x / DIGITS_MAX) if split.is_image else StandardScaler()
    model = make_pipeline(scaler, classifier).fit(x_train, split.y_train)
    return float(model.score(x_test, split.y_test))


def make_splits(name: str, bundled: Any) -> list[Split]:
    """Return the random stratified splits of a bundled data set."""
    x, y = bundled.get("images", bundled.data), bundled.target
    shuffle = StratifiedShuffleSplit(SPLITS, test_size=TEST_SHARE, random_state=0)
    return [
        Split(name, number, x[train], y[train], x[test], y[test])
        for number, (train, test) in enumerate(shuffle.split(x, y))
    ]


def compare(name: str, bundled: Any) -> bool:
    """Print a row of the table for each peer; return whether ours is not worse than any."""
    splits = make_splits(name, bundled)
    ours = np.array([train_ours(split) for split in splits]) * 100
    peers = {"MLPClassifier": train_mlp_classifier, "LogisticRegression": train_regression}
    is_worse = False
    for peer, train in peers.items():
        theirs = np.array([train(split) for split in splits]) * 100
        differences = ours - theirs
        p_value = resampled_t_test(differences.tolist(), TEST_SHARE)
        is_worse |= p_value < ALPHA
        cells = (show(ours), peer, show(theirs), show(differences, "+"), f"{p_value:.3f}")
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    return not is_worse


def show(values: NDArray[np.float64], sign: str = "") -> str:
    """Return the mean and the standard deviation over the splits, in points."""
    return f"{values.mean():{sign}.2f} ± {values.std(ddof=1):.2f}"


def compare_all() -> bool:
    """Print the table; return whether ours is not worse on any data set."""
    versions = f"scikit-learn {sklearn.__version__}, numpy {np.__version__}"
    print(f"python {platform.python_version()}, {versions}\n")
    print("| data set | ours % | peer | its % | difference | p |")
    print("| --- | --- | --- | --- | --- | --- |")
    loaders = (load_digits, load_wine, load_breast_cancer, load_iris)
    are_met = [compare(load.__name__.removeprefix("load_"), load()) for load in loaders]
    return all(are_met)


if __name__ == "__main__":
    run("Accuracy on small data sets, against scikit-learn's classifiers.", compare_all)
