"""The Kubernetes manifests are valid, and complete."""

import tomllib

import kubernetes_validate
import pytest
from manifests import (
    BASE,
    DEPLOYMENTS,
    PRODUCTION,
    ROOT,
    WORKLOADS,
    built_in_files,
    container_of,
    read_documents,
    resources_of,
)
from sqlalchemy import text

from contracts.ids import make_job_id
from contracts.jobs.spec import JobSpec
from stores.jobs.limits import JobLimits
from stores.jobs.memory import make_memory_engine
from stores.jobs.records import NewJob
from stores.jobs.store import JobStore


def test_manifests_are_valid():
    version = kubernetes_validate.latest_version()
    for file in built_in_files():
        for document in read_documents(file):
            assert kubernetes_validate.validate(document, version, strict=True)


@pytest.mark.parametrize("folder", [BASE, PRODUCTION], ids=lambda folder: folder.name)
def test_every_file_is_part_of_its_kustomization(folder):
    (kustomization,) = read_documents(folder / "kustomization.yaml")
    named = {
        *kustomization["resources"],
        *(each["path"] for each in kustomization.get("patches", [])),
    }
    named |= {file for each in kustomization["configMapGenerator"] for file in each["envs"]}
    files = {file.name for file in folder.iterdir()} - {"kustomization.yaml"}
    assert named - {"../../base"} == files


def test_images_are_the_same_without_a_tag():
    assert {container_of(each)["image"] for each in WORKLOADS.values()} == {"mlp-forge"}


def test_overlay_deploys_this_version():
    (kustomization,) = read_documents(PRODUCTION / "kustomization.yaml")
    (image,) = kustomization["images"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert (image["name"], image["newTag"]) == ("mlp-forge", project["version"])


def read_autoscalers():
    (scaled,) = [
        each
        for each in read_documents(PRODUCTION / "worker-scaledobject.yaml")
        if each["kind"] == "ScaledObject"
    ]
    return {"inference": resources_of("HorizontalPodAutoscaler")["inference"], "worker": scaled}


@pytest.mark.parametrize("name", sorted(DEPLOYMENTS))
def test_autoscaler_alone_sets_the_replicas(name):
    scalers = read_autoscalers()
    assert all(each["spec"]["scaleTargetRef"]["name"] == n for n, each in scalers.items())
    assert ("replicas" in DEPLOYMENTS[name]["spec"]) == (name not in scalers)


def test_one_worker_for_each_job_that_waits_or_runs():
    (trigger,) = read_autoscalers()["worker"]["spec"]["triggers"]
    assert trigger["metadata"]["targetQueryValue"] == "1"
    engine = make_memory_engine()
    jobs = JobStore(engine, JobLimits(10, 30, 5))
    ids = [jobs.create(NewJob(make_job_id(), JobSpec(), 1)).id for _ in range(4)]
    jobs.claim("worker")
    jobs.cancel(ids[-1])
    with engine.connect() as connection:
        assert connection.scalar(text(trigger["metadata"]["query"])) == 3


def test_one_worker_stays_for_schedules():
    assert read_autoscalers()["worker"]["spec"]["minReplicaCount"] >= 1
