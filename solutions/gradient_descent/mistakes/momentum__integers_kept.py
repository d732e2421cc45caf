"""
exercise: momentum
title: integers are kept
fails:
  test_momentum_without_a_memory: failed
  test_momentum_leaves_x0_alone: failed
hint: "Whole numbers cut off what stands behind the point: look at the dtype."
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0)
    path = [x0]
    v = np.zeros(len(x0))
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append((path[-1] - learning_rate * v).astype(x0.dtype))
    return np.array(path)
