"""
exercise: power_rule
title: no coefficient at all for a constant
fails:
  test_power_rule_of_a_constant: failed
hint: "No coefficient at all is no polynomial: 0 is written [0.0]."
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    return (coefficients * np.arange(len(coefficients)))[1:]
