"""
exercise: power_rule
title: numpy.polynomial
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    return np.polynomial.polynomial.polyder(coefficients)
