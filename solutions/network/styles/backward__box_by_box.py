"""
exercise: backward
title: by the backward functions from before, with a tuple for the cache
"""


def forward(params, X):
    X = np.asarray(X, dtype=float)
    Z1 = linear_forward(X, params["W1"], params["b1"])
    A1 = sigmoid(Z1)
    Z2 = linear_forward(A1, params["W2"], params["b2"])
    A2 = sigmoid(Z2)
    return A2, (X, Z1, A1, Z2, A2)


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, Z1, A1, Z2, A2 = cache
    dZ2 = sigmoid_backward(mse_loss_backward(A2, Y), Z2)
    dA1, dW2, db2 = linear_backward(dZ2, A1, params["W2"])
    dZ1 = sigmoid_backward(dA1, Z1)
    _, dW1, db1 = linear_backward(dZ1, X, params["W1"])
    return {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
