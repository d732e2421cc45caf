"""
exercise: tangent_plane
title: the products are not added up
fails:
  test_tangent_plane_touches_the_bowl: failed
  test_tangent_plane_of_the_bowl: failed
  test_tangent_plane_goes_on_for_ever: failed
  test_tangent_plane_in_any_dimension: failed
  test_tangent_plane_rises_everywhere_alike: failed
  test_tangent_plane_of_two_places: failed
hint: "The slopes are right; add up what they give for each component."
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: height + slopes * (v - at)
