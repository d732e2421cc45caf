"""
exercise: best_step
title: "0.00001, whatever the steps are"
fails:
  test_best_step_by_central_differences: failed
  test_best_step_may_stand_in_the_middle: failed
hint: ""
"""


def best_step(f, df, a, steps):
    return 1e-5
