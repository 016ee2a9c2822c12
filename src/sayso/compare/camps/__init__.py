"""Camps: the sides that voices stand on, by country, kind of institution or party, as the articles' own words tell."""

from sayso.compare.camps.characterisations import find_characterisations, name_characterisations
from sayso.compare.camps.groups import GroupSentence, find_group_sentences
from sayso.compare.camps.overrides import Overrides, OwnCamp, read_camps
from sayso.compare.camps.placing import place_voices
from sayso.compare.camps.unheard import named_twice, unheard_entries

__all__ = [
    "GroupSentence",
    "Overrides",
    "OwnCamp",
    "find_characterisations",
    "find_group_sentences",
    "name_characterisations",
    "named_twice",
    "place_voices",
    "read_camps",
    "unheard_entries",
]
