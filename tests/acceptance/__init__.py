"""The program as it is run from a command line."""
