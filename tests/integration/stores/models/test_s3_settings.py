"""The store that the settings choose if they name a bucket."""

import socket
import subprocess
import sys

import pytest
from s3 import BUCKET, CONDITIONS, SECRET, do_and_cut, forget_conditions, hang, refuse_with
from structlog.testing import capture_logs

from contracts.errors import SettingsError, StoreUnavailableError
from contracts.settings import load_settings
from stores.blobs.cache import DiskCache
from stores.blobs.s3 import S3Blobs
from stores.blobs.s3_bucket import Bucket
from stores.blobs.s3_clients import TimeLimits
from stores.models.open import open_model_store

ALWAYS = 1000
QUICK = TimeLimits(connect_s=0.5, read_s=0.5)


@pytest.fixture
def settings(prefix, tmp_path):
    return load_settings(
        {"MLPFORGE_MODELS": f"s3://{BUCKET}/{prefix}", "MLPFORGE_DATA_DIR": str(tmp_path)}
    )


@pytest.fixture
def blobs(proxy, prefix, tmp_path):
    return S3Blobs(Bucket(BUCKET, QUICK), prefix, DiskCache(tmp_path / "cache"))


@pytest.fixture
def list_keys(s3_server, prefix):
    def list_now():
        found = s3_server.client().list_objects_v2(Bucket=BUCKET, Prefix=prefix)
        return [entry["Key"] for entry in found.get("Contents", ())]

    return list_now


def test_opened_bucket_store_leaves_no_probe(proxy, settings, list_keys):
    open_model_store(settings, writes=True).ping()
    assert any(method == "PUT" for method, _, _ in proxy.seen)
    assert list_keys() == []


def test_opening_a_store_for_reading_sends_no_request(proxy, settings):
    open_model_store(settings)
    assert proxy.seen == []


def forget(*conditions):
    def fault(request, body):
        request.answer(*request.ask(body, frozenset(conditions)))

    return fault


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (forget_conditions, "a put with If-None-Match: . replaced"),
        (forget("if-none-match"), "a put with If-None-Match: . replaced"),
        (forget("if-match"), "a put with If-Match replaced"),
        (refuse_with(412, "PreconditionFailed"), "refused the first put"),
        (refuse_with(501, "NotImplemented"), "NotImplemented"),
        (refuse_with(400, "InvalidArgument"), "InvalidArgument"),
        (refuse_with(403, "AccessDenied"), "can be written to.*AccessDenied"),
        (refuse_with(404, "NoSuchBucket"), "NoSuchBucket"),
    ],
)
def test_s3_without_conditional_writes_is_refused_at_start(
    proxy, settings, list_keys, fault, sentence
):
    proxy.fail(fault, "PUT", ALWAYS)
    with pytest.raises(SettingsError, match=f"^MLPFORGE_MODELS must be .*{sentence}"):
        open_model_store(settings, writes=True)
    assert list_keys() == []


def test_lost_response_in_the_s3_check_is_no_refusal(proxy, settings, list_keys):
    proxy.fail(do_and_cut, "PUT")
    open_model_store(settings, writes=True).ping()
    assert list_keys() == []


def test_s3_that_rejects_its_own_etag_is_refused(proxy, settings):
    def only_the_first(request, body):
        if CONDITIONS & {name.lower() for name in request.headers} == {"if-match"}:
            request.refuse(412, "PreconditionFailed")
        else:
            request.answer(*request.ask(body))

    proxy.fail(only_the_first, "PUT", ALWAYS)
    with pytest.raises(SettingsError, match="the ETag that it had returned"):
        open_model_store(settings, writes=True)


def test_missing_bucket_is_refused_at_start(proxy, tmp_path):
    there_is_none = {"MLPFORGE_MODELS": "s3://no-bucket", "MLPFORGE_DATA_DIR": str(tmp_path)}
    with pytest.raises(SettingsError, match="NoSuchBucket"):
        open_model_store(load_settings(there_is_none), writes=True)


def test_missing_credentials_are_refused_at_start(proxy, settings, monkeypatch):
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with pytest.raises(SettingsError, match="Unable to locate credentials"):
        open_model_store(settings, writes=True)


@pytest.mark.parametrize(
    ("name", "value"), [("AWS_ENDPOINT_URL", "no url"), ("AWS_PROFILE", "nobody")]
)
def test_invalid_aws_settings_are_refused_also_for_reading(
    s3_environ, settings, monkeypatch, name, value
):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=r"^MLPFORGE_MODELS needs valid AWS_\* settings: "):
        open_model_store(settings)


def test_s3_unavailable_at_start_may_recover(s3_environ, settings, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
    with capture_logs() as logs:
        store = open_model_store(settings, writes=True)
    assert [entry["event"] for entry in logs] == [
        "model_store_unavailable",
        "model_store_unchecked",
    ]
    with pytest.raises(StoreUnavailableError):
        store.ping()


def test_first_update_of_an_s3_without_conditions_fails(blobs, proxy, list_keys):
    proxy.fail(forget_conditions, "PUT", ALWAYS)
    with capture_logs() as logs, pytest.raises(StoreUnavailableError):
        blobs.update("a", lambda _: b"1")
    assert [entry["event"] for entry in logs] == ["model_store_refused"]
    assert list_keys() == []


def test_s3_silent_during_the_check_is_unavailable(blobs, proxy):
    proxy.fail(hang, "PUT", ALWAYS)
    with pytest.raises(StoreUnavailableError):
        blobs.check_conditional_writes()


def test_checked_s3_is_not_checked_again(blobs, proxy):
    blobs.update("a", lambda _: b"1")
    proxy.seen.clear()
    blobs.update("a", lambda _: b"2")
    assert [method for method, _, _ in proxy.seen] == ["GET", "PUT"]


@pytest.mark.parametrize(
    ("given", "region"),
    [
        ({"AWS_REGION": "eu-north-1"}, "eu-north-1"),
        ({"AWS_DEFAULT_REGION": "eu-north-1"}, "eu-north-1"),
        ({"AWS_REGION": "eu-north-1", "AWS_DEFAULT_REGION": "us-west-2"}, "eu-north-1"),
        ({}, "us-east-1"),
    ],
)
def test_region_is_that_of_the_environment(blobs, proxy, monkeypatch, given, region):
    monkeypatch.delenv("AWS_REGION")
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    blobs.ping()
    assert f"/{region}/s3/aws4_request" in proxy.seen[-1][2]["Authorization"]


def test_s3_specific_endpoint_has_precedence(blobs, proxy, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", proxy.url)
    blobs.ping()
    assert len(proxy.seen) == 1


def test_profile_has_credentials_and_region(blobs, proxy, monkeypatch, tmp_path):
    profile = "aws_access_key_id = k\naws_secret_access_key = s\nregion = eu-north-1\n"
    (tmp_path / "config").write_text(f"[profile forge]\n{profile}")
    for name in ("AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_PROFILE", "forge")
    blobs.ping()
    signed = proxy.seen[-1][2]["Authorization"]
    assert "Credential=k/" in signed
    assert "/eu-north-1/s3/aws4_request" in signed


def test_session_token_is_sent(blobs, proxy, monkeypatch):
    monkeypatch.setenv("AWS_SESSION_TOKEN", "a-token-of-s3")
    blobs.ping()
    assert proxy.seen[-1][2]["X-Amz-Security-Token"] == "a-token-of-s3"


def test_requests_use_no_aws_only_checksums(blobs, proxy):
    blobs.write("a", b"1")
    blobs.replace("a", (b"1" * 2_000_000,), lambda _: None)
    blobs.read("a")
    for _, _, headers in proxy.seen:
        assert not [name for name in headers if "checksum" in name.lower()]
        assert "trailer" not in headers.get("X-Amz-Content-SHA256", "").lower()


def test_directory_does_not_load_an_s3_client():
    code = "import sys, stores.models.open; print('botocore' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_error_message_has_no_secret(proxy, settings):
    proxy.fail(refuse_with(403, "SignatureDoesNotMatch"), "PUT", ALWAYS)
    with pytest.raises(SettingsError) as refused:
        open_model_store(settings, writes=True)
    assert SECRET not in str(refused.value)
