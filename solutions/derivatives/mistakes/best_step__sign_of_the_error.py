"""
exercise: best_step
title: the most negative error wins
fails:
  test_best_step_takes_the_steps_in_any_order: failed
  test_best_step_may_stand_in_the_middle: failed
  test_best_step_leaves_its_steps_alone: failed
hint: "Print all errors with their signs: which one is nearest to 0?"
"""


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    errors = [(f(a + h) - f(a - h)) / (2 * h) - df(a) for h in steps]
    return float(steps[np.argmin(errors)])
