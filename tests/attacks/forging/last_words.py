# attack: last words
# idea: A record of full marks is printed and written into files when the process ends.
# place: any
# outcome: failed

import atexit
import json

record = {"student": "ada", "assignment": "ASSIGNMENT", "status": "graded", "score": 1000.0}


@atexit.register
def forge():
    print(json.dumps(record), flush=True)
    for name in ("record.json", "results.json", ".autograder.json"):
        with open(name, "w") as file:
            json.dump(record, file)


def FUNCTION(*args, **kwargs):
    forge()
    return WRONG
