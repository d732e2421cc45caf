"""
exercise: tangent_plane
title: only the first component of the way
fails:
  test_tangent_plane_of_the_bowl: failed
  test_tangent_plane_goes_on_for_ever: failed
  test_tangent_plane_in_any_dimension: failed
  test_tangent_plane_rises_everywhere_alike: failed
  test_tangent_plane_of_two_places: failed
hint: "Every component of the way counts."
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: float(height + slopes[0] * (v[0] - at[0]))
