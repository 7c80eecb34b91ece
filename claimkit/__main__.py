"""`python -m claimkit` is the command, and so is `claimkit`."""

import sys


def run() -> int:
    """The command; stopped while it is still being read, it says so in the sentence that it always has."""
    try:
        from claimkit.cli import main

        return main()
    except KeyboardInterrupt:
        print("claimkit: stopped; the warehouse is as it was", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(run())
