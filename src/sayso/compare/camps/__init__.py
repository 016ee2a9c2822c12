"""Camps: the sides that voices stand on, by country, kind of institution or party, as the articles' own words tell."""

from sayso.compare.camps.characterisations import find_characterisations, name_characterisations
from sayso.compare.camps.groups import GroupSentence, find_group_sentences
from sayso.compare.camps.overrides import Overrides, OwnCamp, read_camps
from sayso.compare.camps.placing import place_voices

__all__ = [
    "GroupSentence",
    "Overrides",
    "OwnCamp",
    "find_characterisations",
    "find_group_sentences",
    "name_characterisations",
    "place_voices",
    "read_camps",
]
