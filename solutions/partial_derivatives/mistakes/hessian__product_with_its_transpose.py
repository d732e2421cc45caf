"""
exercise: hessian
title: multiplied with its transpose
fails:
  test_hessian_of_the_bowl: failed
  test_hessian_at_the_saddle: failed
  test_hessian_in_many_variables: failed
  test_hessian_is_symmetric: failed
  test_hessian_with_long_and_short_steps: failed
hint: "Add, do not multiply, the matrix and its transpose."
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    J = np.stack([(grad(x + h * e) - grad(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)
    return J @ J.T
