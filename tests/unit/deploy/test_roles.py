"""Roles in Kubernetes have the settings, secrets and resources of docker-compose.yml."""

import re

import pytest
from manifests import (
    BASE,
    COMPOSE,
    DEPLOYMENTS,
    PRODUCTION,
    WORKLOADS,
    container_of,
    environ_of,
    pod_of,
    read_env_file,
    secrets_of,
    to_bytes,
)
from offences import assert_no_offence
from pydantic import SecretStr

from contracts.settings import PREFIX, Settings, load_settings

OURS = [name for name, service in COMPOSE.items() if service["image"] == "mlp-forge"]
SECRETS = {
    PREFIX + name.upper()
    for name, field in Settings.model_fields.items()
    if SecretStr in (field.annotation, *getattr(field.annotation, "__args__", ()))
}
each_workload = pytest.mark.parametrize("name", sorted(WORKLOADS))
each_deployment = pytest.mark.parametrize("name", sorted(DEPLOYMENTS))


def test_every_service_of_compose_has_a_deployment():
    assert set(DEPLOYMENTS) == set(OURS)


@pytest.mark.parametrize("name", sorted({*OURS} - {"gateway"}))  # the services' names differ
def test_command_is_that_of_compose(name):
    assert container_of(DEPLOYMENTS[name])["args"] == COMPOSE[name]["command"]


@each_workload
def test_variables_are_settings(name):
    named = {key for key in environ_of(WORKLOADS[name]) if key.startswith(PREFIX)}
    assert_no_offence(named - {PREFIX + field.upper() for field in Settings.model_fields})


@pytest.mark.parametrize("file", [BASE, PRODUCTION], ids=lambda folder: folder.name)
def test_settings_are_valid_and_not_secret(file):
    values = read_env_file(file / "settings.env")
    load_settings(values)
    assert_no_offence(SECRETS & set(values))


@each_workload
def test_role_has_no_more_secrets_than_in_compose(name):
    ours = {variable for variable in secrets_of(WORKLOADS[name]) if variable.startswith(PREFIX)}
    assert ours <= SECRETS
    like = COMPOSE["notifier" if name == "migrate" else name]
    assert_no_offence(ours - set(like.get("environment", ())))


def test_roles_have_the_secrets_that_they_need():
    database, broker = "MLPFORGE_DATABASE_URL", "MLPFORGE_BROKER_URL"
    needed = {
        "api": {"MLPFORGE_TOKEN", database, broker},
        "inference": {"MLPFORGE_TOKEN"},
        "worker": {database, broker},
        "notifier": {database},
        "migrate": {database},
        "gateway": set(),
    }
    found = {name: set(secrets_of(each)) & SECRETS for name, each in WORKLOADS.items()}
    assert found == needed


def test_only_the_api_and_workers_may_write_models():
    found = {
        name: {ref["name"] for variable, ref in secrets_of(each).items() if "AWS" in variable}
        for name, each in WORKLOADS.items()
    }
    assert {name: secrets for name, secrets in found.items() if secrets} == {
        "api": {"models-writer"},
        "worker": {"models-writer"},
        "inference": {"models-reader"},
    }


@pytest.mark.parametrize("name", sorted(DEPLOYMENTS))
def test_memory_is_at_least_that_of_compose(name):
    memory = container_of(DEPLOYMENTS[name])["resources"]["limits"]["memory"]
    assert to_bytes(memory) >= to_bytes(COMPOSE[name]["mem_limit"])


def test_memory_of_jobs_is_that_of_compose():
    # From which docker-compose.yml derives the memory limits.
    default = re.search(r":-(\d+)}", COMPOSE["worker"]["environment"]["MLPFORGE_MAX_JOB_BYTES"])[1]
    assert environ_of(DEPLOYMENTS["worker"])["MLPFORGE_MAX_JOB_BYTES"] == default


def test_worker_has_a_processor_for_each_of_its_threads():
    threads = environ_of(DEPLOYMENTS["worker"])["MLPFORGE_WORKER_THREADS"]
    assert container_of(DEPLOYMENTS["worker"])["resources"]["requests"]["cpu"] == int(threads)


@each_workload
def test_every_volume_is_bounded_and_mounted(name):
    volumes = {each["name"]: each["emptyDir"] for each in pod_of(WORKLOADS[name])["volumes"]}
    mounts = {each["name"] for each in container_of(WORKLOADS[name])["volumeMounts"]}
    assert mounts == set(volumes)
    assert all("sizeLimit" in volume for volume in volumes.values())
    on_disk = [to_bytes(each["sizeLimit"]) for each in volumes.values() if "medium" not in each]
    limits = container_of(WORKLOADS[name])["resources"]["limits"]
    assert sum(on_disk) < to_bytes(limits["ephemeral-storage"])


def volume_at(name, path):
    (mount,) = [m for m in container_of(WORKLOADS[name])["volumeMounts"] if m["mountPath"] == path]
    (volume,) = [v for v in pod_of(WORKLOADS[name])["volumes"] if v["name"] == mount["name"]]
    return volume["emptyDir"]


@each_deployment
def test_memory_file_systems_are_those_of_compose(name):
    for mount in COMPOSE[name]["tmpfs"]:
        path, size = mount.split(":size=")
        volume = volume_at(name, path)
        assert volume["medium"] == "Memory"
        assert to_bytes(volume["sizeLimit"]) == to_bytes(size)


@pytest.mark.parametrize(
    ("name", "setting", "files"),
    [("api", "max_upload_bytes", 2), ("worker", "max_dataset_bytes", 2)],
)
def test_large_temporary_files_have_a_disk(name, setting, files):
    temporary = environ_of(DEPLOYMENTS[name])["TMPDIR"]
    assert temporary == COMPOSE[name]["environment"]["TMPDIR"]
    volume = volume_at(name, temporary)
    assert "medium" not in volume
    assert to_bytes(volume["sizeLimit"]) > files * getattr(Settings(), setting)


@pytest.mark.parametrize("name", ["api", "inference", "worker"])
def test_cache_of_files_in_s3_is_on_a_disk(name):
    assert "medium" not in volume_at(name, environ_of(DEPLOYMENTS[name])["MLPFORGE_DATA_DIR"])
