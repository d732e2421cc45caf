"""
exercise: pairwise_distances
title: math.dist
"""

import math


def pairwise_distances(X, Y):
    X = np.asarray(X, dtype=float)
    Y = np.asarray(Y, dtype=float)
    return np.array([[math.dist(x, y) for y in Y] for x in X])
