"""
exercise: power_rule
title: slice first, then multiply
"""


def power_rule(coefficients):
    c = np.asarray(coefficients, dtype=float)
    return c[1:] * np.arange(1, len(c)) if len(c) > 1 else 0.0 * c
