"""
exercise: update
title: deep copies, then in place
"""


def update(params, grads, learning_rate):
    new = {name: np.array(value, dtype=float) for name, value in params.items()}
    for name, value in new.items():
        value -= learning_rate * grads[name]
    return new
