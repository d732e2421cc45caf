"""
exercise: tangent_plane
title: two components only
fails:
  test_tangent_plane_in_any_dimension: failed
  test_tangent_plane_rises_everywhere_alike: failed
  test_tangent_plane_of_two_places: failed
hint: "Every component of the way counts."
"""


def tangent_plane(f, grad, at):
    at = np.asarray(at, dtype=float)
    height, slopes = f(at), grad(at)
    return lambda v: float(height + sum(slopes[k] * (v[k] - at[k]) for k in range(min(2, len(at)))))
