"""
exercise: jacobian
title: a single row or column loses an axis
fails:
  test_jacobian_of_any_layer: failed
hint: "With one output the Jacobian has one row: it keeps two axes."
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.squeeze(np.stack([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1))
