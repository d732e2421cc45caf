# attack: colours without end
# idea: A few letters printed in a colour each, of which the page makes 150 characters of HTML.
# place: added
# outcome: passed

print("\x1b[1;4;38;2;255;255;255;48;2;255;255;255m" + "x\x1b[A" * 4960)
