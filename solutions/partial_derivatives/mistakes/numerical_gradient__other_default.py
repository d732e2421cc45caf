"""
exercise: numerical_gradient
title: another default step
fails:
  test_numerical_gradient_with_long_and_short_steps: failed
hint: "How long is the step when nobody says so?"
"""


def numerical_gradient(f, x, h=1e-4):
    x = np.asarray(x, dtype=float)
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
