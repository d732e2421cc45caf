"""
exercise: best_step
title: a sorted list of errors and steps
"""


def best_step(f, df, a, steps):
    a = float(a)
    return sorted((abs((f(a + h) - f(a - h)) / (2 * h) - df(a)), float(h)) for h in steps)[0][1]
