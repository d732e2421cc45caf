"""
exercise: numerical_gradient
title: a list comes back
fails:
  test_numerical_gradient_of_three_whole_numbers: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return [float((f(x + h * e) - f(x - h * e)) / (2 * h)) for e in np.eye(len(x))]
