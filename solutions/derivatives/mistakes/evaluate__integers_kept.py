"""
exercise: evaluate
title: whole numbers stay whole numbers and overflow
fails:
  test_evaluate_with_large_whole_numbers: failed
hint: "NumPy's whole numbers end near 9e18: look at the dtype."
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients)
    x = np.asarray(x)
    total = np.zeros(x.shape, dtype=np.result_type(x, coefficients))
    for k, c in enumerate(coefficients):
        total = total + c * x**k
    return total
