"""
exercise: backward
title: index by index
"""


def backward(params, cache, Y):
    Y = np.asarray(Y, dtype=float)
    hidden, out = cache["A1"], cache["A2"]
    share = 2 * (out - Y) * (out - out**2) / (Y.shape[0] * Y.shape[1])
    inner = np.einsum("sk,hk,sh->sh", share, params["W2"], hidden - hidden**2)
    return {
        "W1": np.einsum("si,sh->ih", cache["X"], inner),
        "b1": np.einsum("sh->h", inner),
        "W2": np.einsum("sh,sk->hk", hidden, share),
        "b2": np.einsum("sk->k", share),
    }
