"""
exercise: features
title: a table of texts
fails:
  test_features_has_a_row_for_each_quake: failed
  test_features_leaves_nothing_missing: failed
  test_features_do_not_look_at_the_magnitude: failed
  test_features_row_by_row: failed
  test_features_leaves_the_table_alone: failed
  test_features_of_quakes_never_seen: failed
hint: "A network multiplies numbers: look at the dtype."
"""


def features(quakes):
    return np.stack([np.nan_to_num(quakes["nst"]).astype(str), quakes["net"]], axis=1)
