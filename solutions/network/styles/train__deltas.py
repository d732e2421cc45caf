"""
exercise: train
title: the talk's formulas, with biases
"""


def train(X, Y, n_hidden, learning_rate, steps, rng):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    params = initialise(X.shape[1], n_hidden, Y.shape[1], rng)
    syn0, b0, syn1, b1 = params["W1"], params["b1"], params["W2"], params["b2"]
    rate = 2 * learning_rate / Y.size
    losses = []
    while len(losses) < steps:
        l1 = 1 / (1 + np.exp(-(X @ syn0 + b0)))
        l2 = 1 / (1 + np.exp(-(l1 @ syn1 + b1)))
        losses.append(float(np.mean(np.square(Y - l2))))
        l2_delta = (Y - l2) * l2 * (1 - l2)
        l1_delta = l2_delta @ syn1.T * l1 * (1 - l1)
        syn1, b1 = syn1 + rate * l1.T @ l2_delta, b1 + rate * l2_delta.sum(axis=0)
        syn0, b0 = syn0 + rate * X.T @ l1_delta, b0 + rate * l1_delta.sum(axis=0)
    return {"W1": syn0, "b1": b0, "W2": syn1, "b2": b1}, losses
