"""
exercise: hessian
title: forward for central difference
fails:
  test_hessian_at_the_saddle: failed
  test_hessian_in_many_variables: failed
  test_hessian_with_long_and_short_steps: failed
hint: "You look to one side only; a central difference looks to both."
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + h * e) - grad(x)) / h for e in np.eye(len(x))], axis=1)
    return (J + J.T) / 2
