"""What an author runs: assemble a release, audit its checks, write a sample class."""
