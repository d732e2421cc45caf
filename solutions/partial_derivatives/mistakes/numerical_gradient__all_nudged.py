"""
exercise: numerical_gradient
title: every component is nudged each time
fails:
  test_numerical_gradient_of_the_bowl: failed
  test_numerical_gradient_takes_the_step_that_it_is_given: failed
  test_numerical_gradient_of_three_whole_numbers: failed
  test_numerical_gradient_in_many_variables: failed
  test_numerical_gradient_with_long_and_short_steps: failed
hint: "One variable moves at a time; the others stand still."
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    return np.array([(f(x + h) - f(x - h)) / (2 * h) for _ in x])
