"""
exercise: tangent_plane
title: the height at v
fails:
  test_tangent_plane_of_the_bowl: failed
  test_tangent_plane_goes_on_for_ever: failed
  test_tangent_plane_in_any_dimension: failed
  test_tangent_plane_rises_everywhere_alike: failed
  test_tangent_plane_of_two_places: failed
hint: "f is called where you stand, at `at`."
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    return lambda v: float(f(np.asarray(v, dtype=float)) + np.sum(grad(at) * (v - at)))
