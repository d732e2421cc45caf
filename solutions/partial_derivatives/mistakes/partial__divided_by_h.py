"""
exercise: partial
title: divided by h, not by 2h
fails:
  test_partial_of_the_bowl: failed
  test_partial_takes_the_step_that_it_is_given: failed
  test_partial_of_whole_numbers: failed
  test_partial_in_every_variable: failed
  test_partial_with_long_and_short_steps: failed
hint: "How far apart are the two places at which you call f?"
"""


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[i] = h
    return float((f(x + nudge) - f(x - nudge)) / h)
