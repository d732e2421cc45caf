"""
exercise: numerical_gradient
title: a nudged component is not put back
fails:
  test_numerical_gradient_of_the_bowl: failed
  test_numerical_gradient_in_many_variables: failed
  test_numerical_gradient_with_long_and_short_steps: failed
hint: "After a variable was nudged it goes back to where it was."
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    x = x.copy()
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        slopes[i] = (above - f(x)) / (2 * h)
    return slopes
