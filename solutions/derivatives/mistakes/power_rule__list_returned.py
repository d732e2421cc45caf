"""
exercise: power_rule
title: a list comes back
fails:
  test_power_rule_keeps_zeros: failed
hint: ""
"""


def power_rule(coefficients):
    if len(coefficients) == 1:
        return [0]
    return [k * int(c) if c == int(c) else k * c for k, c in enumerate(coefficients)][1:]
