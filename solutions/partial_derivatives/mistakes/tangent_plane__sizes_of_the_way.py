"""
exercise: tangent_plane
title: the way without its signs
fails:
  test_tangent_plane_of_the_bowl: failed
  test_tangent_plane_goes_on_for_ever: failed
  test_tangent_plane_in_any_dimension: failed
  test_tangent_plane_rises_everywhere_alike: failed
  test_tangent_plane_of_two_places: failed
hint: "The plane may go down: look at the sign of the way."
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: float(height + np.sum(slopes * np.abs(v - at)))
