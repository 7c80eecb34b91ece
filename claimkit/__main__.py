"""`python -m claimkit` is the command."""

import sys

from claimkit.cli import main

sys.exit(main())
