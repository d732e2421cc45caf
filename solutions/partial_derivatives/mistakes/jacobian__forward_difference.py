"""
exercise: jacobian
title: forward for central difference
fails:
  test_jacobian_of_two_in_three_out: failed
  test_jacobian_of_any_layer: failed
  test_jacobian_with_long_and_short_steps: failed
hint: "You look to one side only; a central difference looks to both."
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.stack([(f(x + h * e) - f(x)) / h for e in np.eye(len(x))], axis=1)
