"""
exercise: evaluate
title: a constant does not get the shape of x
fails:
  test_evaluate_keeps_the_shape_of_x: failed
hint: "A constant has its value at each x."
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    total = coefficients[0]
    for k in range(1, len(coefficients)):
        total = total + coefficients[k] * x**k
    return total
