# attack: half a letter printed
# idea: A cell prints a text that no encoding can write.
# place: added
# outcome: passed

print("half a letter: \ud83d")
