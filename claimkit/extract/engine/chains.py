"""The chain of a claim: outlet → relays → (the parent's chain) → speaker; and what its nodes say of the basis."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.engine.found import Found
from claimkit.language.name_parts import bare_outlet, points_at_outlet
from claimkit.language.names import name_key
from claimkit.language.scripts import script
from claimkit.language.sounds import consonants
from claimkit.language.tokens import words
from claimkit.records import UNSPECIFIED, Hop

BASIS_OF_KIND = {
    "anonymous": "background",
    "leak": "leak",
    "post": "post",
    "unspecified": "unknown",
    "outlet": "unknown",
}

# A name of fewer consonants is not told from others in another script.
_LEAST = 2


def chain_claims(found: Sequence[Found], outlet: str, known_from: str | None = None) -> None:
    """Give every kept attribution its chain and its basis; parents first, whatever the order given.

    `known_from` is the basis of the whole document, as of a readout, for what would be on record otherwise.
    """
    root = (Hop(outlet, "outlet"),)
    for one in found:
        if one.relays:
            one.relays = tuple(hop for hop in one.relays if not _is_own(hop.name, outlet))
    for one in found:
        if not one.set_aside:
            _chain(one, root)
            if known_from is not None and one.basis == "on_record":
                one.basis = known_from


def _is_own(name: str, outlet: str) -> bool:
    """Whether a relay is the outlet itself (told the newspaper Dawn, قال لقناة الأفق): its words are the outlet's.

    Names in two scripts are compared by their consonants; "the newspaper" alone, of a text that names none, is its own.
    """
    named, known = (bare_outlet(name_key(one)).split() for one in (name, outlet))
    if script(name) != script(outlet):
        return any(_sounds_like("".join(printed), "".join(known)) for printed in (named, named[-1:]))
    return bool(named) and ({*known, *words(outlet)}.issuperset(named) or points_at_outlet(name_key(name)))


def _sounds_like(named: str, outlet: str) -> bool:
    """Whether a name in one script is the outlet's in another (عكاظ, okaz), blind to the article's l and a last h."""
    mine, yours = (consonants(name).removeprefix("l").rstrip("h") for name in (named, outlet))
    return mine == yours and len(consonants(named)) >= _LEAST


# How an inner voice is known where the outer one is: by the same leak, post or unnamed official.
INHERITED = ("leak", "readout", "post", "background")


def _basis(one: Found, own: Hop) -> str:
    """A leak or a readout colours the voices inside it; else the kind of speaker decides."""
    if one.parent is not None and one.parent.basis in INHERITED and own.kind != "unspecified":
        return one.parent.basis
    if one.speaker_name and "readout" in one.speaker_name.lower():
        return "readout"
    return BASIS_OF_KIND.get(own.kind, "on_record")


def _new_to(above: tuple[Hop, ...], relays: tuple[Hop, ...]) -> tuple[Hop, ...]:
    """The relays that are printed elsewhere than what the chain already has."""
    if not relays:
        return ()
    known = {hop.spans for hop in above if hop.spans}
    return tuple(hop for hop in relays if hop.spans not in known)


def _chain(one: Found, root: tuple[Hop, ...]) -> tuple[Hop, ...]:
    if not one.chain:
        above = (one.parent and _chain(one.parent, root)) or root
        own = Hop(one.speaker_name or UNSPECIFIED, one.speaker_kind or "unspecified", one.speaker, certain=one.certain)
        one.chain = (*above, *_new_to(above, one.relays), own)
        one.basis = one.basis or _basis(one, own)
    return one.chain
