"""
exercise: evaluate
title: x is multiplied in place
fails:
  test_evaluate_leaves_its_input_alone: failed
hint: "np.asarray makes no copy of an array: look for `*=` or `+=`."
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    base, total = x.copy(), np.zeros(x.shape)
    x[...] = 1.0
    for c in coefficients:
        total = total + c * x
        x *= base
    return total
