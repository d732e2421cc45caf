"""
exercise: features
title: zeros for gaps, seven columns
"""


def features(quakes):
    return np.array(
        [
            np.nan_to_num(quakes[name])
            for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms")
        ]
    ).T
