"""The errors of the command line; each ends it with one sentence and status 2."""

from pathlib import Path

from contracts.errors import ForgeError


class AddressError(ForgeError):
    """An address that is malformed, or must not be listened on."""


class CertificateError(ForgeError):
    """A certificate or private key that the gateway can't use."""


class PortTakenError(ForgeError):
    """Another program already listens on the address."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(
            f"can't listen on {address}: {reason}; stop the program that uses it, or "
            "choose another --port (0 takes a free one)"
        )


class FolderError(ForgeError):
    """A folder can't be created or written to."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"can't write to {folder}: {reason}; choose another folder")


class FolderInUseError(ForgeError):
    """Another `mlpforge up` uses this data folder."""

    def __init__(self, folder: Path, pid: str) -> None:
        super().__init__(
            f"{folder} is in use by the mlpforge up with pid {pid}: "
            "stop that one, or choose another folder with --data-dir"
        )


class DatabaseError(ForgeError):
    """The jobs database can't be opened."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(
            f"can't open the jobs database {url}: {reason}; restore a backup, or choose "
            "another with --data-dir or MLPFORGE_DATABASE_URL"
        )


class RunFolderError(ForgeError):
    """The folder for the sockets is not private, or its path is too long."""


class MissingProgramError(ForgeError):
    """A server program is neither in an installed package nor on the PATH."""

    def __init__(self, program: str, remedy: str) -> None:
        super().__init__(f"{program} is not installed: {remedy}")


class NotReadyError(ForgeError):
    """A process of the service does not start."""

    def __init__(self, part: str, reason: str) -> None:
        super().__init__(f"{part} {reason}")
