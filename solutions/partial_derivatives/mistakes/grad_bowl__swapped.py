"""
exercise: grad_bowl
title: the two components are exchanged
fails:
  test_grad_bowl_at_one_two: failed
  test_grad_bowl_against_measured_slopes: failed
hint: "First the slope along x, then the one along y."
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    return np.array([4 * v[0] + 6 * v[1], 12 * v[0] + 4 * v[1]])
