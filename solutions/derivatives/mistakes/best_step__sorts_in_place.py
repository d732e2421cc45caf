"""
exercise: best_step
title: the steps are sorted in place
fails:
  test_best_step_leaves_its_steps_alone: failed
hint: "Something sorts your steps, or writes into them."
"""


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    steps.sort()
    errors = [abs((f(a + h) - f(a - h)) / (2 * h) - df(a)) for h in steps]
    return float(steps[np.argmin(errors)])
