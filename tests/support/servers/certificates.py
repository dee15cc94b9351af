"""Self-signed certificates of test servers."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

NAME = "forge.test"
NO_PASSPHRASE = serialization.NoEncryption()


def write_certificate(
    certificate: Path,
    key: Path,
    *,
    days: int = 30,
    encryption: serialization.KeySerializationEncryption = NO_PASSPHRASE,
) -> int:
    """Write a certificate for NAME and localhost, and its key; return its serial number.

    Args:
        certificate: The file of the certificate.
        key: The file of the key.
        days: How long it is valid from today on; negative is expired.
        encryption: How the key is encrypted.
    """
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    names = [x509.DNSName(NAME), x509.DNSName("localhost")]
    end = datetime.now(UTC) + timedelta(days=days)
    signed = (
        x509.CertificateBuilder(name, name, private.public_key(), x509.random_serial_number())
        .not_valid_before(end - timedelta(days=365))
        .not_valid_after(end)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(private, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    certificate.write_bytes(signed.public_bytes(pem))
    content = private.private_bytes(pem, serialization.PrivateFormat.PKCS8, encryption)
    key.write_bytes(content)
    return signed.serial_number
