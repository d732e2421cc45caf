"""
exercise: features
title: the difference to the quake before
fails:
  test_features_row_by_row: failed
hint: "Row i is for quake i alone, not for those beside it."
"""


def features(quakes):
    table = np.stack(
        [
            np.nan_to_num(quakes[name])
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ],
        axis=1,
    )
    return np.diff(table, axis=0, prepend=0.0)
