# attack: a graded cell of its own
# idea: A wrong answer is made up for by a new graded cell, worth a hundred points.
# place: any
# outcome: failed
# change: add_grade_cells

def FUNCTION(*args, **kwargs):
    return WRONG
