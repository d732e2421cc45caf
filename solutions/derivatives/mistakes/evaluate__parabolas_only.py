"""
exercise: evaluate
title: three coefficients are taken for granted
fails:
  test_evaluate_any_polynomial: failed
  test_evaluate_leaves_its_input_alone: failed
hint: "Are there more than three coefficients?"
"""


def evaluate(coefficients, x):
    coefficients = np.append(np.asarray(coefficients, dtype=float), [0.0, 0.0])
    x = np.asarray(x, dtype=float)
    return coefficients[0] + coefficients[1] * x + coefficients[2] * x**2
