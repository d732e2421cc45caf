"""
exercise: partial
title: a function of one variable inside
"""


def partial(f, x, i, h=1e-5):
    x = np.asarray(x, dtype=float)

    def along(t):
        return f(np.concatenate([x[:i], [t], x[i + 1 :]]))

    return (along(x[i] + h) - along(x[i] - h)) * 0.5 / h
