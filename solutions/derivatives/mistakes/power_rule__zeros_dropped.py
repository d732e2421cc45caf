"""
exercise: power_rule
title: coefficients 0 at the end are cut off
fails:
  test_power_rule_keeps_zeros: failed
hint: "A coefficient 0 keeps its place in the list."
"""


def power_rule(coefficients):
    coefficients = np.asarray(coefficients, dtype=float)
    trimmed = np.trim_zeros(coefficients * np.arange(len(coefficients)), "b")[1:]
    return trimmed if len(trimmed) else np.zeros(1)
