"""The first lines that run in a confined interpreter: a script, started by `start.py`.

    python -P -s -S boot.py (-m MODULE | -c CODE) ARGUMENT...

It takes over the module path of the interpreter that started it, closes the room while it is still
small and nothing else is imported, and then runs the module or the code as `python` would.
"""

import json
import os
import runpy
import sys


def main() -> None:
    """Enter the confinement and run what the command line names."""
    sys.path[:] = json.loads(os.environ.pop("AUTOGRADER_MODULE_PATH"))
    from autograder.sandbox.confined import entrance

    entrance.enter()
    kind, what, *arguments = sys.argv[1:]
    sys.argv = [kind, *arguments]
    if kind == "-m":
        runpy.run_module(what, run_name="__main__", alter_sys=True)
    else:
        exec(
            compile(what, "<string>", "exec"),
            {"__name__": "__main__", "__builtins__": __builtins__},
        )


main()
