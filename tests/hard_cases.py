"""Forty hard cases, each of them short: what a careful reader of news tells at once, and programs do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

# What a case says nothing of is not looked at; None says that there must be none.
ANYTHING: Any = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is to be known of the innermost statement that holds some words; role is a part of it."""

    words: str
    name: Any = ANYTHING
    type: Any = ANYTHING
    role: Any = ANYTHING
    channel: Any = ANYTHING
    addressee: Any = ANYTHING
    inside: Any = ANYTHING
    status: Any = "made"


def case(id_: str, text: str, *said: Said, fails: str | None = None) -> Any:
    """Return a case for pytest; fails is the reason why the program gets it wrong."""
    marks = [pytest.mark.xfail(strict=True, reason=fails)] if fails else []
    return pytest.param(text, said, id=id_, marks=marks)


NAMES = [
    case(
        "spouses",
        "Governor Tomas Reyle and his wife, Ada Reyle, toured the flooded valley on Sunday. “The water will be gone by "
        "June,” the governor said. Mrs. Reyle said that the shelters needed blankets.",
        Said(words="The water will be gone", name="Tomas Reyle", type="person"),
        Said(words="the shelters needed blankets", name="Ada Reyle", type="person"),
    ),
    case(
        "siblings",
        "Jonah Kessing, a fisherman, and his sister Wilma Kessing, who runs the cannery, gave evidence on Monday. "
        "Jonah Kessing said the nets had been cut. “I counted every crate myself,” his sister said.",
        Said(words="the nets had been cut", name="Jonah Kessing"),
        Said(words="I counted every crate", name="Wilma Kessing"),
    ),
    case(
        "name-after-quote",
        "“We heard the wall come down before dawn,” said a man who lives across the street. Peter Oduval, 43, a "
        "plumber, added that his children had slept through it.",
        Said(words="We heard the wall", type="unnamed"),
        Said(words="his children had slept", name="Peter Oduval", role="plumber"),
    ),
    case(
        "name-in-next-sentence",
        "“Nobody warned us,” she said, standing in what had been her kitchen. Lena Marchetti, 61, has lived on the "
        "square since 1988. “Not once,” Ms. Marchetti said.",
        Said(words="Nobody warned us", name="Lena Marchetti"),
        Said(words="Not once", name="Lena Marchetti"),
        fails="a pronoun whose name stands only in the sentence after it is left unknown",
    ),
    case(
        "bracketed-insertion",
        "Critics seized on [Transport Minister Milos] Havran’s claim that the tunnel was “safe as a church”. Havran "
        "later told reporters that he stood by it.",
        Said(words="he stood by it", name="Milos Havran", channel="press"),
    ),
    case(
        "bracketed-pronoun-gloss",
        "Senator Dora Whitlock met President Carl Bemmer in May. “He [Bemmer] says the dam will hold,” Whitlock told "
        "the committee.",
        Said(words="says the dam", name="Dora Whitlock"),
        Said(words="the dam will hold", name="Carl Bemmer", inside="says the dam"),
    ),
    case(
        "honorifics",
        "Dr. Amara Nwosu-Leigh, the island’s chief medical officer, closed two wards on Friday. The Rev. Piers "
        "Colby objected, saying the sick had nowhere to go. Dr. Nwosu-Leigh said the wards would reopen in a week.",
        Said(words="the sick had nowhere", name="Piers Colby"),
        Said(words="the wards would reopen", name="Amara Nwosu-Leigh", role="chief medical officer"),
    ),
    case(
        "initials",
        "The biography was praised by J.R.K. Falvey, a historian at Corrin University. “It is the first honest "
        "account,” Mr. Falvey said.",
        Said(words="first honest account", name="J.R.K. Falvey", role="historian"),
    ),
    case(
        "arabic-name",
        "Sheikh Nasser bin Rashid al-Tamimi opened the port on Tuesday. Al-Tamimi said that ships of every flag would "
        "be welcome.",
        Said(words="ships of every flag", name="Nasser bin Rashid al-Tamimi"),
    ),
    case(
        "chinese-name",
        "Qiu Lanfang, a deputy mayor of the port city, inspected the bridge on Thursday. Ms. Qiu said the cables would "
        "be replaced before the typhoon season.",
        Said(words="the cables would be replaced", name="Qiu Lanfang", role="deputy mayor"),
    ),
    case(
        "spanish-surnames",
        "Rosario Paz Aldunate, who leads the teachers’ union, rejected the offer. “Our answer is no,” Paz said.",
        Said(words="Our answer is no", name="Rosario Paz Aldunate"),
        fails="of two surnames only the last is looked up",
    ),
    case(
        "russian-patronymic",
        "Boris Leonidovich Strakhov, a retired colonel, was questioned for six hours. “I signed nothing,” Strakhov "
        "told the newspaper Utro.",
        Said(words="I signed nothing", name="Boris Leonidovich Strakhov", channel="outlet"),
    ),
    case(
        "first-name-only",
        "Marguerite Soll and her husband Emil Soll lost the bakery in the fire. “We will bake again,” Marguerite "
        "said. Emil said he was too old to begin again.",
        Said(words="We will bake again", name="Marguerite Soll"),
        Said(words="he was too old", name="Emil Soll"),
    ),
]

BODIES = [
    case(
        "plural-speakers",
        "Keiran Boyd and Hester Lund, the two judges, issued a joint ruling. They said that the map was unlawful.",
        Said(words="the map was unlawful", type="group"),
    ),
    case(
        "the-former-the-latter",
        "Finance Minister Ulla Brandvold and Justice Minister Erik Stamm disagreed in public. The former said that "
        "the levy was legal; the latter said that it was not.",
        Said(words="the levy was legal", name="Ulla Brandvold"),
        Said(words="it was not", name="Erik Stamm"),
    ),
    case(
        "metonym",
        "The drones crossed the border at night. The Kremlin said that it knew nothing of them, while Brussels "
        "called the flights a provocation.",
        Said(words="it knew nothing of them", name="Kremlin", type="organization"),
        Said(words="a provocation", name="Brussels", type="organization"),
        fails="two statements in one sentence are found as one",
    ),
    case(
        "campaign",
        "The Halloran campaign said on Monday that its candidate would release five years of tax returns.",
        Said(words="five years of tax returns", name="Halloran campaign", type="organization"),
    ),
    case(
        "newspaper",
        "The minister had known for a year, The Corrin Gazette reported on Sunday. The paper said that it had seen "
        "eleven letters.",
        Said(words="The minister had known", name="The Corrin Gazette", type="organization"),
        Said(words="it had seen", name="The Corrin Gazette", type="organization"),
    ),
    case(
        "possessive-source",
        "Mayor Nadia Fenwick’s claim that the trams run on time drew laughter on the platform.",
        Said(words="the trams run on time", name="Nadia Fenwick", role="Mayor"),
        fails="found with a confidence of 0.48, which is not shown by default",
    ),
    case(
        "nominal-source",
        "Judge Alma Quist fined the company two million crowns. The judge said that it had lied to its own engineers.",
        Said(words="it had lied to its own", name="Alma Quist"),
    ),
    case(
        "anonymous-officials",
        "Two senior officials, who spoke on condition of anonymity, said that the talks had collapsed.",
        Said(words="the talks had collapsed", type="unnamed"),
    ),
    case(
        "nobody-is-named",
        "The ship was reportedly carrying grain when it ran aground on Wednesday off the northern cape.",
        Said(words="carrying grain", type="unknown"),
        fails="“reportedly” is not found as a cue",
    ),
]

WAYS = [
    case(
        "letter",
        "In a letter to shareholders, chief executive Bruno Tessaly wrote that the mine would close in March.",
        Said(words="the mine would close", name="Bruno Tessaly", role="chief executive", channel="document"),
    ),
    case(
        "transcript",
        "Partial transcript of the programme follows:\n\nDOYLE: Did you sign the order?\n\nPELLERIN: I signed it, and "
        "I would sign it again.\n\nDOYLE: Why?\n\nPELLERIN: Because the river was rising.",
        Said(words="I signed it", name="PELLERIN"),
        Said(words="the river was rising", name="PELLERIN"),
    ),
    case(
        "tweet",
        "“Shame on every member who voted for this,” Representative Gil Santoro tweeted on Friday.",
        Said(words="Shame on every member", name="Gil Santoro", role="Representative", channel="social"),
    ),
    case(
        "document-without-maker",
        "Nearly half of the nurses want to leave, according to a survey published on Tuesday.",
        Said(words="Nearly half of the nurses", name="a survey published on Tuesday", type="organization"),
    ),
    case(
        "document-and-maker",
        "The Institute of Tides published its yearly report on Monday. The report says that the sea rose by a "
        "finger’s breadth.",
        Said(words="the sea rose", name="Institute of Tides", type="organization", channel="document"),
        fails="“published its report” does not tell the maker of “the report”",
    ),
    case(
        "told-outlet",
        "Coach Ferran Oliveda told Radio Corrin that two of the players had asked to leave.",
        Said(words="two of the players", name="Ferran Oliveda", role="Coach", channel=("outlet", "broadcast")),
    ),
    case(
        "told-person",
        "Ambassador Iris Kolbe told President Samuel Adair that the treaty was dead.",
        Said(words="the treaty was dead", name="Iris Kolbe", addressee="Samuel Adair", channel=None),
    ),
    case(
        "vocative",
        "“Prime Minister, you have failed the fishermen of this coast,” said Odile Marsh, the leader of the "
        "opposition, turning to Leonard Vaughn.",
        Said(words="you have failed the fishermen", name="Odile Marsh", addressee=("Prime Minister", "Leonard Vaughn")),
        fails="an office that nobody is known to hold is no addressee",
    ),
    case(
        "according-to-at-the-end",
        "The pipeline leaked for nine days before anybody noticed, according to Harriet Quaile, an inspector with the "
        "Bureau of Mines.",
        Said(words="leaked for nine days", name="Harriet Quaile", role="inspector"),
    ),
]

MARKS = [
    case(
        "quote-cut-in-two",
        "“The vote is over,” said the speaker, Conrad Milne, “and the house will respect it.”",
        Said(words="The vote is over", name="Conrad Milne", role="speaker"),
        Said(words="the house will respect it", name="Conrad Milne"),
    ),
    case(
        "mismatched-marks",
        '"The lock was broken long before Tuesday,” said Edda Voll, a caretaker at the museum.',
        Said(words="The lock was broken", name="Edda Voll"),
    ),
    case(
        "quoted-paragraph-without-speaker",
        "“My father built this bridge with his hands,” said Ruta Sandoz, an engineer.\n\n“They will have to carry me "
        "off it.”\n\nThe city wants to pull the bridge down in autumn.",
        Said(words="My father built", name="Ruta Sandoz"),
        Said(words="They will have to carry me", name="Ruta Sandoz"),
    ),
]

LAYERS = [
    case(
        "nested",
        "Interior Minister Jarek Polan said that Mayor Celia Stroud had told him that the prison was full.",
        Said(words="had told him", name="Jarek Polan"),
        Said(words="the prison was full", name="Celia Stroud", addressee="Jarek Polan", inside="had told him"),
    ),
    case(
        "nested-in-a-quote",
        "“The auditors said that the books were clean, and I believed them,” the treasurer, Noel Abbring, testified.",
        Said(words="I believed them", name="Noel Abbring"),
        Said(words="the books were clean", type="group", inside="I believed them"),
        fails="the contents inside the quotation are found too long",
    ),
    case(
        "denied-saying",
        "Councillor Hugo Prentiss did not say that the library would close. He declined to comment on the budget.",
        Said(words="the library would close", name="Hugo Prentiss", status="denied"),
    ),
    case(
        "a-denial-is-made",
        "Councillor Hugo Prentiss denied that the library would close.",
        Said(words="the library would close", name="Hugo Prentiss", status="made"),
    ),
    case(
        "hypothetical",
        "If Chancellor Vera Lindqvist says that the bank is safe, the queues may vanish by Monday.",
        Said(words="the bank is safe", name="Vera Lindqvist", status="hypothetical"),
    ),
    case(
        "nobody-said",
        "None of the witnesses said that the guard had fired first.",
        Said(words="the guard had fired first", status="denied"),
    ),
]

CASES = [*NAMES, *BODIES, *WAYS, *MARKS, *LAYERS]
