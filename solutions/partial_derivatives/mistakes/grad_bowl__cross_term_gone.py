"""
exercise: grad_bowl
title: 4xy is taken for a constant that vanishes
fails:
  test_grad_bowl_at_one_two: failed
  test_grad_bowl_against_measured_slopes: failed
hint: "4xy is not gone: with y held still it is a multiple of x."
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([12 * v[0], 6 * v[1]])
