"""
exercise: adam
title: integers are kept
fails:
  test_adam_gives_each_component_its_rate: failed
  test_adam_leaves_x0_alone: failed
hint: "Whole numbers cut off what stands behind the point: look at the dtype."
"""


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0)
    path = [x0]
    m = np.zeros(len(x0))
    v = np.zeros(len(x0))
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        path.append(path[-1] - learning_rate * m_hat / (np.sqrt(v_hat) + eps))
    return np.array([x.astype(x0.dtype) for x in path])
