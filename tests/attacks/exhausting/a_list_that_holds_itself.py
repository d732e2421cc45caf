# attack: a list that holds itself
# idea: The function returns a list whose two items are the list: it is nested without end.
# place: any
# outcome: crashed

def FUNCTION(*args, **kwargs):
    answer = []
    answer += [answer, answer]
    return answer
