# attack: a cell without end
# idea: An exercise's cell loops before it defines anything.
# place: any
# outcome: timeout
# waits: cell

while True:
    pass
