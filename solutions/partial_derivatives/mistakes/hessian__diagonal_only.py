"""
exercise: hessian
title: the diagonal only
fails:
  test_hessian_of_the_bowl: failed
  test_hessian_at_the_saddle: failed
  test_hessian_in_many_variables: failed
  test_hessian_is_symmetric: failed
  test_hessian_with_long_and_short_steps: failed
hint: "The two outside the diagonal belong to it as well."
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.diag([(grad(x + h * e) - grad(x - h * e)) @ e / (2 * h) for e in np.eye(len(x))])
