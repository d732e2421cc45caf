"""
exercise: features
title: one column, in one dimension
fails:
  test_features_has_a_row_for_each_quake: failed
  test_features_do_not_look_at_the_magnitude: failed
  test_features_row_by_row: failed
  test_features_leaves_the_table_alone: failed
  test_features_of_quakes_never_seen: failed
hint: "Also a single feature is a table: it has one column."
"""


def features(quakes):
    return np.nan_to_num(quakes["nst"])
