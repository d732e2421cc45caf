"""
exercise: predict_magnitude
title: the magnitudes of the test rows are asked for
fails:
  test_predict_magnitude_answers_each_quake: error
  test_predict_magnitude_beats_the_mean_at_home: error
  test_predict_magnitude_of_the_unseen_beats_the_mean: error
  test_predict_magnitude_of_the_unseen_beats_the_linear_fit: error
  test_predict_magnitude_learns_from_the_table_it_is_given: error
  test_predict_magnitude_leaves_its_tables_alone: error
hint: ""
"""


def predict_magnitude(train_quakes, test_quakes, rng):
    return np.asarray(test_quakes["mag"])
