"""
exercise: hessian
title: another default step
fails:
  test_hessian_with_long_and_short_steps: failed
hint: "How long is the step when nobody says so?"
"""


def hessian(grad, x, h=1e-4):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    return (J + J.T) / 2
