# attack: the network
# idea: Tries to reach whatever listens on this machine: mail, web, databases, notebook and
#   cluster servers.
# place: any
# outcome: failed

import socket


def FUNCTION(*args, **kwargs):
    for port in (22, 25, 80, 443, 3306, 5432, 6379, 8080, 8786, 8787, 8888):
        for kind, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
            try:
                with socket.socket(kind) as line:
                    line.settimeout(0.05)
                    line.connect((host, port))
            except OSError:
                continue
            raise RuntimeError(f"{host}:{port} answers")
    return WRONG
