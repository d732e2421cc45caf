"""
exercise: features
title: a row for each column
fails:
  test_features_has_a_row_for_each_quake: failed
  test_features_leaves_nothing_missing: failed
  test_features_row_by_row: failed
  test_features_leaves_the_table_alone: failed
  test_features_of_quakes_never_seen: failed
hint: "A row for each quake, a column for each feature: which is which?"
"""


def features(quakes):
    return np.array(
        [
            np.nan_to_num(quakes[name])
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ]
    )
