"""How large a thing may be that is read from files: what is larger is refused by name, and the rest goes on.

Files come from strangers: without bounds one of them takes all memory or time.
"""

import os

MEGABYTE = 1_000_000
LINE_BYTES = 16 * MEGABYTE
"""A line of a claims or documents file: a text as long as one may be has three times its bytes with letters escaped."""
LIST_BYTES = 8 * MEGABYTE
"""A JSON file that is one list."""
TABLE_BYTES = 100 * MEGABYTE
"""A CSV file that people edit."""
CELL_LETTERS = 1 * MEGABYTE
"""A cell of a CSV file."""
ROW_LINES = 500
"""The lines over which one row of a CSV file may go."""
PAGE_BYTES = 10 * MEGABYTE
"""A web page: reading one of 50 MB took more than a minute."""
TEXT_BYTES = 4 * MEGABYTE
"""A text: a long book has 3 MB, a day of a parliament 2 MB, and tables hold many side by side."""
FEED_BYTES = 10 * MEGABYTE
"""A feed."""
OFFICE_BYTES = 100 * MEGABYTE
"""A PDF, an office file or a book, and what it unpacks to."""
EXCHANGE_BYTES = 500 * MEGABYTE
"""A file of annotations of another program: 100,000 with all that is said of each take 200 MB."""
PART_BYTES = 20 * MEGABYTE
"""A part of an office file or book in XML: a word processor's marks take several times the bytes of the words."""
MAIL_BYTES = 50 * MEGABYTE
"""A message with all that is attached."""
PDF_PAGES = 2000
"""The pages of a PDF."""
PACKED_BYTES = 2000 * MEGABYTE
"""All that a zipped file says it holds when unpacked."""
PACKED_FILES = 10_000
"""The files in a zipped file."""
PAGES_LISTED = 100_000
"""The pages that a web archive lists."""
FOLDERS_DEEP = 64
"""Folders within folders."""
REFUSED_LINES = 1000
"""Refused lines of one input that are kept with their reasons; of the others their number."""
BUILD_BYTES = 1500 * MEGABYTE
"""Tables, joins and sorting of a build; what is more lies beside the warehouse meanwhile (`[build] memory`)."""
CORE_BYTES = 250 * MEGABYTE
"""What a build has of that for each core at least: each works on tables of its own."""
KEPT_BYTES = 2000 * MEGABYTE
"""What a build keeps beside the warehouse of what it read, for the next one."""
QUESTION_BYTES = 8000 * MEGABYTE
"""Memory of the process in which `claimkit sql` and `claimkit export` ask; tables and sorting have half of it."""
QUESTION_SECONDS = 600.0
"""A question, where `CLAIMKIT_SECONDS` says nothing else."""


def question_seconds() -> float:
    """How long a question may take."""
    try:
        return float(os.environ.get("CLAIMKIT_SECONDS", QUESTION_SECONDS))
    except ValueError:
        return QUESTION_SECONDS
