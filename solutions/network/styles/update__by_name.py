"""
exercise: update
title: name by name
"""


def update(params, grads, learning_rate):
    return {
        "W1": params["W1"] - learning_rate * grads["W1"],
        "b1": params["b1"] - learning_rate * grads["b1"],
        "W2": params["W2"] - learning_rate * grads["W2"],
        "b2": params["b2"] - learning_rate * grads["b2"],
    }
