"""
exercise: numerical_gradient
title: integers stay integers
fails:
  test_numerical_gradient_of_three_whole_numbers: failed
hint: "A nudge added to whole numbers is cut off: look at the dtype."
"""


def numerical_gradient(f, x, h=1e-5):
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        up, down = np.array(x), np.array(x)
        up[i] = up[i] + h
        down[i] = down[i] - h
        slopes[i] = (f(up) - f(down)) / (2 * h)
    return slopes
