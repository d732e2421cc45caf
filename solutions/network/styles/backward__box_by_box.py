"""
exercise: backward
title: a box for each step back
"""


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)

    def through_sigmoid(dA, A):
        return dA * A * (1 - A)

    def through_layer(dZ, inputs, W):
        return dZ @ W.T, inputs.T @ dZ, dZ.sum(axis=0)

    dA2 = 2 / Y.size * (cache["A2"] - Y)
    dA1, dW2, db2 = through_layer(through_sigmoid(dA2, cache["A2"]), cache["A1"], params["W2"])
    _, dW1, db1 = through_layer(through_sigmoid(dA1, cache["A1"]), cache["X"], params["W1"])
    return {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
