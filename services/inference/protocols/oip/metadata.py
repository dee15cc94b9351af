"""What the server and its models say of themselves."""

from importlib.metadata import version as package_version
from typing import Any, Final

from services.inference.protocols.oip.input_tensor import INPUT_NAME
from services.inference.protocols.oip.outputs import DIGIT, PROBABILITIES
from stores.models.store import ModelStore

SERVER: Final = {
    "name": "mlp-forge",
    "version": package_version("mlp-forge"),
    "extensions": [
        "binary_tensor_data",
        "classification",
        "model_repository",
        "parameters",
        "statistics",
    ],
}
PLATFORM: Final = "mlpforge_numpy"
# A page of the store, and of a model with more versions, the newest are listed.
MAX_LISTED: Final = 500


def list_names(models: ModelStore, page_size: int = MAX_LISTED) -> list[str]:
    """Return the names of all models, the newest model first, read page by page."""
    names: list[str] = []
    cursor: str | None = None
    while True:
        page = models.list_models(page_size, cursor)
        names += [model.name for model in page.items]
        cursor = page.next_cursor
        if cursor is None:
            return names


def list_numbers(models: ModelStore, name: str) -> list[int]:
    """Return the numbers of a model's newest versions, rising."""
    return sorted(models.list_numbers(name, MAX_LISTED))


def describe_model(models: ModelStore, name: str, ref: str) -> dict[str, Any]:
    """Return a model's metadata, with the shapes of the version that a ref means.

    Raises:
        NotFoundError, DamagedError, StoreUnavailableError: as ModelStore.get_manifest.
    """
    sizes = models.get_manifest(name, ref).layer_sizes
    return {
        "name": name,
        "versions": [str(number) for number in list_numbers(models, name)],
        "platform": PLATFORM,
        "inputs": [{"name": INPUT_NAME, "datatype": "FP32", "shape": [-1, sizes[0]]}],
        "outputs": [
            {"name": PROBABILITIES, "datatype": "FP32", "shape": [-1, sizes[-1]]},
            {"name": DIGIT, "datatype": "INT64", "shape": [-1]},
        ],
    }
