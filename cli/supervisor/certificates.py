"""The gateway's certificate: checked before nginx reads it, and replaced while nginx runs.

nginx reads it at each handshake below a symbolic link, so that a replaced one needs no reload and
ends no connection. The link changes only to a pair that a handshake in this process has proved.
"""

import shutil
import ssl
import time
from itertools import count
from pathlib import Path
from typing import Final

import structlog

from cli.errors import CertificateError
from cli.supervisor.tls import CERTIFICATE, KEY, LINK, METRICS, TlsFiles

METRIC: Final = "mlpforge_certificate_expiry_timestamp_seconds"
POLL_S: Final = 2.0
MAX_PEM_BYTES: Final = 2**20
DAY_S: Final = 86400.0
WARN_DAYS: Final = 14
# Both sides of a handshake over memory need this many turns at most.
TURNS: Final = 6

log = structlog.get_logger(__name__)
Signature = tuple[tuple[int, int, int], ...]


class InstalledCertificate:
    """A copy of a certificate and its key, which follows the operator's files.

    Args:
        files: The operator's files.
        folder: A private folder; nginx reads what its link LINK points at.

    Raises:
        CertificateError: the files can't be used.
    """

    def __init__(self, files: TlsFiles, folder: Path) -> None:
        self.link = folder / LINK
        self._files = files
        self._names = count()
        self._seen = self._read_signature()
        self._pending: Signature | None = None
        self._refused: tuple[Signature, str] | None = None
        self._polled_s = time.monotonic()
        self._warned_s = 0.0
        self._expiry_s = self._install()

    def poll(self) -> bool:
        """Install changed files, every POLL_S; return False, for a loop that runs until a claim.

        A pair that can't be used is logged once, and tried again; the one before stays.
        """
        now_s = time.monotonic()
        if now_s - self._polled_s >= POLL_S:
            self._polled_s = now_s
            self._follow()
            self._warn_of_expiry()
        return False

    def _follow(self) -> None:
        found = self._read_signature()
        if found == self._seen:
            return
        if found != self._pending:  # still being written: the certificate first, then the key
            self._pending = found
            return
        try:
            self._expiry_s = self._install()
        except CertificateError as error:
            if self._refused != (found, str(error)):
                self._refused = found, str(error)
                log.error("certificate_refused", reason=str(error), kept="the one before")  # noqa: TRY400  the sentence says all
            return
        self._seen = found
        log.warning("certificate_replaced", expires=_format_day(self._expiry_s))

    def _install(self) -> float:
        """Check copies of the files, then let nginx read them; return the expiry since 1970."""
        target = self.link.with_name(f"tls-{next(self._names)}")
        try:
            return self._install_in(target)
        except (CertificateError, OSError) as error:
            shutil.rmtree(target, ignore_errors=True)
            if isinstance(error, CertificateError):
                raise
            reason = error.strerror or error
            folder = target.parent
            raise CertificateError(f"can't copy the certificate to {folder}: {reason}") from None

    def _install_in(self, target: Path) -> float:
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(mode=0o700)
        _copy(self._files.certificate, target / CERTIFICATE)
        _copy(self._files.key, target / KEY)
        expiry_s = check_certificate(TlsFiles(target / CERTIFICATE, target / KEY), self._files)
        text = f"# HELP {METRIC} When the gateway's certificate expires, in seconds since 1970.\n"
        (target / METRICS).write_text(f"{text}# TYPE {METRIC} gauge\n{METRIC} {expiry_s:.0f}\n")
        self._switch(target)
        return expiry_s

    def _switch(self, target: Path) -> None:
        before = self.link.readlink().name if self.link.is_symlink() else None
        new = self.link.with_name("tls-new")
        new.unlink(missing_ok=True)
        new.symlink_to(target.name)
        new.rename(self.link)
        # A handshake that began before the change may still read the folder before.
        for old in self.link.parent.glob("tls-[0-9]*"):
            if old.name not in {target.name, before}:
                shutil.rmtree(old, ignore_errors=True)

    def _warn_of_expiry(self) -> None:
        days = (self._expiry_s - time.time()) / DAY_S
        is_due = not self._warned_s or time.monotonic() - self._warned_s >= DAY_S
        if days < WARN_DAYS and is_due:
            self._warned_s = time.monotonic()
            log.warning("certificate_expires", in_days=round(days, 1))

    def _read_signature(self) -> Signature:
        return tuple(_sign(file) for file in (self._files.certificate, self._files.key))


def check_certificate(files: TlsFiles, named: TlsFiles) -> float:
    """Return when a certificate expires, in seconds since 1970.

    Args:
        files: The files to check.
        named: Their names in messages.

    Raises:
        CertificateError: they are not a certificate and its key, or it is not valid at this time.
    """
    if b"ENCRYPTED" in files.key.read_bytes():
        raise CertificateError(f"the key in {named.key} is encrypted: remove its passphrase")
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client.check_hostname = False
    client.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN  # the certificate vouches for itself
    try:
        server.load_cert_chain(files.certificate, files.key)
        client.load_verify_locations(files.certificate)
        subject = _shake_hands(server, client)
    except ssl.SSLCertVerificationError as error:
        raise CertificateError(
            f"the certificate in {named.certificate} can't be used: {error.verify_message}"
        ) from None
    except ssl.SSLError as error:
        raise CertificateError(
            f"{named.certificate} and {named.key} must be a certificate and its private key, as "
            f"PEM: {error.reason or 'one of them is not'}"
        ) from None
    return ssl.cert_time_to_seconds(str(subject["notAfter"]))


def _shake_hands(server: ssl.SSLContext, client: ssl.SSLContext) -> dict[str, object]:
    """Return the certificate that a client accepted in a handshake over memory."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    sides = (
        connection := client.wrap_bio(to_client, to_server),
        server.wrap_bio(to_server, to_client, server_side=True),
    )
    for side in sides * TURNS:
        try:
            side.do_handshake()
        except ssl.SSLWantReadError:
            continue
    return dict(connection.getpeercert() or {})


def _copy(source: Path, target: Path) -> None:
    try:
        with source.open("rb") as file:
            content = file.read(MAX_PEM_BYTES + 1)
    except OSError as error:
        raise CertificateError(f"can't read {source}: {error.strerror or error}") from None
    if len(content) > MAX_PEM_BYTES:
        raise CertificateError(f"{source} must have at most {MAX_PEM_BYTES} bytes")
    target.touch(mode=0o600, exist_ok=False)
    target.write_bytes(content)


def _sign(file: Path) -> tuple[int, int, int]:
    """Return what changes when a file is written or replaced."""
    try:
        found = file.stat()
    except OSError:
        return 0, 0, 0
    return found.st_mtime_ns, found.st_size, found.st_ino


def _format_day(at_s: float) -> str:
    return time.strftime("%Y-%m-%d", time.gmtime(at_s))
