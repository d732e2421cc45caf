"""
exercise: tangent_plane
title: as slopes times v plus a constant
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    slopes = grad(at)
    constant = f(at) - np.dot(slopes, at)

    def plane(v):
        total = constant
        for slope, component in zip(slopes, v, strict=True):
            total += slope * component
        return float(total)

    return plane
