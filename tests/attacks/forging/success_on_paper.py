# attack: success on paper
# idea: The stub is handed in, with the output of a perfect run below it.
# place: any
# outcome: error
# change: claim_success
