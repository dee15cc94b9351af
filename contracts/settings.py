"""All settings, read from the environment."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from contracts.errors import SettingsError
from contracts.messages import describe_error
from contracts.urls import (
    MASK,
    check_broker_url,
    check_bucket_url,
    check_database_url,
    check_http_url,
    mask_password,
)

# pydantic would look for plugins in all installed packages: 2 % of a start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

PREFIX = "MLPFORGE_"
# Kubernetes injects these for a Service of this name.
IGNORED = ("MLPFORGE_PORT", "MLPFORGE_SERVICE")
MIN_TOKEN_CHARS = 8  # fewer can be guessed
# Printable ASCII without spaces around it: other text does not pass through a header unchanged.
HEADER_PATTERN = r"[!-~]([ -~]*[!-~])?"
HOST_PATTERN = r"[\w.-]+|\[[\w:.%]+\]|\*"
OWN_DATABASE = "jobs.sqlite3"
ANY_HOST = "*"  # for networks without browsers: any Host is accepted

Count = Annotated[int, Field(ge=1, le=1_000_000)]
Bytes = Annotated[int, Field(ge=1024, le=2**50)]


class Settings(BaseModel):
    """The settings; each field is read from the variable MLPFORGE_ and its name in capitals."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data_dir: Path = Field(
        default=Path("mlpforge-data"),
        description="folder of jobs, models and broker in embedded mode",
    )
    broker_url: SecretStr | None = Field(
        default=None,
        description="Celery broker, redis://…; embedded mode starts its own by default",
    )
    database_url: SecretStr = Field(
        default=SecretStr(""), description="jobs database; default: SQLite in the data folder"
    )
    models: str = Field(
        default="",
        description="model store: a folder (default: in the data folder) or s3://BUCKET/PREFIX",
    )
    alias_max_age_s: Annotated[float, Field(ge=0.1, le=60)] = Field(
        default=1, description="on S3, how long a process may cache what an alias points at"
    )
    token: SecretStr | None = Field(
        default=None, description="token that clients must send as Authorization: Bearer …"
    )
    allowed_hosts: str = Field(
        default="127.0.0.1,localhost,[::1]",
        description="allowed Host names, comma-separated, without port; *: any",
    )
    max_queued_jobs: Count = Field(
        default=1000, description="queued jobs; more are refused with 429"
    )
    max_job_bytes: Bytes = Field(
        default=2_147_483_648, description="estimated memory of a job; more is refused with 422"
    )
    max_body_bytes: Bytes = Field(
        default=67_108_864, description="size of a request body; more is refused with 413"
    )
    max_import_bytes: Bytes = Field(
        default=268_435_456, description="size of an imported model; more is refused with 413"
    )
    max_upload_bytes: Bytes = Field(
        default=1_073_741_824,
        description="size of an uploaded file of examples; more is refused with 413",
    )
    max_dataset_bytes: Bytes = Field(
        default=536_870_912,
        description="size of a data set, or of a batch's result, as stored; more fails its job",
    )
    max_streams: Annotated[int, Field(ge=1, le=512)] = Field(
        default=128,
        description="open event streams, each with a thread of the api; more are refused with 503",
    )
    worker_threads: Annotated[int, Field(ge=1, le=256)] = Field(
        default=1, description="BLAS threads of a worker; more than one changes the bits of results"
    )
    worker_niceness: Annotated[int, Field(ge=0, le=19)] = Field(
        default=10,
        description="niceness of workers, so that serving runs first; 0 on a dedicated machine",
    )
    inference_workers: Annotated[int, Field(ge=1, le=256)] = Field(
        default=2,
        description="inference processes; half as many again, at least one, read large bodies",
    )
    inference_port: Annotated[int, Field(ge=1, le=65535)] | None = Field(
        default=None, description="a second port of the inference service, without the gateway"
    )
    lease_s: Annotated[float, Field(ge=1, le=3600)] = Field(
        default=30, description="a worker that is silent this long loses its job"
    )
    max_attempts: Annotated[int, Field(ge=1, le=100)] = Field(
        default=5, description="expired leases after which a job fails with worker_lost"
    )
    keep_jobs_days: Annotated[float, Field(gt=0, le=36_500)] = Field(
        default=30, description="days after which finished jobs are deleted; models are kept"
    )
    keep_audit_days: Annotated[float, Field(gt=0, le=36_500)] = Field(
        default=90, description="days after which entries of the audit trail are deleted"
    )
    webhook_hosts: str = Field(
        default="",
        description="hosts of webhooks, comma-separated, without port, that may have http:// URLs "
        "and private addresses",
    )
    access_log: bool = Field(default=False, description="write one structured log line per request")
    url: str = Field(
        default="http://127.0.0.1:8000", description="URL of the service for client commands"
    )

    @field_validator("token")
    @classmethod
    def _is_long_and_fits_a_header(cls, token: SecretStr | None) -> SecretStr | None:
        if token and not re.fullmatch(HEADER_PATTERN, token.get_secret_value()):
            raise ValueError("must be printable ASCII characters, with no space at either end")
        if token and len(token) < MIN_TOKEN_CHARS:
            raise ValueError(f"must have at least {MIN_TOKEN_CHARS} characters, got {len(token)}")
        return token

    @field_validator("allowed_hosts")
    @classmethod
    def _some_host(cls, hosts: str) -> str:
        if not _host_names(hosts):
            raise ValueError(f"must have a name, such as localhost, got {hosts!r}")
        for name in _host_names(hosts):
            if not re.fullmatch(HOST_PATTERN, name):
                raise ValueError(f"must be names without scheme and port, got {name!r}")
        return hosts

    @field_validator("webhook_hosts")
    @classmethod
    def _no_wildcard(cls, hosts: str) -> str:
        for name in _host_names(hosts):
            if name == ANY_HOST or not re.fullmatch(HOST_PATTERN, name):
                raise ValueError(f"must be names without scheme, port and *, got {name!r}")
        return hosts

    @field_validator("broker_url")
    @classmethod
    def _is_a_broker(cls, url: SecretStr | None) -> SecretStr | None:
        if url:
            check_broker_url(url.get_secret_value())
        return url

    @field_validator("url")
    @classmethod
    def _is_http(cls, url: str) -> str:
        check_http_url(url)
        return url

    @field_validator("models")
    @classmethod
    def _bucket_or_absolute_path(cls, models: str) -> str:
        if "://" in models:
            check_bucket_url(models)
            return models.rstrip("/")
        # The roles change their working folder.
        return str(Path(models).expanduser().absolute())

    @field_validator("database_url")
    @classmethod
    def _absolute_file(cls, url: SecretStr) -> SecretStr:
        check_database_url(url.get_secret_value())
        prefix, slashes, path = url.get_secret_value().partition(":///")
        if prefix != "sqlite" or not slashes or not path:
            return url
        return SecretStr(f"sqlite:///{Path(path).absolute()}")

    @model_validator(mode="before")
    @classmethod
    def _paths_below_data_dir(cls, given: dict[str, Any]) -> dict[str, Any]:
        data_dir = Path(given.get("data_dir") or "mlpforge-data").expanduser().absolute()
        defaults = {"models": str(data_dir / "models"), "database_url": _own_database_url(data_dir)}
        return {**defaults, **{k: v for k, v in given.items() if v != ""}, "data_dir": data_dir}

    @property
    def host_names(self) -> frozenset[str]:
        """The allowed Host names, in lower case."""
        return _host_names(self.allowed_hosts)

    @property
    def webhook_host_names(self) -> frozenset[str]:
        """The hosts of webhooks that may have any address, in lower case, without brackets."""
        return frozenset(name.strip("[]") for name in _host_names(self.webhook_hosts))

    @property
    def own_database(self) -> Path | None:
        """The file of the jobs database if that is the one in the data folder, else None."""
        is_own = self.database_url.get_secret_value() == _own_database_url(self.data_dir)
        return self.data_dir / OWN_DATABASE if is_own else None


def _own_database_url(data_dir: Path) -> str:
    return f"sqlite:///{data_dir / OWN_DATABASE}"


def _host_names(text: str) -> frozenset[str]:
    return frozenset(name for part in text.split(",") if (name := part.strip().lower()))


def load_settings(environ: Mapping[str, str]) -> Settings:
    """Read the settings from an environment.

    Raises:
        SettingsError: a value does not validate, or a MLPFORGE_ name is not a setting.
    """
    given = {
        name.removeprefix(PREFIX).lower(): value
        for name, value in environ.items()
        if name.startswith(PREFIX) and not name.startswith(IGNORED)
    }
    try:
        return Settings.model_validate(given)
    except ValidationError as refused:
        raise SettingsError("; ".join(map(_describe, refused.errors()))) from None


def _describe(error: Any) -> str:
    name = PREFIX + "_".join(map(str, error["loc"])).upper()
    if error["type"] == "extra_forbidden":
        known = ", ".join(PREFIX + field.upper() for field in Settings.model_fields)
        return f"{name} is not a setting; the settings are {known}"
    return f"{name}: {describe_error(error)}"


def settings_table(settings: Settings) -> list[dict[str, str]]:
    """Return the variable, value (secrets are masked) and meaning of every setting."""
    return [
        {
            "variable": PREFIX + name.upper(),
            "value": _shown(name, getattr(settings, name)),
            "meaning": field.description or "",
        }
        for name, field in Settings.model_fields.items()
    ]


def to_environ(settings: Settings) -> dict[str, str]:
    """Return these settings, including secrets, as the environment of a child process."""
    values = {name: _plain(getattr(settings, name)) for name in Settings.model_fields}
    return {PREFIX + name.upper(): str(v) for name, v in values.items() if v is not None}


def _shown(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "on" if value else "off"
    return MASK if name == "token" else mask_password(str(_plain(value)))


def _plain(value: Any) -> Any:
    return value.get_secret_value() if isinstance(value, SecretStr) else value
