"""Bytes in, plain data and places out: the trees that records are read from, and the one reader of YAML."""
