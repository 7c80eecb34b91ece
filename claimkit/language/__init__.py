"""Keys, sentences and lexicons: text only.

The printed text is never changed; every form made here is a separate key.
"""

from claimkit.language.folding import digits, fold, script
from claimkit.language.names import name_key
from claimkit.language.tokens import stems, words

__all__ = ["digits", "fold", "name_key", "script", "stems", "words"]
