"""Reads the Kubernetes manifests, and docker-compose.yml beside them."""

from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
KUBERNETES = ROOT / "deploy" / "kubernetes"
BASE = KUBERNETES / "base"
PRODUCTION = KUBERNETES / "overlays" / "production"
COMPONENT = "app.kubernetes.io/component"
# No built-in resources, which kubernetes-validate could check.
NOT_BUILT_IN = ("kustomization", "-patch", "-scaledobject")
UNITS = {"Ki": 2**10, "Mi": 2**20, "Gi": 2**30, "m": 2**20, "g": 2**30, "b": 1}


def read_documents(file):
    return [
        document
        for document in yaml.load_all(file.read_text("utf-8"), yaml.CSafeLoader)
        if document
    ]


def built_in_files():
    files = KUBERNETES.rglob("*.yaml")
    return sorted(file for file in files if not file.stem.endswith(NOT_BUILT_IN))


@cache
def resources_of(kind):
    """Return the base's resources of a kind, by name."""
    files = [file for file in built_in_files() if file.parent == BASE]
    found = [each for file in files for each in read_documents(file)]
    return {each["metadata"]["name"]: each for each in found if each["kind"] == kind}


def pod_of(workload):
    return workload["spec"]["template"]["spec"]


def container_of(workload):
    (container,) = pod_of(workload)["containers"]
    return container


def read_env_file(file):
    lines = file.read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def environ_of(workload):
    """Return what a container gets: names and values of settings.env, and its own variables.

    The value of a secret is the reference to it.
    """
    container = container_of(workload)
    assert container["envFrom"] == [{"configMapRef": {"name": "settings"}}]
    own = {
        each["name"]: each.get("value") or each["valueFrom"] for each in container.get("env", [])
    }
    return {**read_env_file(BASE / "settings.env"), **own}


def secrets_of(workload):
    """Return the references to secrets, by variable."""
    environ = environ_of(workload)
    return {k: v["secretKeyRef"] for k, v in environ.items() if "secretKeyRef" in v}


def to_bytes(text):
    """Read a size of Kubernetes (64Mi) or of docker-compose.yml (64m)."""
    digits = text.rstrip("KMGibmg")
    return int(digits) * UNITS[text[len(digits) :]]


COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]
DEPLOYMENTS = resources_of("Deployment")
WORKLOADS = {**DEPLOYMENTS, **resources_of("Job")}
