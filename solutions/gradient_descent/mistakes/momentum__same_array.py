"""
exercise: momentum
title: all rows are the same array
fails:
  test_momentum_rolls_through_the_bottom: failed
  test_momentum_without_a_memory: failed
  test_momentum_in_any_valley: failed
  test_momentum_leaves_x0_alone: failed
hint: "All rows are the same array: a change in place changes them all."
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    x = x0.copy()
    path = [x]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        x -= learning_rate * v
        path.append(x)
    return np.array(path)
