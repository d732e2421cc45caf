"""
exercise: adam
title: the powers of beta kept by multiplication, the path filled in
"""


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    x0 = np.asarray(x0, dtype=float)
    path = np.tile(x0, (steps + 1, 1))
    m, v = np.zeros(x0.shape), np.zeros(x0.shape)
    power1, power2 = 1.0, 1.0
    for step in range(steps):
        g = grad(path[step])
        power1, power2 = power1 * beta1, power2 * beta2
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * np.square(g)
        path[step + 1] = path[step] - learning_rate * (m / (1 - power1)) / ((v / (1 - power2)) ** 0.5 + eps)
    return path
