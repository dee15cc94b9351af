"""What kubectl renders from the Kubernetes manifests is valid and consistent."""

import subprocess
from functools import cache

import kubernetes_validate
import pytest
import typer
import yaml
from manifests import BASE, PRODUCTION, WORKLOADS, container_of, resources_of

from cli.main import app

each_folder = pytest.mark.parametrize("folder", [BASE, PRODUCTION], ids=lambda folder: folder.name)
CUSTOM = "keda.sh/"
OLDEST, NEWEST = "1.30", kubernetes_validate.latest_version()  # docs/kubernetes.md names the oldest


@cache
def render(folder):
    argv = ["kubectl", "kustomize", folder]
    done = subprocess.run(argv, check=True, capture_output=True, text=True)
    assert done.stderr == ""
    return list(yaml.load_all(done.stdout, yaml.CSafeLoader))


def rendered(folder, kind):
    return {each["metadata"]["name"]: each for each in render(folder) if each["kind"] == kind}


def workloads(folder):
    return {**rendered(folder, "Deployment"), **rendered(folder, "Job")}


def labels_of(workload):
    return workload["spec"]["template"]["metadata"]["labels"]


@pytest.mark.parametrize("version", [OLDEST, NEWEST])
@each_folder
def test_rendered_resources_are_valid(folder, version):
    for each in render(folder):
        if not each["apiVersion"].startswith(CUSTOM):
            assert kubernetes_validate.validate(each, version, strict=True)


@each_folder
def test_selectors_select_their_own_pods_only(folder):
    selectors = {n: each["spec"]["selector"] for n, each in rendered(folder, "Service").items()}
    budgets = rendered(folder, "PodDisruptionBudget")
    pairs = [*selectors.items()]
    pairs += [(n, each["spec"]["selector"]["matchLabels"]) for n, each in budgets.items()]
    assert len(pairs) == 3 + 5
    for name, selector in pairs:
        selected = [
            n for n, w in workloads(folder).items() if selector.items() <= labels_of(w).items()
        ]
        assert selected == [name]


@each_folder
def test_policies_select_the_pods_of_the_base(folder):
    policies = rendered(folder, "NetworkPolicy")
    for name, policy in resources_of("NetworkPolicy").items():
        assert policies[name]["spec"]["podSelector"] == policy["spec"]["podSelector"]
    (dns,) = policies["dns"]["spec"]["egress"]
    assert dns["to"][0]["podSelector"] == {"matchLabels": {"k8s-app": "kube-dns"}}


@each_folder
def test_references_to_settings_exist(folder):
    maps = set(rendered(folder, "ConfigMap"))
    assert len(maps) == 1
    for workload in workloads(folder).values():
        (source,) = container_of(workload)["envFrom"]
        assert {source["configMapRef"]["name"]} == maps


@each_folder
def test_workloads_are_those_of_the_base(folder):
    assert set(workloads(folder)) == set(WORKLOADS)


def test_production_has_one_exact_image():
    (image,) = {container_of(each)["image"] for each in workloads(PRODUCTION).values()}
    registry, _, tag = image.rpartition(":")
    assert registry.endswith("/mlp-forge")
    assert tag[0].isdigit()


def test_gateway_of_production_trusts_one_proxy():
    base, gateway = WORKLOADS["gateway"], workloads(PRODUCTION)["gateway"]
    command, *options = container_of(gateway)["args"]
    group = typer.main.get_command(app)
    found = group.get_command(typer.Context(group), command).make_context(command, options).params
    assert len(found["trusted_proxy"]) == 1
    assert container_of(gateway)["args"][:-1] == container_of(base)["args"]


def test_production_is_in_its_namespace():
    (namespace,) = rendered(PRODUCTION, "Namespace")
    others = [each for each in render(PRODUCTION) if each["kind"] != "Namespace"]
    assert {each["metadata"]["namespace"] for each in others} == {namespace}


@pytest.mark.parametrize("name", ["database", "broker", "models"])
def test_production_narrows_the_networks(name):
    (wide,) = resources_of("NetworkPolicy")[name]["spec"]["egress"]
    (narrow,) = rendered(PRODUCTION, "NetworkPolicy")[name]["spec"]["egress"]
    assert narrow["ports"] == wide["ports"]
    assert not [peer for peer in narrow["to"] if peer in wide["to"]]
