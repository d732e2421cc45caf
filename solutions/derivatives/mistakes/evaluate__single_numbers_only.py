"""
exercise: evaluate
title: float(x), so that arrays do not fit
fails:
  test_evaluate_at_several_points: error
  test_evaluate_any_polynomial: error
  test_evaluate_keeps_the_shape_of_x: error
  test_evaluate_with_large_whole_numbers: error
  test_evaluate_leaves_its_input_alone: error
hint: ""
"""


def evaluate(coefficients, x):
    x = float(x)
    return sum(float(c) * x**k for k, c in enumerate(coefficients))
