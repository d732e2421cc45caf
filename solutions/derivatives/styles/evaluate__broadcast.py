"""
exercise: evaluate
title: a table of powers, times the coefficients
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return (x[..., None] ** np.arange(len(coefficients))) @ coefficients
