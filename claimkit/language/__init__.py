"""Keys, sentences and lexicons: text only.

The printed text is never changed; every form made here is a separate key.
"""

from claimkit.language.arabic import vowelled
from claimkit.language.folding import digits, fold
from claimkit.language.names import name_key
from claimkit.language.posts import plain_post
from claimkit.language.scripts import script
from claimkit.language.tokens import RUNS, letter_runs, stems, words

__all__ = ["RUNS", "digits", "fold", "letter_runs", "name_key", "plain_post", "script", "stems", "vowelled", "words"]
