"""
exercise: backward
title: the talk's formulas, whose error points the other way
"""


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    X, l1, l2 = (cache[name] for name in ("X", "A1", "A2"))
    l2_delta = (Y - l2) * l2 * (1 - l2)
    l1_error = l2_delta.dot(params["W2"].T)
    l1_delta = l1_error * l1 * (1 - l1)
    ones = np.ones((1, len(X)))
    back = -2.0 / np.prod(np.shape(Y))
    return {
        "W2": back * l1.T.dot(l2_delta),
        "b2": back * ones.dot(l2_delta)[0],
        "W1": back * X.T.dot(l1_delta),
        "b1": back * ones.dot(l1_delta)[0],
    }
