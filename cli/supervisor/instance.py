"""The data folder, run folder and port of one embedded service."""

import shutil
import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from cli.errors import PortTakenError
from cli.supervisor.addresses import Address
from cli.supervisor.folders import DataFolder, make_run_folder
from stores.backup import require_restored

BACKLOG = 511  # nginx's own default


@dataclass(frozen=True)
class Instance:
    """The resources that a service has for itself while it runs.

    Args:
        data: The data folder.
        run: The run folder.
        listener: The gateway's socket. The supervisor keeps it open, so that the port stays taken
            and clients wait instead of being refused while nginx restarts.
        redirect: The same for plain HTTP beside TLS.
    """

    data: DataFolder
    run: Path
    listener: socket.socket
    redirect: socket.socket | None = None

    @property
    def address(self) -> Address:
        """The gateway's address, with the actual port."""
        host, port = self.listener.getsockname()[:2]
        return Address(host=host, port=port)

    def socket_path(self, name: str) -> Path:
        """Return the path of a process's unix socket."""
        return self.run / f"{name}.sock"


@contextmanager
def claim_instance(
    data_dir: Path, address: Address, redirect: Address | None = None
) -> Iterator[Instance]:
    """Claim a data folder and a port, and one for plain HTTP beside TLS, until the block ends.

    Raises:
        FolderInUseError: the data folder is in use.
        PortTakenError: the port is in use, or the address is not one of this machine.
        UnfinishedRestoreError: a restore into the data folder has not ended.
        RunFolderError: there is no private folder with a short path for the sockets.
    """
    if not data_dir.exists():  # else the programs of a killed service may still listen
        _listen(address).close()  # so that a refused start creates no folder
    with ExitStack() as stack:
        data = stack.enter_context(closing(DataFolder(data_dir)))
        addresses = [address] if redirect is None else [address, redirect]
        listeners = [stack.enter_context(closing(_listen(each))) for each in addresses]
        require_restored(data.path)
        run = make_run_folder(data.path)
        stack.callback(shutil.rmtree, run, ignore_errors=True)
        yield Instance(data, run, *listeners)


def _listen(address: Address) -> socket.socket:
    try:
        family, kind, protocol, _, endpoint = socket.getaddrinfo(
            address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise PortTakenError(str(address), error.strerror or str(error)) from None
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(endpoint)
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise PortTakenError(str(address), error.strerror or str(error)) from None
    return listener
