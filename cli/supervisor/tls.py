"""TLS at the gateway, as nginx's directives."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cli.errors import CertificateError
from cli.supervisor.addresses import Address
from cli.supervisor.client_limits import ClientLimits

HTTPS_PORT: Final = 443
# What nginx reads: this link in its folder, and the files in the folder that the link points at.
LINK: Final = "tls"
CERTIFICATE: Final = "certificate.pem"
KEY: Final = "key.pem"
METRICS: Final = "metrics"
# Browsers then use only https for this host, for half a year after each response.
HSTS: Final = 'add_header Strict-Transport-Security "max-age=15768000" always;'
# nginx evaluates the map once per handshake, so that certificate and key are of one pair even
# while the link changes. The ciphers of TLS 1.2 all have forward secrecy; TLS 1.3 has no others.
FOLDER_MAP: Final = """map $realpath_root $tls_folder {
        default $realpath_root;
    }"""
SERVER: Final = f"""http2 on;
        root {{folder}};
        ssl_certificate $tls_folder/{CERTIFICATE};
        ssl_certificate_key $tls_folder/{KEY};
        ssl_protocols TLSv1.2 TLSv1.3;
        ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;
        ssl_session_cache shared:tls:2m;
        ssl_session_timeout 1h;
        ssl_session_tickets off;
        {HSTS}
        error_page 497 =308 https://$http_host$request_uri;  # plain HTTP at the port of TLS
        location = /metrics/gateway {{{{
            default_type "text/plain; version=0.0.4";
            try_files /{METRICS} =404;
        }}}}"""
# Prometheus only sees that the gateway answers.
PLAIN_METRICS: Final = """location = /metrics/gateway {
            default_type "text/plain; version=0.0.4";
            return 200 "";
        }"""
REDIRECT: Final = """
        listen {plain};
        if ($https = "") {{
            return 308 https://$host{port}$request_uri;
        }}"""


@dataclass(frozen=True)
class TlsFiles:
    """The files of a certificate (with its intermediates) and its private key, as PEM."""

    certificate: Path
    key: Path


@dataclass(frozen=True)
class ClientOptions:
    """What the gateway offers its clients.

    Args:
        files: The certificate and its key; None is plain HTTP.
        redirect_port: The port of plain HTTP whose requests are redirected to TLS.
        limits: Of the requests of each client.
    """

    files: TlsFiles | None = None
    redirect_port: int | None = None
    limits: ClientLimits = field(default_factory=ClientLimits)

    def redirect_from(self, listen: Address) -> Address | None:
        """Return the address of plain HTTP, beside that of TLS."""
        port = self.redirect_port
        return None if port is None else Address(host=listen.host, port=port)


def find_files(
    certificate: Path | None, key: Path | None, redirect_port: int | None
) -> TlsFiles | None:
    """Return the files of TLS, if it is used, as absolute paths.

    Raises:
        CertificateError: one of the options lacks the other.
    """
    if certificate is not None and key is not None:
        return TlsFiles(certificate.absolute(), key.absolute())
    if certificate is not None or key is not None or redirect_port is not None:
        raise CertificateError("TLS needs both --tls-cert and --tls-key")
    return None


def write_server(listen: Address, plain: Address | None, folder: Path) -> str:
    """Return what the server has.

    Args:
        listen: The address of TLS.
        plain: The address whose requests are redirected.
        folder: The folder of the installed certificate.
    """
    text = SERVER.format(folder=folder / LINK)
    if plain is None:
        return text
    port = "" if listen.port == HTTPS_PORT else f":{listen.port}"
    return text + REDIRECT.format(plain=plain, port=port)
