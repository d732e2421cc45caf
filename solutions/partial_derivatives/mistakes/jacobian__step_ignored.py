"""
exercise: jacobian
title: the step is always 1e-5
fails:
  test_jacobian_with_long_and_short_steps: failed
hint: "The step h is an argument. Do you use it?"
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.stack([(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(len(x))], axis=1)
