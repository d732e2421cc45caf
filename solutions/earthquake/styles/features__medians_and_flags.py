"""
exercise: features
title: medians of the table, and flags
"""


def features(quakes):
    columns = []
    for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
        gap = np.isnan(quakes[name])
        columns.append(np.where(gap, np.nanmedian(quakes[name]), quakes[name]))
        columns.append(gap.astype(float))
    return np.column_stack(columns)
