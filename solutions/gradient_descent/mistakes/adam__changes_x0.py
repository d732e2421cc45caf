"""
exercise: adam
title: x0 is changed in place
fails:
  test_adam_leaves_x0_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    x = x0
    path = [x0.copy()]
    m = np.zeros_like(x0)
    v = np.zeros_like(x0)
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m = beta1 * m + (1.0 - beta1) * g
        v = beta2 * v + (1.0 - beta2) * g**2
        m_hat = m / (1.0 - beta1**t)
        v_hat = v / (1.0 - beta2**t)
        x -= learning_rate * m_hat / (np.sqrt(v_hat) + eps)
        path.append(x.copy())
    return np.array(path)
