# attack: memory in the files of the scratch folder
# idea: Where the folder is a file system in memory, file after file of zeros fills it, and ends at its size.
#   On a disk the files fit, and the function gives up by itself.
# place: l2_norm
# outcome: error

from pathlib import Path


def FUNCTION(*values):
    for number in range(4):
        Path(f"zeros-{number}").write_bytes(bytes(60_000_000))
    raise OSError("there was room")
