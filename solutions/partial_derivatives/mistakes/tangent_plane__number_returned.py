"""
exercise: tangent_plane
title: a number comes back, not a function
fails:
  test_tangent_plane_touches_the_bowl: failed
  test_tangent_plane_of_the_bowl: failed
  test_tangent_plane_goes_on_for_ever: failed
  test_tangent_plane_in_any_dimension: failed
  test_tangent_plane_rises_everywhere_alike: failed
  test_tangent_plane_of_two_places: failed
hint: "A number came back; a function of v is asked for."
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    return float(f(at) + np.sum(grad(at) * at))
