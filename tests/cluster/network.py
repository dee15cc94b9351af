"""A bridge in this network namespace, with a cable to each host, which can be cut in three ways."""

import subprocess
from pathlib import Path

BRIDGE = "cluster"
SUBNET = "10.77.0"
CLIENT = f"{SUBNET}.1"  # the load's own address, on the bridge
NOBODY = "02:00:00:00:00:ff"  # no host has this hardware address
DISABLED, FORWARDING = "0", "3"  # states of a bridge's port


def in_namespaces(*more):
    """Return the start of a command line: in new namespaces, all of which end with it."""
    kinds = ("--mount", "--pid", "--uts", "--ipc", *more)
    return ["unshare", *kinds, "--fork", "--kill-child", "--mount-proc"]


def run(*argv):
    """Run a program, which must succeed; return its output."""
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(argv)}: {done.stderr.strip()}"
    return done.stdout


def ip(command):
    """Run one `ip` command."""
    return run("ip", *command.split())


def bridge_port(name):
    """Return the bridge's end of a host's cable."""
    return f"to-{name}"[:15]


def make_bridge():
    """Create the bridge, in a namespace without other networks."""
    for command in (
        "link set lo up",
        f"link add {BRIDGE} type bridge",
        f"addr add {CLIENT}/24 dev {BRIDGE}",
        f"link set {BRIDGE} up",
    ):
        ip(command)


def connect(name, number):
    """Create a host's namespace with the address SUBNET.number; return the address.

    The hardware address follows from the number, so that other hosts find a restarted one.
    """
    address, port = f"{SUBNET}.{number}", bridge_port(name)
    hardware = f"02:00:00:00:00:{number:02x}"
    for command in (
        f"netns add {name}",
        f"link add {port} type veth peer name eth0 netns {name} address {hardware}",
        f"link set {port} master {BRIDGE} up",
        f"-n {name} link set lo up",
        f"-n {name} addr add {address}/24 dev eth0",
        f"-n {name} link set eth0 up",
    ):
        ip(command)
    return address


def remove_cable(name):
    """Cut a host off at once: its last packets, such as the ends of its connections, are lost."""
    ip(f"link delete {bridge_port(name)}")


def remove_namespace(name):
    """Remove the namespace of a host that is off, and all connections in it."""
    ip(f"netns delete {name}")


def unplug(name):
    """Pull a host's cable: the host notices."""
    ip(f"link set {bridge_port(name)} down")


def plug_in(name):
    ip(f"link set {bridge_port(name)} up")


def drop_packets(name):
    """Drop a host's packets, both ways: the host does not notice."""
    run("bridge", "link", "set", "dev", bridge_port(name), "state", DISABLED)


def pass_packets(name):
    run("bridge", "link", "set", "dev", bridge_port(name), "state", FORWARDING)


def separate(one, other):
    """Drop the packets between two hosts, each a name and an address, both ways."""
    for (name, _), (_, address) in ((one, other), (other, one)):
        ip(f"-n {name} neigh replace {address} lladdr {NOBODY} nud permanent dev eth0")


def reunite(one, other):
    for (name, _), (_, address) in ((one, other), (other, one)):
        ip(f"-n {name} neigh delete {address} dev eth0")


def namespace_of(name):
    """Return what identifies a host's network namespace."""
    return (Path("/run/netns") / name).stat().st_ino


def namespaces_of_processes():
    """Yield each process's id and the identity of its network namespace."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            yield int(folder.name), (folder / "ns/net").stat().st_ino
        except OSError:
            continue  # it has ended
