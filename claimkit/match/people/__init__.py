"""Who is who over documents: the persons and bodies that claims name and nobody listed.

find_people(mentions, curated)   finding   the whole, from mentions to meanings
plain_name(name, person=…)       names     the words of a printed name that name
Directory                        known     everybody named in full, by the words of their names
find_twins(everybody)            scripts   one person in two scripts
settle_people(connection)        settling  the same from and into a warehouse
"""

from claimkit.match.people.finding import find_people
from claimkit.match.people.records import Curated, Meaning, Mention, Somebody
from claimkit.match.people.settling import settle_people

__all__ = ["Curated", "Meaning", "Mention", "Somebody", "find_people", "settle_people"]
