"""
exercise: jacobian
title: a nudged input is not put back
fails:
  test_jacobian_of_two_in_three_out: failed
  test_jacobian_of_any_layer: failed
  test_jacobian_with_long_and_short_steps: failed
hint: "After an input was nudged it goes back to where it was."
"""


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=float)
    x = x.copy()
    columns = []
    for j in range(len(x)):
        x[j] += h
        above = f(x)
        x[j] -= 2 * h
        columns.append((above - f(x)) / (2 * h))
    return np.stack(columns, axis=1)
