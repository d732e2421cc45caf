"""
exercise: hessian
title: the input is nudged and not quite put back
fails:
  test_hessian_leaves_x_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def hessian(grad, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    columns = []
    for j in range(len(x)):
        x[j] += h
        above = grad(x)
        x[j] -= 2 * h
        columns.append((above - grad(x)) / (2 * h))
        x[j] += h * (1 + 1e-9)
    J = np.stack(columns, axis=1)
    return (J + J.T) / 2
