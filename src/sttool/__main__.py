"""``python -m sttool``: the same as ``sttool``."""

from sttool.cli.process import main

if __name__ == "__main__":
    main()
