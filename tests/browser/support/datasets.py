"""Data sets of the tests: a small table and small images."""

import csv
import io
from typing import Any

import numpy as np
from browser.support.service import TERMINAL, Service
from sklearn.datasets import load_wine

ROWS = [
    f"{row % 7}.5,{'red' if row % 3 else 'blue'},{'yes' if row % 2 else 'no'}" for row in range(60)
]
TABLE = "\n".join(["size,color,answer", *ROWS]).encode()
BROKEN_TABLE = b"size,answer\n1,yes\nnan,no\n"


def wine() -> bytes:
    """Return scikit-learn's wine data as CSV, with a column of texts."""
    data = load_wine()
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([*data.feature_names, "harvest", "cultivar"])
    for index, (row, target) in enumerate(zip(data.data.tolist(), data.target, strict=True)):
        writer.writerow([*row, "early" if index % 3 else "late", data.target_names[target]])
    return file.getvalue().encode()


def images() -> bytes:
    """Return an .npz with 40 color images of 4 by 6 pixels, of two classes."""
    rng = np.random.default_rng(1)
    file = io.BytesIO()
    pixels = rng.integers(0, 256, (40, 4, 6, 3), dtype=np.uint8)
    names = np.array(["cat", "dog"])
    np.savez(file, x=pixels, y=np.arange(40) % 2, class_names=names)
    return file.getvalue()


def upload(service: Service, name: str, media_type: str, content: bytes) -> dict[str, Any]:
    """Return the latest version of a data set once it is imported."""
    answer = service.client.post(
        f"/datasets/{name}/versions", content=content, headers={"Content-Type": media_type}
    )
    assert answer.status_code == 202, answer.text
    service.wait_for(answer.json()["id"], TERMINAL)
    return service.client.get(f"/datasets/{name}").raise_for_status().json()
