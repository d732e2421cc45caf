"""
exercise: best_step
title: the step with the largest error
fails:
  test_best_step_for_the_exponential: failed
  test_best_step_takes_the_steps_in_any_order: failed
  test_best_step_by_central_differences: failed
  test_best_step_may_stand_in_the_middle: failed
  test_best_step_leaves_its_steps_alone: failed
hint: "That is the step with the largest error."
"""


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    errors = [abs((f(a + h) - f(a - h)) / (2 * h) - df(a)) for h in steps]
    return float(steps[np.argmax(errors)])
