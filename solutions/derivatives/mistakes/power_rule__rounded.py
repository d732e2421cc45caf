"""
exercise: power_rule
title: an integer dtype, which cuts off the digits
fails:
  test_power_rule_of_any_polynomial: failed
  test_power_rule_leaves_its_coefficients_alone: failed
hint: "No rounding: a coefficient need not be a whole number."
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients).astype(int)
    if len(coefficients) == 1:
        return np.zeros(1)
    return (coefficients * np.arange(len(coefficients)))[1:].astype(float)
