"""Base images have tags, and for a release the digests that the registry has for them."""

import re
import shutil
import subprocess

import pytest
from manifests import ROOT

FILES = ("Dockerfile", "docker-compose.yml")
IMAGE = re.compile(
    r"^(?:FROM| +image:) ([^\s:]+:[^\s@]+)(@sha256:[0-9a-f]{64})?(?=\s|$)", re.MULTILINE
)
DIGEST = "sha256:" + 64 * "5"


def images_in(folder):
    text = "\n".join((folder / name).read_text("utf-8") for name in FILES)
    return list(IMAGE.findall(text))


@pytest.fixture
def release(tmp_path):
    """A copy of the files, and a docker that knows every tag."""
    (tmp_path / "deploy").mkdir()
    for name in (*FILES, "deploy/pin_images.sh"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "bin").mkdir()
    answer(tmp_path, f"echo {DIGEST}")
    return tmp_path


def answer(folder, command):
    docker = folder / "bin" / "docker"
    docker.write_text(f"#!/bin/sh\n{command}\n")
    docker.chmod(0o755)


def pin(folder):
    environ = {"PATH": f"{folder}/bin:/usr/bin:/bin"}
    argv = [folder / "deploy/pin_images.sh"]
    return subprocess.run(argv, env=environ, capture_output=True, text=True, check=False)


def test_all_base_images_are_pinned_or_none():
    # Without digests on main: they are those of the day of a release, and need a registry.
    assert len({bool(digest) for _, digest in images_in(ROOT)}) == 1


def test_a_release_names_digests(release):
    tags = [tag for tag, _ in images_in(release)]
    assert pin(release).returncode == 0
    assert images_in(release) == [(tag, f"@{DIGEST}") for tag in tags]


def test_a_later_release_has_later_digests(release):
    pin(release)
    later = "sha256:" + 64 * "6"
    answer(release, f"echo {later}")
    assert pin(release).returncode == 0
    assert {digest for _, digest in images_in(release)} == {f"@{later}"}


@pytest.mark.parametrize("command", ["exit 1", "echo unknown"])
def test_a_missing_digest_changes_nothing(release, command):
    answer(release, f'case "$*" in *redis*) {command};; *) echo {DIGEST};; esac')
    assert pin(release).returncode != 0
    assert not any(digest for _, digest in images_in(release))
