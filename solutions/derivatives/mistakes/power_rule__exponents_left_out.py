"""
exercise: power_rule
title: the powers are lowered and nothing is multiplied
fails:
  test_power_rule_of_the_parabola: failed
  test_power_rule_of_any_polynomial: failed
  test_power_rule_keeps_zeros: failed
  test_power_rule_leaves_its_coefficients_alone: failed
hint: "The powers came down by one; did the old exponents come to the front?"
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    if len(coefficients) == 1:
        return np.zeros(1)
    return coefficients[1:].copy()
