"""
exercise: features
title: one-hot columns of the words, by what stands in the table
"""


def features(quakes):
    hot = []
    for name in ("net", "type", "magType"):
        for word in np.unique(quakes[name]):
            hot.append((quakes[name] == word).astype(float))
    return np.stack(hot, axis=1)
