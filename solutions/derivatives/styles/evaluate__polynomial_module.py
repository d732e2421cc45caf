"""
exercise: evaluate
title: numpy.polynomial
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return np.polynomial.polynomial.polyval(x, coefficients)
