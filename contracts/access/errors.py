"""The errors about keys."""

from contracts.errors import ForgeError, NotFoundError


class KeyNotFoundError(NotFoundError):
    """No key has this id, or the caller may not see it."""

    def __init__(self, key_id: str) -> None:
        super().__init__(f"no key has the id {key_id[:100]!r}; GET /keys lists them")


class TooManyKeysError(ForgeError):
    """There is the maximum number of keys."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"there are {limit} keys already: delete one first")


class UnknownKeyError(ForgeError):
    """The key of a request is unknown, deleted or expired."""

    def __init__(self) -> None:
        super().__init__(
            "the key is unknown, deleted or expired: send the header Authorization: Bearer SECRET, "
            "with the secret of a key or the service's MLPFORGE_TOKEN"
        )


class RevokedKeyError(ForgeError):
    """The key that wrote a schedule was deleted, or has expired."""

    def __init__(self) -> None:
        super().__init__(
            "the key that wrote this schedule was deleted or has expired: write it again with "
            "another one"
        )


class MissingScopeError(ForgeError):
    """The key of a request lacks a scope.

    Args:
        scopes: One of them is needed.
        what: Why, if not for the route itself.
    """

    def __init__(self, scopes: tuple[str, ...], what: str = "this request") -> None:
        self.scope = scopes[0]
        named = " or ".join(f"`{scope}`" for scope in scopes)
        super().__init__(f"{what} needs a key with the scope {named}")


class NameNotAllowedError(ForgeError):
    """The key of a request may not use a model or a data set, which need not exist, or some of all.

    Args:
        kind: What has the name: model or data set.
        name: The name; None: the request needs all of them.
    """

    def __init__(self, kind: str, name: str | None) -> None:
        super().__init__(
            f"this request needs a key for all {kind}s"
            if name is None
            else f"this key may not use the {kind} {name[:100]!r}"
        )


class WiderKeyError(ForgeError):
    """A key would be wider than the one that creates it."""

    def __init__(self, fields: list[str]) -> None:
        super().__init__(
            f"a key can't create a wider one: {', '.join(fields)} must allow at most what your key "
            "allows (a limit or an end of yours also limits the new one)"
        )


class RateLimitError(ForgeError):
    """A key has used up its requests.

    Args:
        limit: Its requests per minute.
        retry_after_s: When the next one is accepted.
    """

    def __init__(self, limit: int, retry_after_s: int) -> None:
        self.retry_after_s = retry_after_s
        super().__init__(
            f"this key may send {limit} requests per minute: try again in {retry_after_s} s"
        )


class KeysUnreadableError(ForgeError):
    """The document of the keys is damaged, or a later build wrote it."""

    def __init__(self) -> None:
        super().__init__(
            "the stored keys can't be read, so no key is accepted: restore access/keys.json in the "
            "model store from a backup, or delete it and create new keys; MLPFORGE_TOKEN works"
        )
