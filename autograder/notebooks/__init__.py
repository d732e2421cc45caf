"""Notebooks and the folders they are handed in with, read without trust."""
