"""
exercise: evaluate
title: the loop stops one coefficient early
fails:
  test_evaluate_at_two: failed
  test_evaluate_at_several_points: failed
  test_evaluate_any_polynomial: failed
  test_evaluate_keeps_the_shape_of_x: failed
  test_evaluate_with_large_whole_numbers: failed
  test_evaluate_leaves_its_input_alone: failed
hint: "Is each coefficient used, also the last?"
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    total = np.zeros(x.shape)
    for k in range(len(coefficients) - 1):
        total = total + coefficients[k] * x**k
    return total
