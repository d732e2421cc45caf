"""
exercise: hessian
title: the Jacobian as it is
fails:
  test_hessian_is_symmetric: failed
hint: "Compare your matrix with its transpose."
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
