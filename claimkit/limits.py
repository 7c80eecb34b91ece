"""How large a thing may be that is read from files: what is larger is refused by name, and the rest goes on.

Files come from strangers: without bounds one of them takes all memory or time.
"""

MEGABYTE = 1_000_000
LINE_BYTES = 64 * MEGABYTE
"""A line of a claims or documents file."""
CELL_LETTERS = 1 * MEGABYTE
"""A cell of a CSV file."""
ROW_LINES = 500
"""The lines over which one row of a CSV file may go."""
PAGE_BYTES = 10 * MEGABYTE
"""A web page: reading one of 50 MB took more than a minute."""
TEXT_BYTES = 50 * MEGABYTE
"""A text."""
FOLDERS_DEEP = 64
"""Folders within folders."""
REFUSED_LINES = 1000
"""Refused lines of one input that are kept with their reasons; of the others their number."""
