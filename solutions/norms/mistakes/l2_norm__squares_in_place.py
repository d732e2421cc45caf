"""
exercise: l2_norm
title: the input is squared in place
fails:
  test_l2_norm_leaves_x_alone: failed
hint: "np.asarray makes no copy of an array: look for `*=` or `**=`."
"""


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    x **= 2
    return float(np.sqrt(np.sum(x)))
