"""
exercise: momentum
title: x0 is left out of the path
fails:
  test_momentum_rolls_through_the_bottom: failed
  test_momentum_without_a_memory: failed
  test_momentum_in_any_valley: failed
  test_momentum_leaves_x0_alone: failed
hint: "The path begins with x0 itself."
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path[1:])
