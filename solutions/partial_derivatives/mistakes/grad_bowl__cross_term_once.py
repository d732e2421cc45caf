"""
exercise: grad_bowl
title: 4xy counts in one component only
fails:
  test_grad_bowl_at_one_two: failed
  test_grad_bowl_against_measured_slopes: failed
hint: "One term of the function is missing in your gradient, stands there twice or has a wrong factor."
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([12 * v[0] + 4 * v[1], 6 * v[1]])
