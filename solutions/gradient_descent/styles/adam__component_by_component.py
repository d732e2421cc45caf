"""
exercise: adam
title: component by component
"""


def adam(grad, x0, learning_rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    path = [[float(value) for value in x0]]
    m = [0.0] * len(path[0])
    v = [0.0] * len(path[0])
    for t in range(1, steps + 1):
        g = grad(np.array(path[-1]))
        place = []
        for i in range(len(m)):
            m[i] = beta1 * m[i] + (1 - beta1) * g[i]
            v[i] = beta2 * v[i] + (1 - beta2) * g[i] ** 2
            size = (v[i] / (1 - beta2**t)) ** 0.5
            place.append(path[-1][i] - learning_rate * m[i] / (1 - beta1**t) / (size + eps))
        path.append(place)
    return np.array(path)
