"""
exercise: power_rule
title: np.polyder on the coefficients the other way round
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    if coefficients.size == 1:
        return np.array([0.0])
    return np.polyder(coefficients[::-1])[::-1]
