"""
exercise: ridge_with_bias
title: lam is not used
fails:
  test_ridge_with_bias_by_hand: failed
  test_ridge_with_bias_of_any_table: failed
  test_ridge_with_bias_where_there_is_no_single_answer: failed
hint: "Does lam matter to your answer?"
"""


def ridge_with_bias(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    centre = np.mean(X, axis=0)
    Z = X - centre
    w = np.linalg.lstsq(Z, y - np.mean(y), rcond=None)[0]
    return float(np.mean(y) - centre @ w), w
