"""Where one embedded service lives: its data folder, its run folder and its port, all its own."""

import shutil
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from cli.errors import PortTakenError
from cli.supervisor.addresses import Address
from cli.supervisor.folders import DataFolder, make_run_folder

BACKLOG = 511  # nginx's own default


@dataclass(frozen=True)
class Instance:
    """What a service holds while it runs; nobody else has any of it.

    Args:
        listener: The front door's socket. The supervisor keeps it open, so that the port stays
            ours and clients wait instead of being refused while nginx starts again.
    """

    data: DataFolder
    run: Path
    listener: socket.socket

    @property
    def address(self) -> Address:
        """What the front door listens on, the free port filled in."""
        host, port = self.listener.getsockname()[:2]
        return Address(host=host, port=port)

    def socket_path(self, part: str) -> Path:
        """Return the path of a part's unix socket."""
        return self.run / f"{part}.sock"


@contextmanager
def claim_instance(data_dir: Path, address: Address) -> Iterator[Instance]:
    """Hold a data folder and a port until the block ends.

    Raises:
        FolderInUseError: the data folder is in use.
        PortTakenError: the port is in use, or is not one of this machine.
        RunFolderError: there is no safe and short place for sockets.
    """
    if not data_dir.exists():  # of an old folder, leftovers may still listen
        _listen(address).close()  # or a refused start would leave a folder behind
    with closing(DataFolder(data_dir)) as data, closing(_listen(address)) as listener:
        run = make_run_folder(data.path)
        try:
            yield Instance(data, run, listener)
        finally:
            shutil.rmtree(run, ignore_errors=True)


def _listen(address: Address) -> socket.socket:
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise PortTakenError(str(address), error.strerror or str(error)) from None
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(place)
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise PortTakenError(str(address), error.strerror or str(error)) from None
    return listener
