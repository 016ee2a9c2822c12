"""Who speaks: names in full, pronouns, nouns, and honest ignorance."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.layout import find_paragraphs
from sayso.resolve import resolve_speakers
from sayso.resolve.sentences import Sentences
from sayso.types import Attribution, Document, Span, Speaker


def _bare(speakers: list[Speaker]) -> list[Speaker]:
    """Leave out the mentions, which have tests of their own."""
    return [replace(speaker, mentions=()) for speaker in speakers]


def attribution(
    text: str, source: str | None, contents: str, cue: str | None = None, parent: int | None = None, nth: int = 1
) -> Attribution:
    """Build an attribution from words; nth tells which occurrence of the source is meant."""

    def span(words: str, count: int = 1) -> Span:
        start = -1
        for _ in range(count):
            start = text.index(words, start + 1)
        return Span(start, start + len(words))

    return Attribution(
        contents=(span(contents),),
        kind="direct" if contents[0] in '“"' else "indirect",
        cue=span(cue) if cue else None,
        source=span(source, nth) if source else None,
        parent=parent,
    )


def speakers(text: str, *attributions: Attribution) -> list[Speaker]:
    return _bare(resolve_speakers(Document(id="t", text=text), attributions).speakers)


def speaker(text: str, source: str, contents: str, nth: int = 1) -> Speaker:
    return speakers(text, attribution(text, source, contents, nth=nth))[0]


# ------------------------------------------------------------------ what a phrase is


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Mara Quill, head of the harbour board,", "Mara Quill"),
        ("President Ana de la Cruz", "Ana de la Cruz"),
        ("Dr. J. R. Oyelaran-Smith", "J. R. Oyelaran-Smith"),
        ("Republican Sen. Mara Quill (R-Selm)", "Mara Quill"),
        ("Ostavia Supreme Court Justice Frank Nervin", "Frank Nervin"),
        ("Harbour TV’s Nell Harrow", "Nell Harrow"),
        ("Quill lawyer Ivo Brandt", "Ivo Brandt"),
        ("A lawyer for the growers, Ivo Brandt,", "Ivo Brandt"),
        ("One of them, the retired general Viktor Dray", "Viktor Dray"),
        ("The baker’s chief executive, Tim Loaf,", "Tim Loaf"),
        ("Sunniva Grieg of the Harbour Bank", "Sunniva Grieg"),
        ("Mara Quill herself", "Mara Quill"),
        ("his wife and current nominee Mara Quill", "Mara Quill"),
        ("Mara Quill’s brief", "Mara Quill"),
    ],
)
def test_a_person_is_named_without_titles_and_company(source: str, name: str) -> None:
    text = f"{source} said it was over."
    assert speaker(text, source, "it was over") == Speaker(type="person", name=name)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Ministry of Tides", "Ministry of Tides"),
        ("Reuters", "Reuters"),
        ("Amazon", "Amazon"),
        ("Moscow", "Moscow"),
        ("TASS", "TASS"),
        ("CNN", "CNN"),
        ("Selm Institute", "Selm Institute"),
        ("Citizens for Clean Canals", "Citizens for Clean Canals"),
        ("The report", "The report"),
        ("A 2014 study of eels", "A 2014 study of eels"),
        ("her campaign", "her campaign"),
        ("the Navigation and Weirs Commission", "Navigation and Weirs Commission"),
        ("A report of the bank released last year", "A report of the bank released last year"),
        ("Video of the incident", "Video of the incident"),
    ],
)
def test_bodies_and_documents_are_organizations(source: str, name: str) -> None:
    text = f"{source} said it was over."
    assert speaker(text, source, "it was over") == Speaker(type="organization", name=name)


def test_a_short_name_of_a_body_is_its_long_one() -> None:
    text = "A man bought The Selm Post there. It was, the Post said, a wet day."
    assert speaker(text, "the Post", "a wet day") == Speaker(type="organization", name="The Selm Post")
    text = "Sand came by the ton to the Ministry of Tides. The ministry said it was late."
    assert speaker(text, "The ministry", "it was late") == Speaker(type="organization", name="Ministry of Tides")


@pytest.mark.parametrize(
    ("source", "type_"),
    [
        ("Critics", "group"),
        ("Analysts", "group"),
        ("most local fishermen", "group"),
        ("Many of his supporters", "group"),
        ("A group of doctors", "group"),
        ("Companies and individuals", "group"),
        ("Mara Quill and Ivo Brandt", "group"),
        ("Quill and Brandt", "group"),
        ("Mara Quill (Selm), Nell Harrow (Vessa) and Ivo Brandt (Hallin)", "group"),
        ("some Republicans", "group"),
        ("The Europeans", "group"),
        ("all the experts I asked", "group"),
        ("A senior official", "unnamed"),
        ("one farmer", "unnamed"),
        ("Two diplomats", "unnamed"),
        ("administration officials", "unnamed"),
        ("Quill aides", "unnamed"),
        ("His ex-wife", "unnamed"),
    ],
)
def test_unnamed_speakers_keep_their_phrase(source: str, type_: str) -> None:
    text = f"{source} said it was over."
    found = speaker(text, source, "it was over")
    assert (found.type, found.name) == (type_, source)


def test_an_aside_is_no_part_of_the_phrase() -> None:
    text = "A senior official, who was not allowed to speak, said it was over."
    source = "A senior official, who was not allowed to speak"
    assert speaker(text, source, "it was over") == Speaker(type="unnamed", name="A senior official")


# ------------------------------------------------------------------ names in full


@pytest.mark.parametrize(
    "opening",
    [
        "On Friday Brandt",
        "Meanwhile Brandt",
        "In Moscow Brandt",
        "Yesterday Brandt",
        "May Brandt",
    ],
)
def test_words_that_open_a_sentence_are_no_part_of_a_name(opening: str) -> None:
    text = f"Ivo Brandt came home. {opening} spoke again. The rain fell. Brandt said it was late."
    assert speaker(text, "Brandt", "it was late", nth=3).name == "Ivo Brandt"
    assert speaker(text, opening, "it was late").name == "Ivo Brandt"


def test_a_plain_word_at_the_head_of_a_sentence_is_no_given_name() -> None:
    text = "The frustrated crowd left. Frustrated Brandt stayed. The crowd of Ivo Brandt sang. Brandt said it was late."
    assert speaker(text, "Brandt", "it was late", nth=3).name == "Ivo Brandt"


def test_capitals_of_a_headline_do_not_make_names() -> None:
    text = "Ivo Brandt Calls Mara Quill Slow and Stubborn\n\nMara Quill smiled. Quill said it was late."
    assert speaker(text, "Quill", "it was late", nth=3).name == "Mara Quill"


def test_an_epithet_is_no_part_of_a_name() -> None:
    text = "Tycoon Donald Roe came. Donald Roe sat. President-elect Donald Roe left. Roe said it was late."
    assert speaker(text, "Roe", "it was late", nth=4).name == "Donald Roe"


def test_a_junior_is_somebody_else() -> None:
    text = "Donald Roe Jr. came. Donald Roe sat. Roe said it was late."
    assert speaker(text, "Roe", "it was late", nth=3).name == "Donald Roe"


def test_the_fullest_form_is_the_name() -> None:
    text = "Ann B. Roe came. Ann Roe sat. Roe said it was late."
    assert speaker(text, "Roe", "it was late", nth=3).name == "Ann B. Roe"


def test_capitals_of_a_transcript_are_the_surname_they_spell() -> None:
    text = "Teresa Orsini sat down.\n\nORSINI: We will not sign."
    assert speaker(text, "ORSINI", "We will not sign.") == Speaker(type="person", name="Teresa Orsini")


def test_of_two_with_one_surname_the_last_named_in_full_is_meant() -> None:
    text = (
        "Teresa Orsini left. Marco Orsini came. Orsini said it was late. Teresa Orsini sat. Orsini said tea was cold."
    )
    first = attribution(text, "Orsini", "it was late", nth=3)
    second = attribution(text, "Orsini", "tea was cold", nth=5)
    assert [s.name for s in speakers(text, first, second)] == ["Marco Orsini", "Teresa Orsini"]


def test_of_two_with_one_surname_the_title_decides() -> None:
    text = "Teresa Orsini left. Marco Orsini came. Mrs. Orsini said it was late."
    assert speaker(text, "Mrs. Orsini", "it was late").name == "Teresa Orsini"


def test_of_two_with_one_surname_the_last_told_is_meant() -> None:
    text = "Teresa Orsini met Marco Orsini. She said it was late. Orsini said tea was cold."
    told = speakers(text, attribution(text, "She", "it was late"), attribution(text, "Orsini", "tea was cold", nth=3))
    assert [s.name for s in told] == ["Teresa Orsini", "Teresa Orsini"]


def test_an_office_is_not_the_wifes() -> None:
    text = "Mara Roe, the wife of the governor, sat. Governor Roe said it was late."
    assert speaker(text, "Governor Roe", "it was late") == Speaker(type="person", name="Roe")


# ------------------------------------------------------------------ brackets


def test_a_name_goes_on_over_an_editors_bracket() -> None:
    text = "“[Foreign Minister Sergei] Lavrov’s opinion is known: it was over.” Later Lavrov said tea was cold."
    assert speaker(text, "Lavrov", "tea was cold", nth=2) == Speaker(type="person", name="Sergei Lavrov")
    text = "[Harbour Master Ivo] Brandt’s view is said: it was over."
    assert speaker(text, "[Harbour Master Ivo] Brandt", "it was over") == Speaker(type="person", name="Ivo Brandt")


def test_a_name_in_brackets_tells_who_a_pronoun_is() -> None:
    text = "Donald Trump met Sergei Lavrov. Lavrov spoke. He [Trump] says it was late."
    assert speaker(text, "He", "it was late") == Speaker(type="person", name="Donald Trump")
    assert speaker(text, "He [Trump]", "it was late") == Speaker(type="person", name="Donald Trump")


def test_a_noun_in_brackets_tells_who_a_pronoun_is() -> None:
    text = "Presidents Ilse Maren and Anton Brask met. “She [the president] says it was late.”"
    assert speaker(text, "She", "it was late").name == "Ilse Maren"


# ------------------------------------------------------------------ pronouns


def test_a_pronoun_is_whoever_spoke_just_before() -> None:
    text = "Mara Quill met Ivo Brandt. Quill said it was late. She added that tea was cold."
    found = speakers(
        text, attribution(text, "Quill", "it was late", nth=2), attribution(text, "She", "tea was cold", "added")
    )
    assert [s.name for s in found] == ["Mara Quill", "Mara Quill"]


@pytest.mark.parametrize(("pronoun", "name"), [("He", "Ivo Brandt"), ("She", "Mara Quill")])
@pytest.mark.parametrize("names", ["Mara Quill met Ivo Brandt", "Ivo Brandt met Mara Quill"])
def test_a_pronoun_agrees_with_the_given_name(names: str, pronoun: str, name: str) -> None:
    text = f"{names}. {pronoun} said it was late."
    assert speaker(text, pronoun, "it was late").name == name


@pytest.mark.parametrize(("title", "pronoun"), [("Mrs.", "He"), ("Sir", "She"), ("spokeswoman", "He"), ("Queen", "He")])
def test_a_pronoun_never_goes_against_a_title(title: str, pronoun: str) -> None:
    text = f"There stood {title} Oyelaran Tamsin. {pronoun} said it was late."
    found = speaker(text, pronoun, "it was late")
    assert found.type == "unknown"
    assert found.reason == f"no name before “{pronoun}” fits it"


def test_a_pronoun_never_goes_against_an_earlier_one() -> None:
    text = "Oyelaran Tamsin came home. Tamsin sat. She said it was late. He said tea was cold."
    found = speakers(text, attribution(text, "She", "it was late"), attribution(text, "He", "tea was cold"))
    assert [s.name for s in found] == ["Oyelaran Tamsin", None]


def test_it_is_the_body_that_spoke_just_before_and_never_a_person() -> None:
    text = "Mara Quill sat. The ministry said tea was cold. It added that rain fell."
    found = speakers(text, attribution(text, "The ministry", "tea was cold"), attribution(text, "It", "rain fell"))
    assert found[1] == Speaker(type="organization", name="The ministry")
    text = "Mara Quill sat. It said tea was cold."
    assert speaker(text, "It", "tea was cold").type == "unknown"


def test_they_are_the_group_that_spoke_just_before() -> None:
    text = "Critics said tea was cold. Mara Quill sat. They added that rain fell."
    found = speakers(text, attribution(text, "Critics", "tea was cold"), attribution(text, "They", "rain fell"))
    assert found[1] == Speaker(type="group", name="Critics")


def test_who_is_what_stands_before_it() -> None:
    text = "It pleased Mara Quill, who said it was late."
    assert speaker(text, "who", "it was late").name == "Mara Quill"
    text = "There are some economists who said it was late."
    assert speaker(text, "who", "it was late") == Speaker(type="group", name="some economists")


def test_the_senator_is_whom_the_text_calls_so() -> None:
    text = "Sen. Mara Quill met Gov. Ivo Brandt. The senator said it was late. The clerk said tea was cold."
    found = speakers(
        text, attribution(text, "The senator", "it was late"), attribution(text, "The clerk", "tea was cold")
    )
    assert found == [Speaker(type="person", name="Mara Quill"), Speaker(type="unnamed", name="The clerk")]


def test_a_noun_with_a_side_is_somebody_of_that_side() -> None:
    text = "Republican nominee Mara Quill met Democratic nominee Ivo Brandt. The Republican nominee said it was late."
    assert speaker(text, "The Republican nominee", "it was late").name == "Mara Quill"


# ------------------------------------------------------------------ without a source


def test_a_quoted_paragraph_goes_on_from_the_speaker_before() -> None:
    text = "“We are late,” said Mara Quill.\n\n“We will be later still.”"
    found = speakers(
        text,
        attribution(text, "Mara Quill", "“We are late,”"),
        attribution(text, None, "“We will be later still.”"),
    )
    assert found[1] == Speaker(type="person", name="Mara Quill")


def test_no_source_is_unknown_with_its_reason() -> None:
    text = "It was reportedly over."
    (found,) = speakers(text, attribution(text, None, "It was", "reportedly"))
    assert found == Speaker(type="unknown", reason="the text names no source")


def test_i_inside_a_quote_is_its_speaker_and_elsewhere_the_author() -> None:
    text = "“I said no,” said Mara Quill. I think it was late."
    outer = attribution(text, "Mara Quill", "“I said no,”")
    inner = attribution(text, "I", "no", "said", parent=0)
    mine = attribution(text, "I", "it was late", "think", nth=2)
    found = speakers(text, outer, inner, mine)
    assert [s.name for s in found] == ["Mara Quill", "Mara Quill", None]
    assert found[2].type == "author"


# ------------------------------------------------------------------ always

WORDS = st.sampled_from(
    [
        *"Mara Quill Brandt Ivo the The ministry Ministry of said “ ” . , he She it who [ ] Friday ’s".split(),
        "\n\n",
    ]
)


@given(st.lists(WORDS, min_size=2, max_size=25), st.data())
def test_a_name_is_made_of_words_of_the_text(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words) + " x"
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True)))
    given_ = Attribution(contents=(Span(len(text) - 1, len(text)),), kind="indirect", source=Span(*cuts))
    (found,) = speakers(text, given_)
    assert (found.name is None) == (found.type in ("unknown", "author"))
    assert (found.reason is not None) == (found.type == "unknown")
    if found.name is not None:
        plain = " ".join(text.replace("]", "").replace("[", "").split())
        assert " ".join(found.name.replace("]", "").replace("[", "").split()) in plain


def test_a_long_text_takes_no_time() -> None:
    people = [(f"Given{chr(97 + i % 26)} Surname{chr(97 + i // 26 % 26)}{chr(97 + i % 7)}") for i in range(2000)]
    lines = [f"{person} met {person.split()[1]} there. He said it was late." for person in people]
    text = "\n\n".join(lines)
    at, given_ = 0, []
    for line in lines:
        start = at + line.index("He said")
        given_.append(
            Attribution(contents=(Span(start + 8, start + 19),), kind="indirect", source=Span(start, start + 2))
        )
        at += len(line) + 2
    begun = time.process_time()
    found = _bare(resolve_speakers(Document(id="t", text=text), given_[::4]).speakers)
    assert time.process_time() - begun < 2.0
    assert [s.name for s in found] == people[::4]


# ------------------------------------------------------------------ letters, leads, cases


def test_i_in_a_letter_is_whoever_signs_it() -> None:
    text = (
        "Ferries\n\nI say the ferries must run at night.\n\nMara Quill; Hallin\n\n"
        "My view is that they must not.\n\nIvo Brandt, Port Arlen"
    )
    one = attribution(text, "I", "the ferries must run at night")
    other = attribution(text, "My", "that they must not")
    assert [s.name for s in speakers(text, one, other)] == ["Mara Quill", "Ivo Brandt"]


def test_i_without_a_signature_is_the_author() -> None:
    text = "Ferries\n\nI say the ferries must run at night.\n\nThey do not."
    assert speaker(text, "I", "the ferries must run at night") == Speaker(type="author")


def test_a_judge_of_the_lead_is_the_one_judge_who_is_named() -> None:
    text = "A Hallin judge said the pier must close.\n\nThe town must pay. Judge Mara Quill read it on Friday."
    assert speaker(text, "A Hallin judge", "the pier must close").name == "Mara Quill"


def test_a_judge_of_the_lead_is_nobody_known_where_two_are_named() -> None:
    text = "A Hallin judge said the pier must close.\n\nJudge Mara Quill and Judge Ivo Brandt sat on Friday."
    assert speaker(text, "A Hallin judge", "the pier must close").type == "unnamed"


@pytest.mark.parametrize(
    ("text", "source", "found"),
    [
        ("The case Quill v. Harbour Board held that piers are streets.", "Quill v. Harbour Board", "organization"),
        ("Republicans said the pier was late.", "Republicans", "group"),
        ("It was you who said the pier was late.", "you", "unknown"),
    ],
)
def test_cases_parties_and_you(text: str, source: str, found: str) -> None:
    assert speaker(text, source, text[-10:-1]).type == found


def test_former_secretary_of_state_is_the_name_behind_it() -> None:
    text = "The former secretary of state Mara Quill said it was late."
    assert speaker(text, "The former secretary of state Mara Quill", "it was late").name == "Mara Quill"


def test_an_acronym_is_spelt_out_where_the_text_does() -> None:
    text = "The Harbour Safety Board met. The H.S.B. said it was late."
    assert speaker(text, "The H.S.B.", "it was late").name == "Harbour Safety Board"


def test_his_wife_is_the_wife_whom_the_text_names() -> None:
    text = "Ivo Brandt came with his wife Mara Quill. His wife said it was late."
    assert speaker(text, "His wife", "it was late").name == "Mara Quill"


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("The city of Port Arlen wept. The city said it was late.", "The city", "city of Port Arlen"),
        ("The Brandt campaign paid. The campaign said it was late.", "The campaign", "Brandt campaign"),
        ("The Court of Appeals for the 6th Circuit sat. The court said it was late.", "The court", None),
        ("The Harbour Workers Union met. The group said it was late.", "The group", "Harbour Workers Union"),
        ("The Department of Tides met. The DOT said it was late.", "The DOT", "Department of Tides"),
    ],
)
def test_a_body_is_called_what_it_was_called_in_full(text: str, source: str, name: str | None) -> None:
    found = speaker(text, source, "it was late", nth=2 if text.startswith(source + " of") else 1)
    assert found.type == "organization"
    assert found.name == (name or "Court of Appeals for the 6th Circuit")


def test_the_former_and_the_latter_are_the_two_named_before() -> None:
    text = "Mara Quill and Ivo Brandt met. The former said it was late. The latter said tea was cold."
    found = speakers(
        text, attribution(text, "The former", "it was late"), attribution(text, "The latter", "tea was cold")
    )
    assert [s.name for s in found] == ["Mara Quill", "Ivo Brandt"]


def test_the_former_is_unknown_where_two_are_not_named() -> None:
    text = "Mara Quill met nobody. The former said it was late."
    assert speaker(text, "The former", "it was late").type == "unknown"


def test_who_and_us_in_capitals_are_no_pronouns() -> None:
    text = "The World Health Organization met. WHO said it was late. US said tea was cold."
    found = speakers(text, attribution(text, "WHO", "it was late"), attribution(text, "US", "tea was cold"))
    assert [(s.type, s.name) for s in found] == [("organization", "World Health Organization"), ("organization", "US")]


def test_a_family_is_a_group() -> None:
    text = "Mara Quill and her sons left. The Quills said it was late."
    assert speaker(text, "The Quills", "it was late") == Speaker(type="group", name="The Quills")


def test_the_sentences_around_spans_are_whole_and_end_with_their_paragraph() -> None:
    text = "One said it. Two and  three said no. \n\nFour left.  "
    sentences = Sentences(text, find_paragraphs(text))
    assert [span.of(text) for span in sentences.spans] == ["One said it.", "Two and  three said no.", "Four left."]

    def around(*words: str) -> str:
        return sentences.around(Span(text.index(w), text.index(w) + len(w)) for w in words).of(text)

    assert around("said it") == "One said it."
    assert around("no", "Two") == "Two and  three said no."
    assert around("it", "left") == text.strip()
    assert Sentences("", []).around([Span(3, 5)]) == Span(3, 5)
