"""
exercise: features
title: the gaps of one column are forgotten
fails:
  test_features_leaves_nothing_missing: failed
hint: "Which columns have gaps? Four of them do."
"""


def features(quakes):
    columns = [quakes["latitude"], quakes["longitude"], quakes["depth_km"], quakes["rms"]]
    for name in ("nst", "gap", "dmin"):
        columns.append(np.where(np.isnan(quakes[name]), np.nanmedian(quakes[name]), quakes[name]))
    return np.stack(columns, axis=1)
