"""
exercise: momentum
title: one step more
fails:
  test_momentum_rolls_through_the_bottom: failed
  test_momentum_without_a_memory: failed
  test_momentum_in_any_valley: failed
  test_momentum_leaves_x0_alone: failed
hint: "How many steps were asked for?"
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps + 1):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)
