"""
exercise: best_step
title: stops at the first step that is worse
fails:
  test_best_step_takes_the_steps_in_any_order: failed
  test_best_step_by_central_differences: failed
  test_best_step_may_stand_in_the_middle: failed
  test_best_step_leaves_its_steps_alone: failed
hint: "Look at all the steps: neither the smallest nor the first is best as such."
"""


def best_step(f, df, a, steps):
    a = float(a)
    best, error = float(steps[0]), np.inf
    for h in steps:
        now = abs((f(a + h) - f(a - h)) / (2 * h) - df(a))
        if now > error:
            break
        best, error = float(h), now
    return best
