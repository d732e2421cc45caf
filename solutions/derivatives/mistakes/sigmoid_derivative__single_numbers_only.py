"""
exercise: sigmoid_derivative
title: math.exp, for single numbers only
fails:
  test_sigmoid_derivative_on_both_sides: error
  test_sigmoid_derivative_of_any_array: error
  test_sigmoid_derivative_far_out: error
  test_sigmoid_derivative_leaves_z_alone: error
hint: ""
"""

import math


def sigmoid_derivative(z):
    a = 1 / (1 + math.exp(-z))
    return a * (1 - a)
