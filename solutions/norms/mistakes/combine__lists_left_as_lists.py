"""
exercise: combine
title: the lines that make arrays are deleted
fails:
  test_combine_of_a_single_column: error
hint: ""
"""


def combine(c, B):
    return sum(c[i] * B[:, i] for i in range(len(c)))
