"""The quotations of a researcher's own article, held against what the warehouse holds."""

from claimkit.track.quotes.checking import VERDICTS, Checked, Checks, check_quotes

__all__ = ["VERDICTS", "Checked", "Checks", "check_quotes"]
