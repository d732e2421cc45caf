"""
exercise: features
title: the rows are sorted
fails:
  test_features_row_by_row: failed
hint: "The quakes have changed places, their rows have not: is something sorted, or taken from elsewhere?"
"""


def features(quakes):
    table = np.stack(
        [
            np.nan_to_num(quakes[name])
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ],
        axis=1,
    )
    return table[np.argsort(table[:, 2])]
