"""
exercise: jacobian
title: integers stay integers
fails:
  test_jacobian_of_a_matrix_is_the_matrix: failed
hint: "A nudge added to whole numbers is cut off: look at the dtype."
"""


def jacobian(f, x, h=1e-5):
    columns = []
    for j in range(len(x)):
        up, down = np.array(x), np.array(x)
        up[j] = up[j] + h
        down[j] = down[j] - h
        columns.append((f(up) - f(down)) / (2 * h))
    return np.stack(columns, axis=1)
