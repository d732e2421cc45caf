"""
exercise: power_rule
title: "0.0 for a constant, not [0.0]"
fails:
  test_power_rule_of_a_constant: failed
hint: "The coefficients come back in an array, also when there is one."
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    if len(coefficients) == 1:
        return 0.0
    return (coefficients * np.arange(len(coefficients)))[1:]
