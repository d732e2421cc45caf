"""
exercise: early_stop
title: looks at the next `patience` losses
"""


def early_stop(losses, patience):
    losses = [float(loss) for loss in losses]
    best = 0
    while True:
        better = [
            i for i in range(best + 1, min(best + 1 + patience, len(losses))) if losses[i] < losses[best]
        ]
        if not better:
            return best
        best = better[0]
