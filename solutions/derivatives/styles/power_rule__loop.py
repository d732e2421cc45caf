"""
exercise: power_rule
title: a loop over the coefficients
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    result = [k * coefficients[k] for k in range(1, len(coefficients))]
    return np.array(result) if result else np.array([0.0])
