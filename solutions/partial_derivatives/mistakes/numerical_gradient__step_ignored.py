"""
exercise: numerical_gradient
title: the step is always 1e-5
fails:
  test_numerical_gradient_takes_the_step_that_it_is_given: failed
  test_numerical_gradient_with_long_and_short_steps: failed
hint: "The step h is an argument. Do you use it?"
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(len(x))])
