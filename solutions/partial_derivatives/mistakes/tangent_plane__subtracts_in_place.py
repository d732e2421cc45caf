"""
exercise: tangent_plane
title: at is subtracted in place
fails:
  test_tangent_plane_rises_everywhere_alike: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)

    def plane(v):
        v = np.asarray(v, dtype=float)
        v -= at
        return float(height + np.sum(slopes * v))

    return plane
