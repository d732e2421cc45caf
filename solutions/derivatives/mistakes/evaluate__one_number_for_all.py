"""
exercise: evaluate
title: all values are added up
fails:
  test_evaluate_at_several_points: failed
  test_evaluate_any_polynomial: failed
  test_evaluate_keeps_the_shape_of_x: failed
  test_evaluate_with_large_whole_numbers: failed
  test_evaluate_leaves_its_input_alone: failed
hint: "Three points, three values: you return one number."
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return float(sum(np.sum(c * x**k) for k, c in enumerate(coefficients)))
