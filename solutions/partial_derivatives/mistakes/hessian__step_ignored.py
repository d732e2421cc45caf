"""
exercise: hessian
title: the step is always 1e-5
fails:
  test_hessian_with_long_and_short_steps: failed
hint: "The step h is an argument. Do you use it?"
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + 1e-5 * e) - grad(x - 1e-5 * e)) / 2e-5 for e in np.eye(len(x))], axis=1)
    return (J + J.T) / 2
