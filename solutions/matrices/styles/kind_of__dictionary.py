"""
exercise: kind_of
title: a dictionary with a default
"""


def kind_of(x):
    x = np.asarray(x, dtype=float)
    return {0: "scalar", 1: "vector", 2: "matrix"}.get(len(x.shape), "tensor")
