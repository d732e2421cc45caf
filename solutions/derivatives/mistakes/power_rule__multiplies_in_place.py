"""
exercise: power_rule
title: the coefficients are multiplied in place
fails:
  test_power_rule_leaves_its_coefficients_alone: failed
hint: "np.asarray makes no copy of an array: look for `*=`."
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    coefficients *= np.arange(len(coefficients))
    return coefficients[1:].copy() if len(coefficients) > 1 else np.zeros(1)
