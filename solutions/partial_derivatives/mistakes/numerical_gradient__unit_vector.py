"""
exercise: numerical_gradient
title: the gradient is made a unit vector
fails:
  test_numerical_gradient_of_the_bowl: failed
  test_numerical_gradient_takes_the_step_that_it_is_given: failed
  test_numerical_gradient_of_three_whole_numbers: failed
  test_numerical_gradient_in_many_variables: failed
  test_numerical_gradient_with_long_and_short_steps: failed
hint: "The gradient has a length of its own: do not divide it away."
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    slopes = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return slopes / np.linalg.norm(slopes)
