# attack: judges of its own
# idea: Modules that find everything right are handed in beside the notebook.
# place: any
# outcome: failed
# change: add_judges

def FUNCTION(*args, **kwargs):
    return WRONG
