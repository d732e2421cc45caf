"""
exercise: evaluate
title: coefficients read from the highest power, as np.polyval does
fails:
  test_evaluate_at_two: failed
  test_evaluate_at_several_points: failed
  test_evaluate_any_polynomial: failed
  test_evaluate_keeps_the_shape_of_x: failed
  test_evaluate_with_large_whole_numbers: failed
  test_evaluate_leaves_its_input_alone: failed
hint: "The list begins with the constant: c[0] belongs to x**0."
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return np.polyval(coefficients, x)
