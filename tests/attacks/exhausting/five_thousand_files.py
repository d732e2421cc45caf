# attack: five thousand files
# idea: A cell makes many small files in many folders.
# place: added
# outcome: passed

import os

for number in range(5000):
    os.makedirs(f"many/{number % 50}", exist_ok=True)
    with open(f"many/{number % 50}/{number}.txt", "w") as file:
        file.write("x")
