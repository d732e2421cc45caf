"""
exercise: numerical_gradient
title: the loop ends one too early
fails:
  test_numerical_gradient_of_the_bowl: failed
  test_numerical_gradient_takes_the_step_that_it_is_given: failed
  test_numerical_gradient_of_three_whole_numbers: failed
  test_numerical_gradient_in_many_variables: failed
  test_numerical_gradient_with_long_and_short_steps: failed
hint: "Is every component filled in? Look at the loop's range."
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(len(x))
    for i in range(len(x) - 1):
        e = np.eye(len(x))[i]
        slopes[i] = (f(x + h * e) - f(x - h * e)) / (2 * h)
    return slopes
