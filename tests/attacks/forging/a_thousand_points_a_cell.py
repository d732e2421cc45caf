# attack: a thousand points a cell
# idea: The stub is handed in, and every cell of the notebook says that it is worth a thousand
#   points.
# place: any
# outcome: error
# change: raise_points
