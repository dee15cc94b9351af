"""docker-compose.yml agrees with the settings and limits of the code."""

import re
from pathlib import Path

import pytest
import yaml
from annotated_types import Le

from cli.supervisor.programs import API_THREADS
from contracts.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
# Internal to a container, limits that are the defaults there, or only for models in S3.
NOT_PASSED_ON = {
    *("alias_max_age_s", "data_dir", "inference_port"),
    *("max_body_bytes", "max_import_bytes", "max_upload_bytes", "url"),
}
# Of a server, and which Debian; those of monitoring are not built on Debian.
EXACT = r":(\d+\.\d+(\.\d+)?-\S+|v?\d+\.\d+\.\d+)$"
OTHER_PROCESSES = 32  # init, gunicorn's parent, the health check, and libraries' threads


@pytest.fixture(scope="module")
def project():
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def services(project):
    return project["services"]


def test_images_have_exact_versions(services):
    bases = re.findall(r"(?m)^FROM (\S+)", (ROOT / "Dockerfile").read_text("utf-8"))
    images = {service["image"] for service in services.values() if "build" not in service}
    floating = [image for image in {*bases, *images} if not re.search(EXACT, image)]
    assert floating == []


def test_each_external_network_has_one_service(project, services):
    external = {name for name, network in project["networks"].items() if not network}
    in_external = {name: set(each["networks"]) & external for name, each in services.items()}
    assert {name: found for name, found in in_external.items() if found} == {
        "gateway": {"edge"},
        "notifier": {"egress"},
        "grafana": {"dashboards"},
    }


def test_notifier_has_no_models_and_no_port(services):
    notifier = services["notifier"]
    settings = {name for name in notifier["environment"] if not name.startswith("OTEL_")}
    assert settings == {"MLPFORGE_DATABASE_URL", "MLPFORGE_WEBHOOK_HOSTS"}
    assert "volumes" not in notifier
    assert "ports" not in notifier


@pytest.mark.parametrize("setting", sorted(set(Settings.model_fields) - NOT_PASSED_ON))
def test_a_setting_can_be_set_from_outside(services, setting):
    passed_on = {name for service in services.values() for name in service.get("environment", {})}

    assert PREFIX + setting.upper() in passed_on


@pytest.mark.parametrize(
    ("service", "setting"),
    [("api", "max_streams"), ("api", "webhook_hosts"), ("worker", "keep_jobs_days")],
)
def test_a_setting_reaches_the_service_that_uses_it(services, service, setting):
    assert PREFIX + setting.upper() in services[service]["environment"]


@pytest.mark.parametrize("service", ["api", "worker"])
def test_temporary_files_of_data_sets_are_on_a_volume(project, services, service):
    temporary = services[service]["environment"]["TMPDIR"]
    mounted = dict(reversed(volume.split(":")) for volume in services[service]["volumes"])

    assert mounted[temporary] in project["volumes"]
    assert mounted[temporary] != mounted["/models"]
    assert not any(mount.startswith(temporary) for mount in services[service]["tmpfs"])


def test_cpu_shares_of_the_worker_match_its_niceness(services):
    # Each step of niceness is 1.25 times the weight (sched(7)); 1024 is what a container has.
    assert services["worker"]["cpu_shares"] == round(1024 / 1.25 ** Settings().worker_niceness)
    assert not any("cpu_shares" in each for name, each in services.items() if name != "worker")


def test_gateway_finishes_its_requests_when_it_stops(services):
    gateway = services["gateway"]
    assert "--master" in gateway["command"]  # nginx without one drops its requests
    assert gateway["stop_signal"] == "SIGQUIT"


def test_api_may_have_a_thread_for_each_allowed_stream(services):
    (bound,) = [part for part in Settings.model_fields["max_streams"].metadata if type(part) is Le]

    assert services["api"]["pids_limit"] >= API_THREADS + bound.le + OTHER_PROCESSES


def test_monitoring_runs_only_with_its_profile(services):
    assert {name for name, each in services.items() if "profiles" in each} == {
        "prometheus",
        "grafana",
    }
    ports = {name: each["ports"] for name, each in services.items() if "ports" in each}
    assert ports == {"gateway": ["127.0.0.1:8000:8000"], "grafana": ["127.0.0.1:3000:3000"]}


def test_prometheus_scrapes_services_by_names_that_they_allow(services):
    config = yaml.safe_load((ROOT / "deploy/monitoring/prometheus.yml").read_text("utf-8"))
    for job in config["scrape_configs"]:
        (target,) = job["static_configs"][0]["targets"]
        name, _, port = target.partition(":")
        assert f"0.0.0.0:{port}" in services[name]["command"]
        assert "front" in services[name]["networks"]
        if name != "gateway":  # it answers scrapes whatever their Host
            allowed = services[name]["environment"]["MLPFORGE_ALLOWED_HOSTS"]
            assert name in allowed.rstrip("}").split(",")
