"""
exercise: tangent_plane
title: the way from the origin, not from at
fails:
  test_tangent_plane_touches_the_bowl: failed
  test_tangent_plane_of_the_bowl: failed
  test_tangent_plane_goes_on_for_ever: failed
  test_tangent_plane_in_any_dimension: failed
  test_tangent_plane_of_two_places: failed
hint: "How far is it from `at` to v? Only that way counts."
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: float(height + np.sum(slopes * np.asarray(v)))
