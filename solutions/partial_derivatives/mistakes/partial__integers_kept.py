"""
exercise: partial
title: integers stay integers
fails:
  test_partial_of_whole_numbers: failed
hint: "A nudge added to whole numbers is cut off: look at the dtype."
"""


def partial(f, x, i, h=1e-5):
    up, down = np.array(x), np.array(x)
    up[i] = up[i] + h
    down[i] = down[i] - h
    return float((f(up) - f(down)) / (2 * h))
