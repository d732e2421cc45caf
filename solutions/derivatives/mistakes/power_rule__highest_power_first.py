"""
exercise: power_rule
title: coefficients read from the highest power, as np.polyder does
fails:
  test_power_rule_of_the_parabola: failed
  test_power_rule_of_any_polynomial: failed
  test_power_rule_keeps_zeros: failed
  test_power_rule_leaves_its_coefficients_alone: failed
hint: "The list begins with the constant: c[0] belongs to x**0."
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    return np.atleast_1d(np.polyder(coefficients)) if len(coefficients) > 1 else np.zeros(1)
