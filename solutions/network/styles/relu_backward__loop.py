"""
exercise: relu_backward
title: entry by entry
"""


def relu_backward(dA, Z):
    dA = np.asarray(dA, dtype=float)
    Z = np.asarray(Z, dtype=float)
    if dA.shape != Z.shape:
        raise ValueError("dA and Z do not fit")
    flat = [arriving if z > 0 else 0.0 for arriving, z in zip(dA.ravel(), Z.ravel(), strict=True)]
    return np.array(flat).reshape(Z.shape)
