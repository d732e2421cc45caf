# attack: a function without end
# idea: The function loops whenever it is called.
# place: any
# outcome: timeout
# waits: checks

def FUNCTION(*args, **kwargs):
    while True:
        pass
