"""
exercise: grad_bowl
title: the result is written into v
fails:
  test_grad_bowl_leaves_v_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def grad_bowl(v):
    v = np.asarray(v, dtype=float)
    v[0], v[1] = 12 * v[0] + 4 * v[1], 4 * v[0] + 6 * v[1]
    return v
