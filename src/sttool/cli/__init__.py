"""The commands, one file each: the terminal, the clock and the exit code, and nothing that judges."""
