# attack: a line of six thousand digits
# idea: The answer says that an exception came up in a line that Python puts into no text. The check would end with an
#   error of its own before anything of the student's had arrived, which costs nobody a point.
# place: l2_norm
# outcome: error

import autograder.rpc.student_end as server


def FUNCTION(*args, **kwargs):
    server.where_raised = lambda error, namespace: (10**6000, "x")
    raise ValueError("no answer")
