import pytest
from offences import each_row

from contracts.errors import SettingsError
from contracts.settings import load_settings, settings_table, to_environ
from contracts.urls import mask_password, split_bucket_url


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg://me:hidden@db/jobs",
        "postgresql+psycopg://db/jobs?user=me&password=hidden",
        "postgresql+psycopg://db/jobs?PASSWORD=hidden&user=me",
        "postgresql+psycopg://me@db/jobs?sslpassword=hidden",
        "postgresql+psycopg://db:5432/jobs?password=hid@hidden",
        "postgresql+psycopg://me:hid;hidden@db/jobs",
        "redis://me:hidden@one/0;redis://me:hidden@two/0",
        "redis://one/0;redis://:hidden@two/0",
        "redis://one/0?password=hidden;redis://two/0",
    ],
)
def test_no_password_of_a_url_is_shown(url):
    assert "hidden" not in mask_password(url)
    assert "********" in mask_password(url)


@pytest.mark.parametrize(
    "url",
    ["redis://one/0;redis://two/0", "sqlite:////a;b/jobs.sqlite3", "postgresql://db/jobs?a=b"],
)
def test_url_without_a_password_is_unchanged(url):
    assert mask_password(url) == url


def test_rest_of_a_url_with_a_password_is_shown():
    assert mask_password("redis://a:x@one/0;redis://two/0?password=x&db=1") == (
        "redis://a:********@one/0;redis://two/0?password=********&db=1"
    )


def test_table_of_settings_has_no_secret():
    settings = load_settings(
        {
            "MLPFORGE_TOKEN": "hidden-token",
            "MLPFORGE_BROKER_URL": "redis://one/0;redis://:hidden@two/0",
            "MLPFORGE_DATABASE_URL": "postgresql+psycopg://db/jobs?user=me&password=hidden",
        }
    )
    assert not any("hidden" in row["value"] for row in settings_table(settings))


def test_empty_names_are_not_allowed_hosts():
    settings = load_settings({"MLPFORGE_ALLOWED_HOSTS": "A.example,, b.example ,"})
    assert settings.host_names == {"a.example", "b.example"}


@pytest.mark.parametrize("hosts", [" ", ",", " , "])
def test_list_of_hosts_without_a_name_is_refused(hosts):
    with pytest.raises(SettingsError, match=r"^MLPFORGE_ALLOWED_HOSTS: .*must have a name"):
        load_settings({"MLPFORGE_ALLOWED_HOSTS": hosts})


@each_row(
    [
        *(
            ("BROKER_URL", url, "must be redis://HOST")
            for url in (
                "foo",
                "http://x",
                "redis://",
                "redis://x:99999",
                "redis://x/0;foo://y",
                "unix:/x",
            )
        ),
        *(
            ("DATABASE_URL", url, "must be sqlite:///FILE or postgresql")
            for url in (
                "foo",
                "mysql://x",
                "sqlite://",
                "sqlite:///:memory:",
                "postgresql+asyncpg://x/y",
            )
        ),
        *(
            ("ALLOWED_HOSTS", host, "must be names")
            for host in ("http://x", "a,b:80", "*.example", "a b")
        ),
        *(
            ("MODELS", url, "must be a folder's path or s3://BUCKET")
            for url in (
                "s3://",
                "s3://ab",
                "s3://Upper",
                "s3://under_score",
                "s3://models//twice",
                "s3://models/../up",
                "s3://models/a b",
                "s3://models?region=x",
                "s3://key@models",
                "gs://models",
                "https://models.s3.amazonaws.com",
            )
        ),
        *(
            ("URL", url, "must be http://HOST")
            for url in ("foo", "ftp://x", "http://", "http://x:0")
        ),
    ]
)
def test_invalid_url_or_name_is_refused(name, value, sentence):
    with pytest.raises(SettingsError, match=f"^MLPFORGE_{name}: {sentence}"):
        load_settings({f"MLPFORGE_{name}": value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BROKER_URL", "rediss://:x@one:6380/0;redis://two"),
        ("BROKER_URL", "redis+socket:///run/broker.sock"),
        ("DATABASE_URL", "postgresql:///jobs"),
        ("DATABASE_URL", "sqlite:///jobs.sqlite3"),
        ("ALLOWED_HOSTS", "forge.example, [::1],[fe80::1%eth0],10.0.0.1,my_host"),
        ("ALLOWED_HOSTS", "*"),
        ("URL", "https://forge.example/prefix"),
    ],
)
def test_valid_url_or_name_is_accepted(name, value):
    settings = load_settings({f"MLPFORGE_{name}": value})
    assert getattr(settings, name.lower())


@pytest.mark.parametrize(
    ("name", "url"), [("BROKER_URL", "redis://:hid/den@x:1"), ("MODELS", "s3://key:hidden@models")]
)
def test_refused_url_shows_no_password(name, url):
    with pytest.raises(SettingsError) as refused:
        load_settings({f"MLPFORGE_{name}": url})
    assert "hid" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "bucket", "prefix"),
    [
        ("s3://models", "models", ""),
        ("s3://models/", "models", ""),
        ("s3://my.models-2/team/mnist", "my.models-2", "team/mnist/"),
        ("s3://models/team/", "models", "team/"),
    ],
)
def test_bucket_with_prefix_is_accepted(url, bucket, prefix):
    settings = load_settings({"MLPFORGE_MODELS": url})
    assert settings.models == url.rstrip("/")
    assert split_bucket_url(settings.models) == (bucket, prefix)
    assert load_settings(to_environ(settings)) == settings


@pytest.mark.parametrize("age", ["0.09", "61", "nan", "-1", ""])
def test_alias_max_age_is_bounded(age):
    if age:
        with pytest.raises(SettingsError, match=r"^MLPFORGE_ALIAS_MAX_AGE_S: "):
            load_settings({"MLPFORGE_ALIAS_MAX_AGE_S": age})
    else:
        assert load_settings({"MLPFORGE_ALIAS_MAX_AGE_S": age}).alias_max_age_s == 1


def test_import_limit_exceeds_the_body_limit():
    settings = load_settings({})
    assert settings.max_import_bytes == 256 * 2**20
    assert settings.max_body_bytes < settings.max_import_bytes


def test_only_the_data_folder_s_database_is_embedded(tmp_path):
    here = {"MLPFORGE_DATA_DIR": str(tmp_path)}
    assert load_settings(here).own_database == tmp_path / "jobs.sqlite3"
    elsewhere = here | {"MLPFORGE_DATABASE_URL": f"sqlite:///{tmp_path}/other.sqlite3"}
    assert load_settings(elsewhere).own_database is None


@pytest.mark.parametrize(("given", "shown"), [("off", "off"), ("1", "on")])
def test_boolean_setting_is_shown_as_documented(given, shown):
    table = settings_table(load_settings({"MLPFORGE_ACCESS_LOG": given}))
    assert [row["value"] for row in table if row["variable"] == "MLPFORGE_ACCESS_LOG"] == [shown]


@pytest.mark.parametrize(
    "token", ["pässwörter", "with\ttabulator", "with\nnewline", " leading one", "trailing one "]
)
def test_token_unfit_for_a_header_is_refused_unseen(token):
    with pytest.raises(SettingsError, match=r"MLPFORGE_TOKEN: .*printable ASCII") as refused:
        load_settings({"MLPFORGE_TOKEN": token})
    assert token not in str(refused.value)


def test_short_token_is_refused_with_the_minimum():
    sentence = "MLPFORGE_TOKEN: must have at least 8 characters, got 7"
    with pytest.raises(SettingsError, match=f"^{sentence}$"):
        load_settings({"MLPFORGE_TOKEN": "1234567"})
    assert load_settings({"MLPFORGE_TOKEN": "12345678"}).token


def test_short_bucket_name_is_refused_with_the_length():
    with pytest.raises(SettingsError, match="3 to 63 characters in the bucket's name"):
        load_settings({"MLPFORGE_MODELS": "s3://bk/p"})


def test_token_of_printable_characters_is_accepted():
    token = load_settings({"MLPFORGE_TOKEN": "a long ~secret!"}).token
    assert token
    assert token.get_secret_value() == "a long ~secret!"
