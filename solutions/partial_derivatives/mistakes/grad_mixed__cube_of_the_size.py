"""
exercise: grad_mixed
title: the cube loses its sign
fails:
  test_grad_mixed_against_measured_slopes: failed
hint: "One term of the function is missing in your gradient, stands there twice or has a wrong factor."
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + v[1], v[0] + 4 * abs(v[1]) ** 3])
