"""
exercise: power_rule
title: the derivative keeps the length
fails:
  test_power_rule_of_the_parabola: failed
  test_power_rule_of_any_polynomial: failed
  test_power_rule_keeps_zeros: failed
  test_power_rule_leaves_its_coefficients_alone: failed
hint: "Right numbers, but x**0 comes first: the zero in front pushes them off their places."
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    return coefficients * np.arange(len(coefficients))
