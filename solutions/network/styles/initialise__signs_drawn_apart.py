"""
exercise: initialise
title: sizes first, then signs
"""


def initialise(n_in, n_hidden, n_out, rng):
    def draw(shape):
        return rng.random(shape) * rng.choice([-1.0, 1.0], size=shape)

    W1 = draw((n_in, n_hidden))
    W2 = draw((n_hidden, n_out))
    return {"W1": W1, "b1": 0.0 * W1[0], "W2": W2, "b2": 0.0 * W2[0]}
