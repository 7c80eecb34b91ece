"""Kinds of terms that are asked for together, under one name; a union may have another in it that stands before it."""

from __future__ import annotations

UNIONS = {
    "no name": (
        *("break time adverb to_somebody several addressed office denied quantifier masdar same all_of").split(),
        *("pointer", "that"),
    ),
    "pronominal": ("to_somebody", "to_me"),
    "of people": ("role", "institution", "title", "anonymous", "quantifier", "audience", "relation"),
    "no verb behind": ("condition", "governs_act", "nasab", "governing"),
    # What the scan takes for a cue where a name is printed: a given name, or a verb and ان (طالبان).
    "cue or name": ("given_name", "cue_in_name"),
    "opens a name": ("given_name", "name_too", "nasab", "title"),
    "role or so": ("role", "role_too"),
    "no will": ("refusing", "unable", "unwilling"),
    "nameless": ("anonymous", "quantifier"),
    "thing or place": ("thing", "place_noun"),
    "known noun": ("role", "institution", "title", "medium", "document", "leak", "post", "measure"),
    "a document": ("medium", "document", "leak", "post"),
    "an outlet": ("outlet", "medium_head", "medium_name"),
    "head": ("role", "institution", "title"),
    "role or anonymous": ("role", "anonymous"),
    "thing or text": ("thing", "document", "leak"),
    "head or thing": ("head", "thing or text"),
    "thing or medium": ("thing or text", "medium"),
    "all or some": ("quantifier", "all_of"),
    "can speak with its article": ("head", "anonymous", "a document", "proof"),
    "can speak": ("head", "anonymous", "given_name", "government", "quantifier"),
    "head or anonymous": ("head", "anonymous"),
    "common noun": ("head", "audience", "medium", "anonymous", "break", "time", "masdar"),
    "no verb first": ("common noun", "adverb"),
    "object noun": ("thing", "masdar", "document", "leak", "feeling"),
    "of a name": (
        *("role", "institution", "title", "given_name", "government", "nationality", "office", "city"),
        *("audience", "anonymous"),
    ),
    "title or rank": ("title", "rank"),
    "whole place": ("government", "nationality", "city"),
    "noun or office": ("object noun", "a document", "role or anonymous", "denied"),
    "told or addressed": ("told_too", "audience", "several", "addressed"),
    "no surname": ("break", "time", "adverb", "pronominal", "institution", "nasab", "told or addressed", "whole place"),
    "named so": ("named_after", "named_so"),
    "of nobody": ("same", "quantifier"),
    "time or himself": ("time", "same"),
    "about or that": ("about", "that"),
}
