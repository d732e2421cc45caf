"""
exercise: partial
title: the step is always 1e-5
fails:
  test_partial_takes_the_step_that_it_is_given: failed
  test_partial_with_long_and_short_steps: failed
hint: "The step h is an argument. Do you use it?"
"""


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[i] = 1e-5
    return float((f(x + nudge) - f(x - nudge)) / 2e-5)
