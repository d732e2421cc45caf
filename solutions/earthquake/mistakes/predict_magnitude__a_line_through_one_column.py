"""
exercise: predict_magnitude
title: a straight line through one column
fails:
  test_predict_magnitude_of_the_unseen_beats_the_linear_fit: failed
hint: "Better than the mean. For more: are the columns standardised, does it train long enough, what does a gap tell?"
"""


def predict_magnitude(train_quakes, test_quakes, rng):
    X, X_new = ([np.ones(len(q["time"])), np.isnan(q["nst"])] for q in (train_quakes, test_quakes))
    weights = np.linalg.lstsq(np.transpose(X).astype(float), train_quakes["mag"], rcond=None)[0]
    return np.transpose(X_new).astype(float) @ weights
