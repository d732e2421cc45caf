"""
exercise: best_step
title: the one-sided slope decides
fails:
  test_best_step_by_central_differences: failed
hint: "Which slope do you compare with df(a)? One with a step to both sides is asked for."
"""


def best_step(f, df, a, steps):
    a = float(a)
    steps = np.asarray(steps, dtype=float)
    errors = [abs((f(a + h) - f(a)) / h - df(a)) for h in steps]
    return float(steps[np.argmin(errors)])
