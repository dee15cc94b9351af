"""Pods in Kubernetes are restricted, and reach only what they need."""

import ipaddress
import re

import pytest
from manifests import COMPONENT, DEPLOYMENTS, ROOT, WORKLOADS, container_of, pod_of, resources_of

each_workload = pytest.mark.parametrize("name", sorted(WORKLOADS))
each_deployment = pytest.mark.parametrize("name", sorted(DEPLOYMENTS))


@each_workload
def test_containers_are_hardened(name):
    pod, container = pod_of(WORKLOADS[name]), container_of(WORKLOADS[name])
    assert pod["automountServiceAccountToken"] is False
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    user = re.search(r"--uid (\d+)", (ROOT / "Dockerfile").read_text("utf-8"))[1]
    assert pod["securityContext"]["runAsUser"] == int(user)


@each_deployment
def test_processes_have_a_parent_that_reaps_them(name):
    # nginx's master does that itself, and must be process 1 for its preStop hook.
    assert pod_of(DEPLOYMENTS[name]).get("shareProcessNamespace", False) == (name != "gateway")


@each_deployment
def test_deployment_survives_a_drained_node(name):
    budget = resources_of("PodDisruptionBudget")[name]["spec"]
    assert budget["selector"] == DEPLOYMENTS[name]["spec"]["selector"]
    assert budget["maxUnavailable"] == 1
    labels = DEPLOYMENTS[name]["spec"]["template"]["metadata"]["labels"]
    assert budget["selector"]["matchLabels"] == labels
    (spread,) = pod_of(DEPLOYMENTS[name])["topologySpreadConstraints"]
    assert spread["labelSelector"]["matchLabels"] == labels


def policies_of(name, direction):
    """Return the rules of all policies that select a role's pods."""
    rules = []
    for policy in resources_of("NetworkPolicy").values():
        spec = policy["spec"]
        if direction.title() in spec["policyTypes"] and selects(spec["podSelector"], name):
            rules += spec.get(direction, [])
    return rules


def selects(selector, name):
    labels = {COMPONENT: name}
    pairs = selector.get("matchLabels", {}).items() <= labels.items()
    terms = selector.get("matchExpressions", [])
    assert all(term["operator"] == "In" for term in terms)
    return pairs and all(labels.get(term["key"]) in term["values"] for term in terms)


def test_nothing_is_allowed_by_default():
    assert resources_of("NetworkPolicy")["deny-all"]["spec"] == {
        "podSelector": {},
        "policyTypes": ["Ingress", "Egress"],
    }


def targets_of(name):
    """Return the roles and ports that a role may call, and the ports outside the cluster."""
    return {
        (peer.get("podSelector", {}).get("matchLabels", {}).get(COMPONENT), port["port"])
        for rule in policies_of(name, "egress")
        for peer in rule["to"]
        for port in rule.get("ports", [{"port": "any"}])
    } - {(None, 53)}


def test_roles_reach_only_what_they_need():
    database, broker, models, traces = (None, 5432), (None, 6379), (None, 443), (None, 4318)
    assert {name: targets_of(name) for name in WORKLOADS} == {
        "gateway": {("api", 8001), ("inference", 8002)},
        "api": {database, broker, models, traces},
        "inference": {models, traces},
        "worker": {database, broker, models, traces},
        "notifier": {database, traces, (None, "any")},
        "migrate": {database},
    }


def test_spans_may_leave_only_for_the_namespace_of_monitoring():
    rules = [
        rule
        for name in WORKLOADS
        for rule in policies_of(name, "egress")
        if {"protocol": "TCP", "port": 4318} in rule.get("ports", [])
    ]
    monitoring = {"matchLabels": {"kubernetes.io/metadata.name": "monitoring"}}
    assert [rule["to"] for rule in rules] == [[{"namespaceSelector": monitoring}]] * 4


@each_workload
def test_every_role_may_look_names_up(name):
    ports = {port["port"] for rule in policies_of(name, "egress") for port in rule.get("ports", [])}
    assert 53 in ports


def networks_of(name):
    """Return the ranges that a role may reach, and those that they leave out."""
    blocks = [
        peer["ipBlock"]
        for rule in policies_of(name, "egress")
        for peer in rule["to"]
        if "ipBlock" in peer
    ]
    ranges = [ipaddress.ip_network(block["cidr"]) for block in blocks]
    return ranges, [ipaddress.ip_network(each) for b in blocks for each in b.get("except", [])]


@each_workload
def test_only_the_notifier_reaches_public_addresses(name):
    assert any(network.is_global or network.prefixlen == 0 for network in networks_of(name)[0]) == (
        name == "notifier"
    )


@pytest.mark.parametrize(
    "address",
    ["10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "127.0.0.1", "100.64.0.1"],
)
def test_webhooks_reach_no_private_address(address):
    _, left_out = networks_of("notifier")
    assert any(ipaddress.ip_address(address) in network for network in left_out)


@each_deployment
def test_only_servers_are_called_and_at_their_port(name):
    allowed = {port["port"] for rule in policies_of(name, "ingress") for port in rule["ports"]}
    ports = container_of(DEPLOYMENTS[name]).get("ports", [])
    assert allowed == {each["containerPort"] for each in ports}
