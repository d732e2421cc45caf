"""
exercise: evaluate
title: np.polyval on the coefficients the other way round
"""


def evaluate(coefficients, x):
    return np.polyval(np.asarray(coefficients, dtype=float)[::-1], np.asarray(x, dtype=float))
