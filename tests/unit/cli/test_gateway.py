from pathlib import Path

from cli.addresses import Address
from cli.gateway import CONTAINERS, Gateway, render
from contracts.settings import load_settings
from services.job_operations import MAX_SPEC_BYTES

COMMITTED = Path(__file__).parents[3] / "deploy" / "nginx.conf"


def test_committed_configuration_is_the_template_rendered_for_containers() -> None:
    rendered = render(CONTAINERS, load_settings({}))
    assert COMMITTED.read_text("utf-8") == rendered, "mlpforge gateway --print > deploy/nginx.conf"


def test_every_inference_socket_is_behind_the_door_and_stays_in_service_after_an_error() -> None:
    sockets = tuple(Address(path=Path(f"/run/inference-{number}.sock")) for number in (1, 2))
    door = Gateway(Address("127.0.0.1", 8000), sockets[0], sockets, Path("/run"))
    text = render(door, load_settings({}))
    for address in sockets:
        assert f"server {address} max_fails=0;" in text


def test_embedded_door_is_one_process_so_that_its_death_leaves_none() -> None:
    address = Address("127.0.0.1", 8000)
    assert "master_process off;" in render(
        Gateway(address, address, (address,), Path("/run")), load_settings({})
    )


def test_longest_body_is_the_one_of_the_settings() -> None:
    settings = load_settings({"MLPFORGE_MAX_BODY_BYTES": "100000"})
    assert "client_max_body_size 100000;" in render(CONTAINERS, settings)


def test_longest_job_spec_is_the_one_of_the_service_but_never_above_the_settings() -> None:
    small = load_settings({"MLPFORGE_MAX_BODY_BYTES": "4096"})
    assert f"client_max_body_size {MAX_SPEC_BYTES};" in render(CONTAINERS, load_settings({}))
    assert "client_max_body_size 4096;" in render(CONTAINERS, small)
    assert f"client_max_body_size {MAX_SPEC_BYTES};" not in render(CONTAINERS, small)


def test_longest_import_is_the_one_of_the_settings_and_so_is_the_sentence() -> None:
    text = render(CONTAINERS, load_settings({"MLPFORGE_MAX_IMPORT_BYTES": "123456789"}))
    assert "client_max_body_size 123456789;" in text
    assert '"~^/models/[^/?]+/versions([?]|$)" 123456789;' in text
