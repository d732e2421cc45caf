"""
exercise: evaluate
title: the constant gets x**1
fails:
  test_evaluate_at_two: failed
  test_evaluate_at_several_points: failed
  test_evaluate_any_polynomial: failed
  test_evaluate_keeps_the_shape_of_x: failed
  test_evaluate_with_large_whole_numbers: failed
  test_evaluate_leaves_its_input_alone: failed
hint: "Which power does the constant belong to?"
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return sum(c * x ** (k + 1) for k, c in enumerate(coefficients))
