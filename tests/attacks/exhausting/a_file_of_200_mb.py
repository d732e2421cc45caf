# attack: a file of 200 MB
# idea: A cell fills the disk as far as it may, and leaves the file there.
# place: added
# outcome: passed

with open("large.bin", "wb") as file:
    for _ in range(200):
        file.write(bytes(1_000_000))
