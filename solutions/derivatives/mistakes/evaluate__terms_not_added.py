"""
exercise: evaluate
title: the terms are not added
fails:
  test_evaluate_at_two: failed
  test_evaluate_at_several_points: failed
  test_evaluate_any_polynomial: error
  test_evaluate_keeps_the_shape_of_x: failed
  test_evaluate_with_large_whole_numbers: error
  test_evaluate_leaves_its_input_alone: error
hint: "These are the three terms. What is done with them?"
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    return coefficients * x ** np.arange(len(coefficients))
