# attack: an error of empty lines
# idea: Ten thousand lines of an error's text, each of which was converted by itself.
# place: added
# outcome: passed

raise ValueError("\n" * 9900)
