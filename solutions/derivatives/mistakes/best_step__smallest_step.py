"""
exercise: best_step
title: the smallest step, unseen
fails:
  test_best_step_for_the_exponential: failed
  test_best_step_takes_the_steps_in_any_order: failed
  test_best_step_may_stand_in_the_middle: failed
  test_best_step_leaves_its_steps_alone: failed
hint: "The smallest step is not the best: look at the digits that are left."
"""


def best_step(f, df, a, steps):
    return float(np.min(steps))
