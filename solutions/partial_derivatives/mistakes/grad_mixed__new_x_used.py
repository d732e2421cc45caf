"""
exercise: grad_mixed
title: the new first component is used for the second
fails:
  test_grad_mixed_at_three_two: failed
  test_grad_mixed_against_measured_slopes: failed
hint: "Both slopes belong to one place: which x do you use for the second?"
"""


def grad_mixed(v):
    v = np.asarray(v, dtype=float)
    v = v.copy()
    v[0] = 4 * v[0] + v[1]
    v[1] = v[0] + 4 * v[1] ** 3
    return v
