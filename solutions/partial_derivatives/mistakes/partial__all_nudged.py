"""
exercise: partial
title: every component is nudged
fails:
  test_partial_of_the_bowl: failed
  test_partial_takes_the_step_that_it_is_given: failed
  test_partial_of_whole_numbers: failed
  test_partial_in_every_variable: failed
  test_partial_with_long_and_short_steps: failed
hint: "Only x[i] moves; all the others stand still."
"""


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)
    return float((f(x + h) - f(x - h)) / (2 * h))
