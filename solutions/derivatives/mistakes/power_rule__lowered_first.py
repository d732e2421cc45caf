"""
exercise: power_rule
title: multiplied by the new exponents
fails:
  test_power_rule_of_the_parabola: failed
  test_power_rule_of_any_polynomial: failed
  test_power_rule_keeps_zeros: failed
  test_power_rule_leaves_its_coefficients_alone: failed
hint: "The exponent comes to the front before it is lowered."
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    if len(coefficients) == 1:
        return np.zeros(1)
    return coefficients[1:] * np.arange(len(coefficients) - 1)
