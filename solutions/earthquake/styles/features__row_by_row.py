"""
exercise: features
title: row by row, with the hour of the day
"""


def features(quakes):
    rows = []
    for i in range(len(quakes["time"])):
        hour = quakes["time"][i] / 3.6e6 % 24
        stations = quakes["nst"][i]
        known = not np.isnan(stations)
        rows.append([hour, abs(quakes["latitude"][i]), stations if known else -1.0, float(known)])
    return np.array(rows)
