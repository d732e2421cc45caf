"""
exercise: central_difference
title: the array is moved by += and not back
fails:
  test_central_difference_leaves_a_alone: failed
hint: "np.asarray makes no copy of an array: look for `+=` or `-=`."
"""


def central_difference(f, a, h=1e-5):
    a = np.asarray(a, dtype=float)
    a += h
    ahead = f(a)
    a -= 2 * h
    return (ahead - f(a)) / (2 * h)
