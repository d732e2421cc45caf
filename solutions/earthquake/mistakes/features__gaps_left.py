"""
exercise: features
title: gaps are left as they are
fails:
  test_features_leaves_nothing_missing: failed
  test_features_of_quakes_never_seen: failed
hint: "Which columns have gaps? Four of them do."
"""


def features(quakes):
    return np.stack(
        [quakes[name] for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")], axis=1
    )
