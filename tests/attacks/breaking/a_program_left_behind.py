# attack: a program left behind
# idea: A cell starts another program and does not wait for it.
# place: added
# outcome: passed

import subprocess
import sys

try:
    left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
except OSError as error:
    print(error)
