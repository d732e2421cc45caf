"""
exercise: power_rule
title: negative coefficients become positive
fails:
  test_power_rule_of_any_polynomial: failed
hint: "A coefficient may be negative."
"""


def power_rule(coefficients):
    coefficients = np.abs(np.asarray(coefficients, dtype=float))
    if len(coefficients) == 1:
        return np.zeros(1)
    return (coefficients * np.arange(len(coefficients)))[1:]
