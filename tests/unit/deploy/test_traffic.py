"""Requests, probes and stops in Kubernetes fit the ports, routes and timeouts of the roles."""

import re

import pytest
import typer
from container_gateway import CONTAINERS
from manifests import (
    COMPOSE,
    DEPLOYMENTS,
    PRODUCTION,
    WORKLOADS,
    container_of,
    environ_of,
    pod_of,
    read_documents,
    read_env_file,
    resources_of,
)

from cli.main import app
from cli.supervisor import programs
from cli.supervisor.gateway import render
from contracts.settings import Settings, load_settings
from services.api.app import OPERATIONS as API_OPERATIONS
from services.http.auth import HEALTH_PATHS
from services.inference.app import OPERATIONS as INFERENCE_OPERATIONS

GATEWAY = render(CONTAINERS, load_settings({}))
SERVERS = {"api": API_OPERATIONS, "inference": INFERENCE_OPERATIONS}


each_probe = pytest.mark.parametrize("probe", ["startupProbe", "readinessProbe", "livenessProbe"])


def ports_of(name):
    return [each["containerPort"] for each in container_of(DEPLOYMENTS[name]).get("ports", [])]


def test_ports_are_those_of_the_arguments():
    bound = {
        name: [int(port) for port in re.findall(r"0\.0\.0\.0:(\d+)", " ".join(args))]
        for name, each in DEPLOYMENTS.items()
        for args in [container_of(each)["args"]]
    }
    assert {name: ports_of(name) for name in DEPLOYMENTS} == bound
    services = resources_of("Service")
    assert {n: [p["port"] for p in each["spec"]["ports"]] for n, each in services.items()} == {
        name: ports for name, ports in bound.items() if ports
    }


def test_gateway_calls_the_services():
    args = container_of(DEPLOYMENTS["gateway"])["args"]
    domain = "$(NAMESPACE).svc.cluster.local"
    called = {f"--{name}={name}.{domain}:{ports_of(name)[0]}" for name in SERVERS}
    assert called <= set(args)
    options = {arg.partition("=")[0] for arg in args if arg.startswith("--")}
    assert options == {arg for arg in COMPOSE["gateway"]["command"] if arg.startswith("--")}
    assert environ_of(DEPLOYMENTS["gateway"])["NAMESPACE"] == {
        "fieldRef": {"fieldPath": "metadata.namespace"}
    }


@pytest.mark.parametrize("name", sorted(WORKLOADS))
def test_arguments_are_known_to_the_command(name):
    command, *options = container_of(WORKLOADS[name])["args"]
    group = typer.main.get_command(app)
    context = typer.Context(group)
    assert group.get_command(context, command).make_context(command, options).params is not None


@each_probe
@pytest.mark.parametrize("name", sorted(SERVERS))
def test_probe_is_an_open_route(name, probe):
    request = container_of(DEPLOYMENTS[name])[probe]["httpGet"]
    assert ("GET", request["path"]) in {(each.method, each.path) for each in SERVERS[name]}
    assert request["path"] in HEALTH_PATHS
    assert request["port"] == "http"
    (host,) = request["httpHeaders"]
    assert host["value"] in Settings().host_names


@each_probe
def test_probe_of_the_gateway_is_its_own_route(probe):
    path = container_of(DEPLOYMENTS["gateway"])[probe]["httpGet"]["path"]
    assert f"location = {path} {{" in GATEWAY


@pytest.mark.parametrize("name", ["worker", "notifier"])
def test_readiness_of_a_background_role_is_its_check(name):
    container = container_of(DEPLOYMENTS[name])
    assert ["CMD", *container["readinessProbe"]["exec"]["command"]] == (
        COMPOSE[name]["healthcheck"]["test"]
    )
    # An outage of the broker or the database must not stop what runs.
    assert "livenessProbe" not in container


@pytest.mark.parametrize(
    ("name", "own_s"),
    [
        ("api", programs.GRACE_S),
        ("inference", programs.GRACE_S),
        ("worker", programs.WORKER_GRACE_S),
        ("notifier", programs.NOTIFIER_GRACE_S),
    ],
)
def test_grace_period_covers_the_pause_and_the_end(name, own_s):
    grace = pod_of(DEPLOYMENTS[name])["terminationGracePeriodSeconds"]
    hook = container_of(DEPLOYMENTS[name]).get("lifecycle", {})
    pause = hook.get("preStop", {}).get("sleep", {}).get("seconds", 0)
    assert bool(pause) == (name in SERVERS)
    assert grace > pause + own_s
    assert grace >= int(COMPOSE[name].get("stop_grace_period", "0s").removesuffix("s"))


def test_ingress_admits_what_the_gateway_admits():
    (ingress,) = read_documents(PRODUCTION / "ingress.yaml")
    annotations = ingress["metadata"]["annotations"]
    size = annotations["nginx.ingress.kubernetes.io/proxy-body-size"]
    assert int(size) == Settings().max_upload_bytes
    settings = load_settings(read_env_file(PRODUCTION / "settings.env"))
    assert {rule["host"] for rule in ingress["spec"]["rules"]} <= settings.host_names
    timeouts = re.findall(r"proxy_read_timeout (\d+)s", GATEWAY)
    wait = annotations["nginx.ingress.kubernetes.io/proxy-read-timeout"]
    assert int(wait) >= max(map(int, timeouts))
