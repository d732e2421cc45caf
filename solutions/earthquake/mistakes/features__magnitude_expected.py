"""
exercise: features
title: the magnitude is a feature
fails:
  test_features_has_a_row_for_each_quake: error
  test_features_leaves_nothing_missing: error
  test_features_do_not_look_at_the_magnitude: error
  test_features_row_by_row: error
  test_features_leaves_the_table_alone: error
  test_features_of_quakes_never_seen: error
hint: "`mag` is what is to be predicted. It is no feature."
"""


def features(quakes):
    return np.stack([quakes["depth_km"], quakes["mag"]], axis=1)
