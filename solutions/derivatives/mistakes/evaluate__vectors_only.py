"""
exercise: evaluate
title: added along the wrong axis where x is a table
fails:
  test_evaluate_keeps_the_shape_of_x: failed
hint: "Which axis do you add along when x is a table?"
"""


def evaluate(coefficients, x):
    coefficients = np.asarray(coefficients, dtype=float)
    x = np.asarray(x, dtype=float)
    terms = coefficients * x[..., None] ** np.arange(len(coefficients))
    return np.sum(terms, axis=min(1, x.ndim))
