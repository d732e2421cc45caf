"""
exercise: tangent_plane
title: f and grad are called anew each time
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)

    def plane(v):
        return f(at) + np.dot(grad(at), v - at)

    return plane
