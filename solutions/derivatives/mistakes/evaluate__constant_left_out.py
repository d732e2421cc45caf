"""
exercise: evaluate
title: the sum begins with x
fails:
  test_evaluate_at_two: failed
  test_evaluate_at_several_points: failed
  test_evaluate_any_polynomial: failed
  test_evaluate_keeps_the_shape_of_x: failed
  test_evaluate_leaves_its_input_alone: failed
hint: "What became of the constant, 5?"
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    total = np.zeros(x.shape)
    for k in range(1, len(coefficients)):
        total = total + coefficients[k] * x**k
    return total
