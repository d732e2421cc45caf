"""
exercise: adam
title: both corrections in one factor, eps scaled with them
"""


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x = np.array(x0, dtype=float)
    path = [x]
    m, v = 0.0, 0.0
    for step in range(steps):
        g = np.asarray(grad(x))
        m = m + (1 - beta1) * (g - m)
        v = v + (1 - beta2) * (g * g - v)
        root = np.sqrt(1 - beta2 ** (step + 1))
        rate = learning_rate * root / (1 - beta1 ** (step + 1))
        x = x - rate * m / (np.sqrt(v) + eps * root)
        path.append(x)
    return np.stack(path)
