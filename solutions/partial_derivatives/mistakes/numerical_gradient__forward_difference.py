"""
exercise: numerical_gradient
title: forward for central difference
fails:
  test_numerical_gradient_of_the_bowl: failed
  test_numerical_gradient_takes_the_step_that_it_is_given: failed
  test_numerical_gradient_of_three_whole_numbers: failed
  test_numerical_gradient_in_many_variables: failed
  test_numerical_gradient_with_long_and_short_steps: failed
hint: "You look to one side only; a central difference looks to both."
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        nudge = np.zeros(len(x))
        nudge[i] = h
        slopes[i] = (f(x + nudge) - f(x)) / h
    return slopes
