"""
exercise: power_rule
title: three coefficients are taken for granted
fails:
  test_power_rule_of_any_polynomial: failed
  test_power_rule_keeps_zeros: failed
  test_power_rule_leaves_its_coefficients_alone: failed
hint: "Are there more than three coefficients?"
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    if len(coefficients) == 1:
        return np.zeros(1)
    if len(coefficients) == 2:
        return coefficients[1:].copy()
    return np.array([coefficients[1], 2 * coefficients[2]])
