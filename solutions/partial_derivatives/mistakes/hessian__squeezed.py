"""
exercise: hessian
title: one variable loses its matrix
fails:
  test_hessian_in_many_variables: failed
hint: "With one variable the Hessian is a matrix too: (1, 1)."
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    return np.squeeze((J + J.T) / 2)
