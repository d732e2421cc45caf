"""
exercise: evaluate
title: a loop over the powers
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    total = 0.0
    for k, c in enumerate(coefficients):
        total = total + c * x**k
    return total
