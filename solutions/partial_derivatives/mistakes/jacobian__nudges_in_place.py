"""
exercise: jacobian
title: the input is nudged and not quite put back
fails:
  test_jacobian_leaves_x_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    columns = []
    for j in range(len(x)):
        x[j] += h
        above = f(x)
        x[j] -= 2 * h
        columns.append((above - f(x)) / (2 * h))
        x[j] += h * (1 + 1e-9)
    return np.stack(columns, axis=1)
