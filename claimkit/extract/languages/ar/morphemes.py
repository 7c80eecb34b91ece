"""What Arabic writes as one with a word, by the names of its grammar; the table is `seeds/lexicon/affixes.csv`.

The letters are those of the folded text: ا stands for every hamza on it, ه for the feminine ة.
"""

from __future__ import annotations

from claimkit.language.arabic import affix, affixes

# Before a word.
ARTICLE = affix("article")
AND, SO = CONJUNCTIONS = affixes("conjunction")
WITH, TO = affixes("preposition")[:2]
TO_THE = affix("to the")
# What is written as one with the article; alone, or behind ل, ب or و.
JOINED_ARTICLES = affixes("joined article")
ARTICLES = (ARTICLE, *JOINED_ARTICLES[:3])
FUTURE = affix("future")
HE_DOES, SHE_DOES = THIRD_PERSON = affixes("third person")
WE_DO, I_DO = affixes("first person")
# Behind a noun or an adjective.
ACCUSATIVE, FEMININE, NISBA, THINGS = affix("accusative"), affix("feminine"), affix("nisba"), affix("things")
NOMINATIVE, OBLIQUE = PEOPLE = affixes("people")
OF_IT = NISBA + FEMININE
# Behind a verb.
SHE_DID, THEY_DID = affix("she did"), affixes("they")[1]
# What is printed, where the key has one letter for two.
HAMZA, ALEF_MAQSURA, TA_MARBUTA, YA = affixes("hamza"), affix("alef maqsura"), affix("ta marbuta"), NISBA
# Behind both: his, her, their, of two.
PRONOUNS = affixes("conjunct pronoun")
HIS, HERS, THEIRS = PRONOUNS[:3]
OF_ONE_OR_MANY = HIS, HERS, THEIRS
LONGEST_FIRST = tuple(sorted(PRONOUNS, key=len, reverse=True))
