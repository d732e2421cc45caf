"""
exercise: numerical_gradient
title: the input is nudged and left so
fails:
  test_numerical_gradient_leaves_x_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        slopes[i] = (above - f(x)) / (2 * h)
        x[i] += h / 2
        x[i] += h / 2 * (1 + 1e-9)
    return slopes
