"""The tools of an author: assemble a release, audit its checks, write a sample class."""
