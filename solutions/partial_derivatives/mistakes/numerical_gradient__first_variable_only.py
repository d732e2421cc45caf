"""
exercise: numerical_gradient
title: the loop is left after the first variable
fails:
  test_numerical_gradient_of_the_bowl: failed
  test_numerical_gradient_takes_the_step_that_it_is_given: failed
  test_numerical_gradient_of_three_whole_numbers: failed
  test_numerical_gradient_in_many_variables: failed
  test_numerical_gradient_with_long_and_short_steps: failed
  test_numerical_gradient_leaves_x_alone: failed
hint: "One number a variable: where do the others go?"
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    for e in np.eye(len(x)):
        slope = (f(x + h * e) - f(x - h * e)) / (2 * h)
        break
    return slope
