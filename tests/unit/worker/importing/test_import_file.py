import io
import subprocess
import sys

import numpy as np
import pytest
from upload_files import (
    FILES,
    import_bytes,
    make_folders,
    make_npz,
    make_zip,
)

from contracts.datasets import CSV, NPZ, ZIP, ImportOptions
from contracts.errors import InvalidDataError
from worker.importing.import_file import import_file
from worker.importing.target import ImportStoppedError, ImportTarget

RNG = np.random.default_rng(0)
GOOD = {
    CSV: ("a,b\n" + "".join(f"{i},{i % 3}\n" for i in range(40_000))).encode(),
    NPZ: make_npz(x=np.asfortranarray(RNG.normal(size=(70_000, 4))), y=np.arange(70_000) % 3),
    ZIP: make_zip(make_folders(50)),
}
# Of imports beyond what Python, numpy and Pillow take.
MAX_GROWTH_BYTES = 60 * 2**20
PROGRAM = """
import io, resource, sys
from pathlib import Path
from contracts.datasets import ImportOptions
from worker.importing.import_file import import_file
from worker.importing.target import ImportTarget

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

path, media_type, folder = sys.argv[1:]
before = peak()
with open(path, "rb") as file:
    import_file(file, media_type, ImportOptions(), ImportTarget(Path(folder)))
print(peak() - before)
"""


@pytest.mark.parametrize("media_type", GOOD)
def test_same_bytes_give_the_same_files(tmp_path, media_type):
    contents = []
    for name in ("first", "second"):
        folder = tmp_path / name
        folder.mkdir()
        info, _ = import_bytes(folder, GOOD[media_type], media_type, seed=3)
        contents.append((info, *((folder / file).read_bytes() for file in FILES)))
    assert contents[0] == contents[1]


@pytest.mark.parametrize("media_type", GOOD)
def test_file_position_does_not_matter(tmp_path, media_type):
    file = io.BytesIO(GOOD[media_type])
    file.seek(50)
    info = import_file(file, media_type, ImportOptions(), ImportTarget(tmp_path))
    assert info.train_examples > info.test_examples > 0


def count_polls(folder, content, media_type):
    polls = []
    target = ImportTarget(folder, should_stop=lambda: bool(polls.append(1)))
    import_file(io.BytesIO(content), media_type, ImportOptions(), target)
    return len(polls)


@pytest.mark.parametrize("media_type", GOOD)
def test_stopped_import_leaves_nothing(tmp_path, media_type):
    polls = count_polls(tmp_path, GOOD[media_type], media_type)
    for path in tmp_path.iterdir():
        path.unlink()
    for last in range(0, polls, max(1, polls // 5)):
        answers = iter([False] * last + [True])
        target = ImportTarget(tmp_path, should_stop=lambda answers=answers: next(answers))
        with pytest.raises(ImportStoppedError):
            import_file(io.BytesIO(GOOD[media_type]), media_type, ImportOptions(), target)
        assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("media_type", GOOD)
def test_data_set_above_the_limit_is_refused(tmp_path, media_type):
    target = ImportTarget(tmp_path, max_bytes=1000)
    with pytest.raises(InvalidDataError, match="expected at most 1,000 bytes as stored, got"):
        import_file(io.BytesIO(GOOD[media_type]), media_type, ImportOptions(), target)
    assert not list(tmp_path.iterdir())


def write_large_csv(path):
    rows = "".join(f"{i % 977},{i % 3}.5,{'xyz'[i % 3]},{i % 2}\n" * 4 for i in range(25_000))
    with path.open("w") as file:
        file.write("a,b,c,d\n")
        for _ in range(2):
            file.write(rows)


def write_large_npz(path):
    # 160 MB of pixels from a small file.
    np.savez_compressed(path, x=np.zeros((20_000, 100, 80), np.uint8), y=np.arange(20_000) % 2)


@pytest.mark.parametrize(
    ("media_type", "write"), [(CSV, write_large_csv), (NPZ, write_large_npz)], ids=["csv", "npz"]
)
def test_memory_does_not_grow_with_the_file(tmp_path, media_type, write):
    path, folder = tmp_path / "upload.npz", tmp_path / "folder"
    folder.mkdir()
    write(path)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, path, media_type, folder],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) < MAX_GROWTH_BYTES
