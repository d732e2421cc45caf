# attack: scorched earth
# idea: A cell deletes all that lies in its folder, the data too, and leaves the folder.
# place: added
# outcome: passed

import os
import shutil

CONFINED

if _confined():
    for name in os.listdir("."):
        if os.path.isdir(name) and not os.path.islink(name):
            shutil.rmtree(name, ignore_errors=True)
        else:
            os.remove(name)
    os.chdir("/")
