# attack: a colour without a number
# idea: A terminal's command for a colour that names none; nbconvert fails on it, and with it the
#   student's page.
# place: added
# outcome: passed

print("\x1b[38mhello \x1b[48m\x1b[38;2;1m")
