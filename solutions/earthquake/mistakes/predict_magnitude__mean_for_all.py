"""
exercise: predict_magnitude
title: the mean for every quake
fails:
  test_predict_magnitude_beats_the_mean_at_home: failed
  test_predict_magnitude_of_the_unseen_beats_the_mean: failed
  test_predict_magnitude_of_the_unseen_beats_the_linear_fit: failed
hint: "The same answer for all: that is a mean of some kind."
"""


def predict_magnitude(train_quakes, test_quakes, rng):
    return np.full(len(test_quakes["time"]), np.mean(train_quakes["mag"]))
