"""
exercise: partial
title: two variables only
fails:
  test_partial_of_whole_numbers: error
  test_partial_in_every_variable: error
  test_partial_with_long_and_short_steps: error
  test_partial_leaves_x_alone: error
hint: ""
"""


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.array([h, 0.0]) if i == 0 else np.array([0.0, h])
    return float((f(x + nudge) - f(x - nudge)) / (2 * h))
