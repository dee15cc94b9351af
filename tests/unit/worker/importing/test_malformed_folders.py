"""Each malformed file is refused with its place, and leaves nothing in the folder."""

import stat
import struct
import tracemalloc
import zipfile

import pytest
from upload_files import check_refusal, declaring_size, make_folders, make_image, make_zip

from contracts.datasets import ZIP

GOOD_ZIP = make_zip(make_folders())


def with_bytes(content, old, new):
    assert old in content
    return content.replace(old, new)


def linked():
    member = zipfile.ZipInfo("cat/link.png")
    member.create_system = 3
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return make_zip([*make_folders(), (member, "/etc/passwd")])


def added(name, content=b"x"):
    return make_zip([*make_folders(), (name, content)])


def repeated():
    with pytest.warns(UserWarning, match="Duplicate"):
        return added("cat/0.png")


def bomb():
    return make_zip([*make_folders(), ("cat/big.png", bytes(40 * 2**20))], zipfile.ZIP_DEFLATED)


def test_understated_image_is_not_unpacked(tmp_path):
    size = 64 * 2**20
    bomb = make_zip([*make_folders(), ("cat/big.png", bytes(size))], zipfile.ZIP_DEFLATED)
    bomb = with_bytes(bomb, struct.pack("<L", size), struct.pack("<L", 1000))
    tracemalloc.start()
    try:
        check_refusal(tmp_path, bomb, ZIP, {}, 'image "cat/big.png"')
        assert tracemalloc.get_traced_memory()[1] < size / 4
    finally:
        tracemalloc.stop()


def with_entries(count):
    """Return an archive that is only a directory of equal entries."""
    entries = (b"PK\x01\x02" + bytes(24) + struct.pack("<H", 1) + bytes(16) + b"a") * count
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0, 0, len(entries), 0, 0)
    return entries + end


def commented():
    members = [zipfile.ZipInfo(f"cat/{index}.png") for index in range(520)]
    for member in members:
        member.comment = bytes(65_535)
    return make_zip([(member, b"") for member in members])


FILES = {
    "no zip": (make_image(), {}, "the file: expected an intact zip archive"),
    "truncated": (GOOD_ZIP[:-40], {}, "the file: expected an intact zip archive"),
    "too many members": (with_entries(300_001), {}, "the file: expected 1 to 300,000 members"),
    "long comments": (commented, {}, "the file: .* its directory has 3.* bytes; at most"),
    "no images": (make_zip([("__MACOSX/a/b.png", b"x")]), {}, "the file: expected image files"),
    "parent folder": (added("../cat/1.png"), {}, 'member "../cat/1.png": expected a path inside'),
    "hidden parent": (added("cat/../../1.png"), {}, "member .*: expected a path inside"),
    "absolute path": (added("/cat/9.png"), {}, 'member "/cat/9.png": expected a path inside'),
    "drive": (added("C:/cat/9.png"), {}, 'member "C:/cat/9.png": expected a path inside'),
    "backslash": (added("cat\\..\\9.png"), {}, "member .*: expected a path inside"),
    "same name twice": (repeated(), {}, 'member "cat/0.png": expected different names'),
    "link": (linked(), {}, 'member "cat/link.png": expected a regular file'),
    "encrypted": (
        with_bytes(GOOD_ZIP, b"PK\x01\x02\x14\x03\x14\0\0", b"PK\x01\x02\x14\x03\x14\0\1"),
        {},
        'member "cat/0.png": it is encrypted',
    ),
    "bzip2": (
        make_zip(make_folders(), zipfile.ZIP_BZIP2),
        {},
        'member "cat/0.png": expected it stored or deflated, got compression method 12',
    ),
    "bomb": (bomb, {}, 'image "cat/big.png": expected 1 to 33,554,432 bytes'),
    "many declared bytes": (declaring_size(GOOD_ZIP, 2**32 - 2), {}, "the file: .* 4,294,967,296"),
    "nested archive": (added("cat/more.zip", GOOD_ZIP), {}, 'image "cat/more.zip": the image'),
    "text": (added("cat/notes.txt"), {}, 'image "cat/notes.txt": the image'),
    "empty image": (added("cat/9.png", b""), {}, 'image "cat/9.png": expected 1 to'),
    "GIF": (added("cat/9.gif", make_image(form="GIF")), {}, 'image "cat/9.gif": .* PNG or JPEG'),
    "truncated image": (added("cat/9.png", make_image()[:50]), {}, 'image "cat/9.png": the'),
    "damaged image": (
        added("dog/9.png", with_bytes(make_image(), b"IDAT", b"IDAX")),
        {},
        'image "dog/9.png": the image',
    ),
    "pixel bomb": (
        added("dog/9.png", with_bytes(make_image(), b"\0\0\0\4\0\0\0\4", b"\0\0\xff\0\0\0\xff\0")),
        {},
        'image "dog/9.png": the image must have at most 25000000 pixels',
    ),
    "another size": (
        added("dog/9.png", make_image(4, 5)),
        {},
        'image "dog/9.png": expected 4 x 4 pixels, as the first image has, got 4 x 5',
    ),
    "file without a class": (added("9.png"), {}, 'file "9.png": expected a path class/image.png'),
    "deep file": (added("cat/a/b/9.png"), {}, 'file "cat/a/b/9.png": expected a path'),
    "outside of train and test": (
        make_zip([(f"train/{name}", image) for name, image in make_folders()] + make_folders()),
        {},
        'image "cat/0.png": expected it in train/ or test/',
    ),
    "only tests": (
        make_zip([(f"test/{name}", image) for name, image in make_folders()]),
        {},
        "the file: expected at least one training example",
    ),
    "one class": (make_zip(make_folders()[:5]), {}, "the folders of the file: expected 2 to 1,000"),
    "test set and fraction": (
        make_zip([(f"{s}/{n}", image) for s in ("train", "test") for n, image in make_folders()]),
        {"test_fraction": 0.0},
        "test_fraction: expected only without a test set",
    ),
    "too large": (make_zip(make_folders(height=300, width=300)), {}, 'image "cat/0.png": expected'),
    "too large size": (GOOD_ZIP, {"size": "300x300"}, "size: expected images of at most 65,536"),
    "digits of another size": (GOOD_ZIP, {"prepare": "digit", "size": "4x4"}, "prepare: digit"),
    "colored digits": (GOOD_ZIP, {"prepare": "digit", "color": "rgb"}, "prepare: digit"),
}


@pytest.mark.parametrize(("content", "options", "message"), FILES.values(), ids=FILES)
def test_malformed_archive_is_refused_with_its_place(tmp_path, content, options, message):
    content = content() if callable(content) else content
    check_refusal(tmp_path, content, ZIP, options, message)
