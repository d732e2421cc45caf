# attack: the system's own sockets
# idea: Tries to reach the sockets of the system's services.
# place: any
# outcome: failed

import socket


def FUNCTION(*args, **kwargs):
    for path in ("/run/dbus/system_bus_socket", "/var/run/docker.sock", "/run/systemd/private", "/dev/log"):
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(0.05)
                line.connect(path)
        except OSError:
            continue
        raise RuntimeError(f"{path} answers")
    return WRONG
