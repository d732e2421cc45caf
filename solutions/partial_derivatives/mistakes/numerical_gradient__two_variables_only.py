"""
exercise: numerical_gradient
title: two variables only
fails:
  test_numerical_gradient_of_three_whole_numbers: failed
  test_numerical_gradient_in_many_variables: failed
  test_numerical_gradient_with_long_and_short_steps: failed
  test_numerical_gradient_leaves_x_alone: failed
hint: "There may be more than two variables."
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    right, up = np.zeros(len(x)), np.zeros(len(x))
    right[0], up[-1] = h, h
    return np.array([(f(x + right) - f(x - right)) / (2 * h), (f(x + up) - f(x - up)) / (2 * h)])
