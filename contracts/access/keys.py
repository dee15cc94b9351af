"""Keys: their schemas, and what a key may do."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from contracts.base import Body, Record, Timestamp, check_prose, utc_now

Scope = Literal["predict", "read", "train", "publish", "admin"]
ADMIN: Final = "admin"
ANY_NAME: Final = "*"
MAX_KEYS: Final = 500
MAX_PATTERNS: Final = 32
MAX_REQUESTS_PER_MINUTE: Final = 1_000_000
NAME_PATTERN: Final = r"^(\*|[a-z0-9][a-z0-9_-]{0,62}\*?)$"


def _check_distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(values)) < len(values):
        raise ValueError("must name each one once")
    return values


def _parse_time(value: object) -> object:
    """Return the time in a text; strict models take no text for a time."""
    if not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):  # the latter where UTC has no such year
        pass
    raise ValueError("must be an RFC 3339 time with its offset, such as 2027-01-31T00:00:00Z")


def _check_future(moment: datetime) -> datetime:
    if moment <= utc_now():
        raise ValueError("must be in the future")
    return moment


NameRule = Annotated[str, Field(pattern=NAME_PATTERN, examples=["mnist", "phone-*"])]
# Not strict, because a JSON array is a list; the texts in it are strict.
NameRules = Annotated[
    tuple[NameRule, ...],
    Field(max_length=MAX_PATTERNS, strict=False),
    AfterValidator(_check_distinct),
]
Scopes = Annotated[
    tuple[Scope, ...], Field(min_length=1, strict=False), AfterValidator(_check_distinct)
]
Expiry = Annotated[Timestamp, BeforeValidator(_parse_time), AfterValidator(_check_future)]


class KeyRequest(Body):
    """A key to create."""

    name: Annotated[str, AfterValidator(check_prose)] = Field(
        min_length=1, max_length=100, description="what the key is for", examples=["phone app"]
    )
    scopes: Scopes = Field(
        description="what it may do: `predict`, `read`, `train`, `publish`; `admin` is everything"
    )
    models: NameRules = Field(
        default=(ANY_NAME,),
        description="the models that it may use: names, or beginnings of names with a final `*`",
    )
    datasets: NameRules = Field(
        default=(ANY_NAME,), description="the data sets that it may use, as `models`"
    )
    expires_at: Expiry | None = Field(
        default=None,
        description="when it expires; null is never",
        examples=["2027-01-31T00:00:00Z"],
    )
    requests_per_minute: int | None = Field(
        default=None,
        ge=1,
        le=MAX_REQUESTS_PER_MINUTE,
        description="how many requests a process of the service accepts per minute; null is any "
        "number",
    )


class KeyGrant(Record):
    """What a key is, without its secret."""

    id: str = Field(description="its id")
    name: str = Field(description="what it is for")
    scopes: tuple[str, ...] = Field(description="what it may do")
    models: tuple[str, ...] = Field(description="the models that it may use")
    datasets: tuple[str, ...] = Field(description="the data sets that it may use")
    created_at: Timestamp = Field(description="when it was created")
    created_by: str | None = Field(
        default=None, description="the id of the key that created it; null: `MLPFORGE_TOKEN`"
    )
    expires_at: Timestamp | None = Field(default=None, description="when it expires; null is never")
    requests_per_minute: int | None = Field(
        default=None, description="how many requests a process accepts per minute; null is any"
    )

    def allows(self, scope: str) -> bool:
        """Whether it has a scope; `admin` has every one."""
        return scope in self.scopes or ADMIN in self.scopes

    def allows_model(self, name: str) -> bool:
        """Whether it may use the model with this name, which need not exist."""
        return matches(self.models, name)

    def can_predict(self, model: str) -> bool:
        """Whether it may predict with the model with this name."""
        return self.allows("predict") and self.allows_model(model)

    def allows_dataset(self, name: str) -> bool:
        """Whether it may use the data set with this name, which need not exist."""
        return matches(self.datasets, name)

    @property
    def allows_all_names(self) -> bool:
        """Whether it may use every model and data set."""
        return ANY_NAME in self.models and ANY_NAME in self.datasets

    def is_expired(self, now_s: float) -> bool:
        """Whether it is not accepted any more, at a time in seconds since 1970."""
        return self.expires_at is not None and now_s >= self.expires_at.timestamp()

    def find_excess(self, other: "KeyRequest | KeyGrant") -> list[str]:
        """Return the fields in which another key would be wider than this one."""
        is_later = self.expires_at is not None and (
            other.expires_at is None or other.expires_at > self.expires_at
        )
        limit, its_limit = self.requests_per_minute, other.requests_per_minute
        excess = {
            "scopes": not all(map(self.allows, other.scopes)),
            "models": not _covers(self.models, other.models),
            "datasets": not _covers(self.datasets, other.datasets),
            "expires_at": is_later,
            "requests_per_minute": limit is not None and (its_limit is None or its_limit > limit),
        }
        return [field for field, is_wider in excess.items() if is_wider]


class Key(KeyGrant):
    """A key, as it is shown."""

    secret: str | None = Field(
        default=None, description="the secret; null except in the response that creates the key"
    )


def matches(rules: Iterable[str], name: str) -> bool:
    """Whether one of some rules (exact names, or beginnings with a final `*`) matches a name."""
    return any(
        name.startswith(rule[:-1]) if rule.endswith(ANY_NAME) else name == rule for rule in rules
    )


def _covers(rules: Iterable[str], narrower: Iterable[str]) -> bool:
    """Whether each name that some rules match is also matched by one of `rules`."""
    wide = tuple(rules)
    return all(
        any(
            rule == other
            or (rule.endswith(ANY_NAME) and other.removesuffix(ANY_NAME).startswith(rule[:-1]))
            for rule in wide
        )
        for other in narrower
    )
