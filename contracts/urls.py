"""The URLs in settings: validation, and masking of passwords."""

import re
from urllib.parse import urlsplit

MASK = "********"
BUCKET_SCHEME = "s3://"
BROKER_PATTERN = r"rediss?://[^/?#].*|redis\+socket:///.+"
DATABASE_PATTERN = r"sqlite:///(?!:memory:).+|postgresql(\+psycopg)?://.*"
# A bucket's name, and folders whose names need no quoting in a URL or a path.
BUCKET_PATTERN = r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?"
SECRET_PARAMETER = re.compile(r"([?&][^=&]*(?:pass|pwd|secret|token)[^=&]*=)[^&]*", re.IGNORECASE)


def check_broker_url(urls: str) -> None:
    """Raise ValueError unless this is a broker's URL, or several as `URL;URL`."""
    for url in _split_urls(urls):
        if not (re.fullmatch(BROKER_PATTERN, url) and _has_port_in_range(url)):
            raise ValueError(
                "must be redis://HOST:PORT/NUMBER, rediss://… or redis+socket:///PATH, "
                f"got {mask_password(url)!r}"
            )


def check_http_url(url: str) -> None:
    """Raise ValueError unless this is the HTTP URL of a service."""
    if not (re.fullmatch(r"https?://[^/?#].*", url) and _has_port_in_range(url)):
        raise ValueError(f"must be http://HOST:PORT, got {mask_password(url)!r}")


def check_database_url(url: str) -> None:
    """Raise ValueError unless this is the URL of a jobs database."""
    if not re.fullmatch(DATABASE_PATTERN, url):
        raise ValueError(
            "must be sqlite:///FILE or postgresql+psycopg://USER@HOST/DATABASE, "
            f"got {mask_password(url)!r}"
        )


def check_bucket_url(url: str) -> None:
    """Raise ValueError unless this is a bucket, with or without a prefix."""
    if not re.fullmatch(BUCKET_PATTERN, url):
        raise ValueError(
            "must be a folder's path or s3://BUCKET/PREFIX, without credentials and with 3 to 63 "
            "characters in the bucket's name: a-z, 0-9 and, except at its ends, . and -; got "
            f"{mask_password(url)!r}"
        )


def split_bucket_url(url: str) -> tuple[str, str]:
    """Return the bucket and the prefix, which is empty or ends in a slash."""
    bucket, _, prefix = url.removeprefix(BUCKET_SCHEME).rstrip("/").partition("/")
    return bucket, f"{prefix}/" if prefix else ""


def mask_password(url: str) -> str:
    """Return a URL, or several as `URL;URL`, with asterisks for each password in it."""
    return ";".join(map(_mask_one, _split_urls(url)))


def _mask_one(url: str) -> str:
    url = SECRET_PARAMETER.sub(rf"\1{MASK}", url)
    scheme, separator, rest = url.partition("://")
    credentials, at, place = rest.rpartition("@")
    if not (separator and at and ":" in credentials):
        return url
    return f"{scheme}://{credentials.partition(':')[0]}:{MASK}@{place}"


def _split_urls(text: str) -> list[str]:
    return re.split(r";(?=[\w+.-]+://)", text)


def _has_port_in_range(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False
