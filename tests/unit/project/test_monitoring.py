"""deploy/monitoring agrees with the metrics of the services and with its documentation."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from offences import assert_no_offence

from services.metrics.families import FAMILIES, Kind

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "deploy/monitoring"
SUFFIXES = {Kind.HISTOGRAM: ("_bucket", "_sum", "_count"), Kind.SUMMARY: ("_sum", "_count")}
KNOWN = {
    f"{family.name}{suffix}" for family in FAMILIES for suffix in SUFFIXES.get(family.kind, ("",))
}
KNOWN.add("mlpforge_certificate_expiry_timestamp_seconds")  # of a gateway with TLS
RULES = yaml.safe_load((FOLDER / "rules.yml").read_text("utf-8"))["groups"][0]["rules"]
DASHBOARD = json.loads((FOLDER / "dashboard.json").read_text("utf-8"))
EXPRESSIONS = [
    *(rule["expr"] for rule in RULES),
    *(target["expr"] for panel in DASHBOARD["panels"] for target in panel.get("targets", [])),
]


def promtool(*arguments):
    """Run Debian's promtool, which .ci/run installs with the package prometheus."""
    argv = ["promtool", *arguments]
    done = subprocess.run(argv, cwd=FOLDER, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "rules", "rules.yml"),
        ("check", "config", "--syntax-only", "prometheus.yml"),
        ("test", "rules", "rules_test.yml"),
    ],
)
def test_promtool_accepts_rules_and_configuration(arguments):
    status, output = promtool(*arguments)
    assert status == 0, output


def test_every_alert_is_tested():
    tested = {
        expected["alertname"]
        for case in yaml.safe_load((FOLDER / "rules_test.yml").read_text("utf-8"))["tests"]
        for expected in case["alert_rule_test"]
        if expected.get("exp_alerts")
    }
    assert tested == {rule["alert"] for rule in RULES}


def test_every_metric_of_a_rule_or_panel_exists():
    named = {name for text in EXPRESSIONS for name in re.findall(r"\bmlpforge_\w+", text)}
    assert len(named) > 10
    assert_no_offence(named - KNOWN)


def test_what_each_replica_of_the_api_reads_is_not_summed():
    read = {family.name for family in FAMILIES if family.is_read_at_scrape}
    shared = "|".join(name for name in read if not name.startswith("mlpforge_processes_"))
    assert_no_offence(text for text in EXPRESSIONS if re.search(rf"sum\b.*\b({shared})\b", text))


def test_every_alert_has_a_runbook_and_every_runbook_an_alert():
    text = (ROOT / "docs/monitoring.md").read_text("utf-8")
    headings = set(re.findall(r"(?m)^### (Mlpforge\w+)$", text))
    assert headings == {rule["alert"] for rule in RULES}
    for rule in RULES:
        assert rule["annotations"]["runbook"] == f"docs/monitoring.md#{rule['alert'].lower()}"
        assert rule["labels"]["severity"] in {"warning", "critical"}
