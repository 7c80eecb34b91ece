"""The named classes of words and marks that the patterns of a language are made of."""

from __future__ import annotations

# What marks and unknown words are.
MARKS = ("comma", "colon", "semicolon", "dash", "open", "close", "stop", "mark")
PLAIN = ("word", "name", "number")
# What the terms of a lexicon say of words: kinds of terms with the name of a class, the first named wins.
GRAMMATICAL = tuple(
    (
        "that whether relative subordinator as citing auxiliary reported infinitive negation possessive pronoun"
        " quantity dative article genitive preposition and but adverb time title outlet told nominal oblique"
        " speech verb pointing cited"
    ).split()
)
# Kinds of terms that name a possible speaker: one class for all.
NOUNS = ("organization", "government", "anonymous", "leak", "post", "person", "readout")
# What only the reader makes: quotations, the cue that is read, other cues, the second part of a cue.
MADE = ("quote", "scare", "noun", "cue", "particle", "CUE")
CLASSES = (*MARKS, *PLAIN, *GRAMMATICAL, *MADE)
# Kinds of terms that are no classes of words.
OTHER_KINDS = tuple(
    (
        "negator refusing unable saying abbreviation proclitic enclitic ending case forms setting definite role"
        " opening no_verb infinitive_ending stands_alone unsaid awaiting relative_subject predicate_ending"
        " given epithet"
    ).split()
)
KINDS_OF_TERMS = (*GRAMMATICAL, *NOUNS, *OTHER_KINDS)


# The class of words that a kind of terms gives.
CLASS_OF_KIND = {
    **{kind: kind for kind in GRAMMATICAL},
    **dict.fromkeys(NOUNS, "noun"),
    **{"opening": "adverb", "negator": "negation", "no_verb": "word"},
}
