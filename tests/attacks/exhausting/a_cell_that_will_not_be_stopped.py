# attack: a cell that will not be stopped
# idea: An exercise's cell catches whatever is raised to stop it, and goes on.
# place: any
# outcome: timeout
# waits: cell

while True:
    try:
        while True:
            pass
    except BaseException:
        pass
