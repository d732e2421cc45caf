"""
exercise: normalize
title: the input is divided in place
fails:
  test_normalize_leaves_x_alone: failed
hint: "np.asarray makes no copy of an array: look for `/=`."
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    length = np.sqrt(np.sum(x * x))
    if length == 0:
        raise ValueError("the zero vector has no direction")
    x /= length
    return x
