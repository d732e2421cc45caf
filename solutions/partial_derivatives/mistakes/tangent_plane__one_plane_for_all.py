"""
exercise: tangent_plane
title: the place is kept in a global
fails:
  test_tangent_plane_of_two_places: failed
hint: ""
"""


def tangent_plane(f, grad, at):
    global place
    place = np.asarray(at, dtype=float)
    return lambda v: float(f(place) + np.sum(grad(place) * (v - place)))
