"""
exercise: best_step
title: a loop that keeps the best
"""


def best_step(f, df, a, steps):
    a = float(a)
    best, smallest = None, np.inf
    for h in steps:
        error = abs((f(a + h) - f(a - h)) / (2 * h) - df(a))
        if error < smallest:
            best, smallest = float(h), error
    return best
