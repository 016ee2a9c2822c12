"""How the words came: told by the sentence, the cue, the source, the sentence before, or an earlier saying."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.describe.channels import find_channels
from sayso.types import Document, Kind, Link, Span, Speaker, Statement
from tests.describe.names import names_of

TELLIS = "Mara Tellis"
VALE = "Orsin Vale"


def span_of(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def saying(
    text: str,
    source: str | None,
    cue: str | None,
    contents: str,
    *,
    name: str | None = TELLIS,
    kind: Kind = "direct",
    identity: str = "s1",
    parent: str | None = None,
) -> Statement:
    """Return a statement whose parts are looked up in a text, source and cue on the side where the contents stand."""
    mentions = tuple(span_of(text, "Tellis", i) for i in range(text.count("Tellis"))) if name == TELLIS else ()
    return Statement(
        id=identity,
        kind=kind,
        contents=(span_of(text, contents),),
        speaker=Speaker(type="person" if name else "unknown", name=name, mentions=mentions),
        source=span_of(text, source) if source else None,
        cue=span_of(text, cue) if cue else None,
        parent=parent,
    )


def told(text: str, *statements: Statement, **document: object) -> list[tuple[str, str] | None]:
    """Return kind and words of the channel of each statement."""
    found = find_channels(Document(id="d", text=text, **document), statements, names_of(text, statements))  # type: ignore[arg-type]
    return [(s.channel.kind, s.channel.span.of(text)) if s.channel else None for s in found]


@pytest.mark.parametrize(
    ("sentence", "kind", "words"),
    [
        ("“The harbour is shut,” Tellis told Reuters.", "outlet", "Reuters"),
        ("“The harbour is shut,” Tellis told the Quillport Gazette on Monday.", "outlet", "Quillport Gazette"),
        ("“The harbour is shut,” Tellis told reporters.", "press", "reporters"),
        ("“The harbour is shut,” Tellis told a crowd in Quillport on Friday.", "speech", "a crowd in Quillport"),
        ("“The harbour is shut,” Tellis told NBC’s “Meet the Press.”", "broadcast", "Meet the Press"),
        ('“The harbour is shut,” Tellis told "Harbour Tonight" on Monday.', "broadcast", "Harbour Tonight"),
        ("“The harbour is shut,” Tellis told ANI.", "outlet", "ANI"),
        ("“The harbour is shut,” Tellis told The Wire.", "outlet", "The Wire"),
        ("“The harbour is shut,” Tellis said in a statement.", "statement", "a statement"),
        ("“The harbour is shut,” Tellis said at a rally in Quillport.", "speech", "a rally in Quillport"),
        ("“The harbour is shut,” Tellis said at a news conference.", "press", "a news conference"),
        ("“The harbour is shut,” Tellis said on Twitter.", "social", "Twitter"),
        ("“The harbour is shut,” Tellis said in a series of tweets.", "social", "a series of tweets"),
        ("“The harbour is shut,” Tellis said in an interview with The New York Times.", "outlet", "The New York Times"),
        ("“The harbour is shut,” Tellis said in an interview on CNN’s “New Day.”", "broadcast", "New Day"),
        ("“The harbour is shut,” Tellis said on The Ada Roe Show.", "broadcast", "The Ada Roe Show"),
        ("“The harbour is shut,” Tellis said in a long letter.", "document", "a long letter"),
        ("“The harbour is shut,” Tellis tweeted.", "social", "tweeted"),
        ("“The harbour is shut,” Tellis told Chris Vale of the Quillport Gazette.", "outlet", "Quillport Gazette"),
        ("“The harbour is shut,” Tellis told the television program “Harbour Eye.”", "broadcast", "Harbour Eye"),
        ("“The harbour is shut,” Tellis said on Harbour Watch.", "broadcast", "Harbour Watch"),
        ("“The harbour is shut,” Tellis said during a discussion.", "speech", "a discussion"),
        ("In a statement, “The harbour is shut,” Tellis said.", "statement", "a statement"),
    ],
)
def test_the_sentence_tells_the_channel(sentence: str, kind: str, words: str) -> None:
    cue = next(c for c in ("told", "said", "tweeted", "wrote") if f"Tellis {c}" in sentence)
    assert told(sentence, saying(sentence, "Tellis", cue, "“The harbour is shut,”")) == [(kind, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "“The harbour is shut,” Tellis said.",
        "“The harbour is shut,” Tellis told her brother.",
        "“The harbour is shut,” Tellis told MPs on Monday.",
        "“The harbour is shut,” Tellis said of the report.",
        "“The harbour is shut,” Tellis said after the rally.",
        "“The harbour is shut,” Tellis said, facing the water.",
    ],
)
def test_without_evidence_there_is_no_channel(sentence: str) -> None:
    cue = "told" if " told " in sentence else "said"
    assert told(sentence, saying(sentence, "Tellis", cue, "“The harbour is shut,”")) == [None]


def test_what_is_said_is_no_evidence() -> None:
    text = "Tellis said the mayor had lied in a letter to the harbour board."
    contents = "the mayor had lied in a letter to the harbour board"
    assert told(text, saying(text, "Tellis", "said", contents, kind="indirect")) == [None]


def test_what_is_only_thought_comes_through_nothing() -> None:
    text = "Tellis saw the old pilot at a rally in Quillport."
    assert told(text, saying(text, "Tellis", "saw", "the old pilot", kind="indirect")) == [None]


def test_another_speakers_occasion_is_not_taken() -> None:
    text = "Tellis said the pier was safe, and Vale claimed at a rally that the boats would go."
    tellis = saying(text, "Tellis", "said", "the pier was safe", kind="indirect")
    vale = saying(text, "Vale", "claimed", "the boats would go", name=VALE, kind="indirect", identity="s2")
    assert told(text, tellis, vale) == [None, ("speech", "a rally")]


def test_a_documents_maker_speaks_through_it() -> None:
    text = "Tellis’s report says that the pier is rotten."
    assert told(text, saying(text, "Tellis’s report", "says", "that the pier is rotten", kind="indirect")) == [
        ("document", "Tellis’s report")
    ]


def test_a_document_that_speaks_as_itself_has_no_channel() -> None:
    text = "A study found that the pier is rotten."
    statement = saying(text, "A study", "found", "that the pier is rotten", name="A study", kind="indirect")
    assert told(text, statement) == [None]


def test_the_sentence_before_opens_the_event() -> None:
    text = "Tellis spoke at a rally in Quillport on Friday. “We have waited,” she said."
    assert told(text, saying(text, "she", "said", "“We have waited,”")) == [("speech", "a rally in Quillport")]


def test_a_scene_some_sentences_before_lasts_for_whom_it_names() -> None:
    text = "Tellis spoke at the debate on Friday.\n\nThe hall was cold. Nobody clapped.\n\n“We have waited,” she said."
    assert told(text, saying(text, "she", "said", "“We have waited,”")) == [("speech", "the debate")]
    assert told(text, saying(text, "she", "said", "“We have waited,”", name=VALE)) == [None]


def test_the_sentence_before_about_somebody_else_does_not() -> None:
    text = "Vale spoke at a rally in Quillport on Friday. “We have waited,” Ilse Brandt said."
    assert told(text, saying(text, "Ilse Brandt", "said", "“We have waited,”", name="Ilse Brandt")) == [None]


def two_sayings(between: str, second: str = "Tellis said") -> str:
    return f"“We have waited,” Tellis told Reuters.\n\n{between}“The boats are late,” {second}."


def carried(text: str, second_cue: str = "said", name: str = TELLIS) -> list[tuple[str, str] | None]:
    first = saying(text, "Tellis", "told", "“We have waited,”")
    later = Statement(
        id="s2",
        kind="direct",
        contents=(span_of(text, "“The boats are late,”"),),
        speaker=Speaker(type="person", name=name),
        cue=Span(text.rindex(second_cue), text.rindex(second_cue) + len(second_cue)),
        source=None,
    )
    return told(text, first, later)


def test_the_channel_carries_over_to_what_the_speaker_says_next() -> None:
    assert carried(two_sayings("")) == [("outlet", "Reuters"), ("outlet", "Reuters")]


def test_the_channel_does_not_carry_over_to_another_speaker() -> None:
    assert carried(two_sayings("", "Vale said"), name=VALE) == [("outlet", "Reuters"), None]


def test_the_channel_does_not_carry_over_to_another_time() -> None:
    assert carried(two_sayings("", "Tellis said in 2009")) == [("outlet", "Reuters"), None]


def test_the_channel_does_not_carry_over_to_a_perfect() -> None:
    assert carried(two_sayings("", "Tellis has said"), "has said") == [("outlet", "Reuters"), None]


def test_a_quoted_paragraph_goes_on_in_the_same_channel() -> None:
    text = "“We have waited,” Tellis told Reuters.\n\n“The boats are late, and they are leaking.”"
    later = saying(text, None, None, "“The boats are late, and they are leaking.”", identity="s2")
    first = saying(text, "Tellis", "told", "“We have waited,”")
    assert told(text, first, later) == [("outlet", "Reuters"), ("outlet", "Reuters")]


def test_an_answer_is_given_where_the_question_was_asked() -> None:
    text = (
        "During a town hall, Tellis rose.\n\n“Will the pier be mended?” she said.\n\n“It will be,” Vale said.\n\n"
        "Nobody knew more.\n\n“I doubt it,” said Ilse Brandt."
    )
    question = saying(text, "she", "said", "“Will the pier be mended?”")
    answer = saying(text, "Vale", "said.\n\nNobody", "“It will be,”", name=VALE, identity="s2")
    other = saying(text, "Ilse Brandt", "said Ilse", "“I doubt it,”", name="Ilse Brandt", identity="s3")
    assert told(text, question, answer, other) == [("speech", "a town hall"), ("speech", "a town hall"), None]


def test_turns_of_a_transcript_share_its_broadcast() -> None:
    text = (
        "Tellis on the harbour\n\nOn “Quillport Tonight,” Tellis spoke of the pier.\n\n"
        "VALE: Will it be mended?\n\nTELLIS: I tweeted about that at a rally."
    )
    turns = [
        saying(text, "VALE", ":", "Will it be mended?", name="VALE", kind="indirect"),
        saying(text, "TELLIS", ":", "I tweeted about that at a rally.", kind="indirect", identity="s2"),
    ]
    assert told(text, *turns) == [("broadcast", "Quillport Tonight")] * 2


def test_a_headline_takes_the_channel_of_the_lead() -> None:
    text = "Harbour Will Open in May, Tellis Says\n\n“It opens in May,” Tellis told Reuters."
    headline = saying(text, "Tellis", "Says", "Harbour Will Open in May", kind="indirect")
    lead = saying(text, "Tellis", "told", "“It opens in May,”", identity="s2")
    assert told(text, headline, lead) == [("outlet", "Reuters"), ("outlet", "Reuters")]


def test_a_link_on_the_channel_or_the_cue_is_kept() -> None:
    text = "“We have waited,” Tellis told Reuters. “The boats are late,” Vale told reporters."
    first = saying(text, "Tellis", "told", "“We have waited,”")
    second = saying(text, "Vale", "told reporters", "“The boats are late,”", name=VALE, identity="s2")
    links = (
        Link(span_of(text, "Reuters"), "https://wire.example/1"),
        Link(span_of(text, "told", 1), "https://town.example/2"),
    )
    found = find_channels(Document(id="d", text=text, links=links), [first, second], names_of(text, [first, second]))
    assert [s.channel.href for s in found if s.channel] == ["https://wire.example/1", "https://town.example/2"]


def test_the_publisher_is_an_outlet_whatever_its_name() -> None:
    text = "“We have waited,” Tellis told Nightlamp, her voice low."
    statement = saying(text, "Tellis", "told", "“We have waited,”")
    assert told(text, statement, publisher="Nightlamp") == [("outlet", "Nightlamp")]


def test_statements_keep_their_order_and_everything_else() -> None:
    text = "“We have waited,” Tellis told Reuters. “The boats are late,” she said."
    second = saying(text, "she", "said", "“The boats are late,”", identity="s2")
    first = saying(text, "Tellis", "told", "“We have waited,”")
    found = find_channels(Document(id="d", text=text), [second, first], names_of(text, [second, first]))
    assert [s.id for s in found] == ["s2", "s1"]
    assert [(s.contents, s.cue, s.source) for s in found] == [(s.contents, s.cue, s.source) for s in (second, first)]


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "on ",
        "in ",
        "told ",
        "Reuters",
        "a rally",
        "\n\n",
        ". ",
        ", ",
        "Tellis",
        "wrote",
        "\ud800",
        "’s ",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=40))
def test_no_text_is_too_odd(pieces: list[str]) -> None:
    text = "".join(pieces)
    cuts = sorted({0, len(text) // 3, len(text) // 2, len(text)})
    spans = [Span(a, b) for a, b in pairwise(cuts)]
    speaker = Speaker(type="person", name="Tellis", mentions=tuple(spans))
    statements = [
        Statement(id="a", kind="direct", contents=(), speaker=speaker),
        Statement(id="b", kind="direct", contents=tuple(spans[:1]), cue=spans[-1], source=spans[0], speaker=speaker),
        Statement(id="c", kind="indirect", contents=tuple(spans), speaker=speaker, cue=spans[0]),
    ]
    for statement in find_channels(Document(id="d", text=text), statements, names_of(text, statements)):
        assert statement.channel is None or statement.channel.span.end <= len(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "“The harbour is shut,” Tellis wrote.",
        "“The harbour is shut,” Tellis said in the unlikely event.",
        "“The harbour is shut,” Tellis said in an FBI interview.",
        "“The harbour is shut,” Tellis said in a show of defiance.",
        "“The harbour is shut,” Tellis said on Capitol Hill.",
        "“The harbour is shut,” Tellis said, tired of the email scandal.",
        "In fact email brought it: “The harbour is shut,” Tellis said.",
    ],
)
def test_what_tells_no_channel(sentence: str) -> None:
    cue = "wrote" if "wrote" in sentence else "said"
    assert told(sentence, saying(sentence, "Tellis", cue, "“The harbour is shut,”")) == [None]


def test_wrote_tells_of_a_document_that_is_linked() -> None:
    text = "“The harbour is shut,” Tellis wrote."
    links = (Link(span_of(text, "wrote"), "https://quill.example/1"),)
    assert told(text, saying(text, "Tellis", "wrote", "“The harbour is shut,”"), links=links) == [("document", "wrote")]


def test_a_spokesman_of_a_platform_posts_nothing() -> None:
    text = "A Twitter spokesman, Orsin Vale, said the harbour was shut."
    assert told(text, saying(text, "A Twitter spokesman, Orsin Vale,", "said", "the harbour was shut", name=VALE)) == [
        None
    ]


def test_what_somebody_speaks_of_is_no_scene_of_their_next_words() -> None:
    text = "Tellis said the mayor had lied at a rally in Quillport. “The harbour is shut,” she said."
    first = saying(text, "Tellis", "said", "the mayor had lied at a rally in Quillport", kind="indirect")
    second = saying(text, "she", " said.", "“The harbour is shut,”", identity="s2")
    assert told(text, first, second) == [None, None]


def test_a_speech_of_another_is_no_scene() -> None:
    text = "During her speech, Tellis promised a new pier. It may take years, engineers say."
    first = saying(text, "Tellis", "promised", "a new pier", kind="indirect")
    second = saying(text, "engineers", "say", "It may take years", name="engineers", kind="indirect", identity="s2")
    assert told(text, first, second) == [("speech", "her speech"), None]


def test_an_interview_of_former_times_is_over() -> None:
    text = "“It is open,” Tellis said in an interview two years ago.\n\n“The harbour is shut,” she said."
    first = saying(text, "Tellis", "said in", "“It is open,”")
    second = saying(text, "she", " said.", "“The harbour is shut,”", identity="s2")
    assert told(text, first, second) == [("outlet", "an interview"), None]


def test_reporters_who_were_told_stay_the_channel_though_a_convention_stands_behind_them() -> None:
    text = "“It is open,” Tellis told reporters at a convention of fishers. The harbour would stay so, she said."
    first = saying(text, "Tellis", "told", "“It is open,”")
    second = saying(text, "she", " said.", "The harbour would stay so", kind="indirect", identity="s2")
    assert told(text, first, second) == [("press", "reporters")] * 2


def test_a_title_inside_the_words_is_no_programme() -> None:
    text = "“It is late,” Tellis told Reuters. “‘Harbour Tonight’ is not a plan.”"
    said = saying(text, "Tellis", "told", "“It is late,”")
    both = Statement(
        id="s1",
        kind="direct",
        contents=(*said.contents, span_of(text, "“‘Harbour Tonight’ is not a plan.”")),
        speaker=said.speaker,
        source=said.source,
        cue=said.cue,
    )
    assert told(text, both) == [("outlet", "Reuters")]
