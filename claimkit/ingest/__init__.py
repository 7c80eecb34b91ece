"""Reading folders and files by name: what is what, line by line, byte for byte.

Nothing here judges what a row means; a row that cannot even be read becomes a `Reject`.
"""

from claimkit.ingest.articles import MARKDOWN, PLAIN, Given, Read, find_files, find_others, read_documents
from claimkit.ingest.folders import COMPUTED, READINGS, Input, find_inputs, find_left_alone, inside, is_article
from claimkit.ingest.formats import ARTICLE, DOCUMENTS, EMPTY, described, format_of, kind_of
from claimkit.ingest.formats.csv_table import NO_TABLE
from claimkit.ingest.lines import lines_in, raw_lines, record_lines
from claimkit.ingest.tables import TABLES, read_rows
from claimkit.ingest.texts import is_encoding, text_record
from claimkit.ingest.walking import passed_over

__all__ = [
    "ARTICLE",
    "COMPUTED",
    "DOCUMENTS",
    "EMPTY",
    "MARKDOWN",
    "NO_TABLE",
    "PLAIN",
    "READINGS",
    "TABLES",
    "Given",
    "Input",
    "Read",
    "described",
    "find_files",
    "find_inputs",
    "find_left_alone",
    "find_others",
    "format_of",
    "inside",
    "is_article",
    "is_encoding",
    "kind_of",
    "lines_in",
    "passed_over",
    "raw_lines",
    "read_documents",
    "read_rows",
    "record_lines",
    "text_record",
]
