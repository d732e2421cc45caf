"""
exercise: sigmoid
title: math.exp, for single numbers only
fails:
  test_sigmoid_of_a_few_numbers: error
  test_sigmoid_far_out: error
  test_sigmoid_of_any_array: error
  test_sigmoid_of_large_numbers: error
  test_sigmoid_of_whole_numbers: error
  test_sigmoid_leaves_z_alone: error
hint: ""
"""

import math


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))
