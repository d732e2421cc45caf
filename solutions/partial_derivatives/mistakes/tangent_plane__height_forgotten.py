"""
exercise: tangent_plane
title: the height is forgotten
fails:
  test_tangent_plane_touches_the_bowl: failed
  test_tangent_plane_of_the_bowl: failed
  test_tangent_plane_goes_on_for_ever: failed
  test_tangent_plane_in_any_dimension: failed
  test_tangent_plane_of_two_places: failed
hint: "How high do you stand at the beginning?"
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    slopes = grad(at)
    return lambda v: float(np.sum(slopes * (v - at)))
