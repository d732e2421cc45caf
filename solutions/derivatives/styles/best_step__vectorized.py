"""
exercise: best_step
title: all steps at once
"""


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    slopes = np.array([f(a + h) - f(a - h) for h in steps]) / (2 * steps)
    return steps[np.argmin((slopes - df(a)) ** 2)]
