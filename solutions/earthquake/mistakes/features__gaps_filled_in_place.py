"""
exercise: features
title: gaps are filled in the table itself
fails:
  test_features_leaves_the_table_alone: failed
hint: "Filling gaps in a column of `quakes` changes the table itself: np.where makes a new column."
"""


def features(quakes):
    for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
        quakes[name][np.isnan(quakes[name])] = 0.0
    return np.stack(
        [quakes[name] for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")], axis=1
    )
