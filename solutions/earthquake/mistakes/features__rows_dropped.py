"""
exercise: features
title: quakes with gaps are dropped
fails:
  test_features_has_a_row_for_each_quake: failed
  test_features_leaves_nothing_missing: failed
  test_features_row_by_row: failed
  test_features_leaves_the_table_alone: failed
  test_features_of_quakes_never_seen: failed
hint: "Every quake gets a row, whatever is missing."
"""


def features(quakes):
    table = np.stack(
        [quakes[name] for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")], axis=1
    )
    return table[~np.isnan(table).any(axis=1)]
