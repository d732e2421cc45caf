"""
exercise: tangent_plane
title: an object that can be called
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)

    class Plane:
        def __init__(self):
            self.height, self.slopes = f(at), grad(at)

        def __call__(self, v):
            return float(self.height + np.sum(self.slopes * (np.asarray(v, dtype=float) - at)))

    return Plane()
