"""What statements are about, in phrases that stand in them."""

import pytest

from sayso.compare.topics import find_topics, statement_topics
from sayso.compare.types import Line
from sayso.types import Document, Reading, Span, Speaker, Statement

VALE = Speaker(type="person", name="Orsin Vale")


def reading(*told: str, text: str | None = None, id: str = "a", speaker: Speaker = VALE) -> Reading:
    text = " ".join(f"Vale said {words}." for words in told) if text is None else text
    statements = []
    for number, words in enumerate(told):
        start = text.index(words)
        span = Span(start, start + len(words))
        statements.append(Statement(id=f"s{number + 1}", kind="indirect", contents=(span,), speaker=speaker))
    return Reading(Document(id=id, text=text), tuple(statements))


def topics(words: str, **fields) -> list[str]:
    one = reading(words, **fields)
    return [span.of(one.document.text) for span in statement_topics(one.document, one.statements[0])]


def test_what_a_statement_is_about_are_phrases_of_it() -> None:
    assert topics("that agreements had been reached on Norway, Estonia and harbour security")[:3] == [
        "Norway",
        "Estonia",
        "harbour security",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "that it was so",
        "he would never do it",
        "",
        "“…”",
        "nothing",
        "Vale had accepted these assertions",
        "they said that",
    ],
)
def test_pronouns_speakers_and_words_of_saying_are_no_topics(words: str) -> None:
    if words:
        assert topics(words) == []


def test_verbs_part_phrases_and_hyphens_join_them() -> None:
    found = topics("that farmers will defend milk subsidies and same-sex marriage")
    assert {"milk subsidies", "same-sex marriage"} <= set(found)
    assert not any("defend" in phrase for phrase in found)


def test_titles_and_half_compounds_are_left_out() -> None:
    found = topics("that Senator Mara Quill and her ill-advised remarks cost votes")
    assert "Mara Quill" in found
    assert not {"ill", "Senator Mara Quill"} & set(found)


def test_headline_capitals_are_no_names() -> None:
    assert "Harbour Tunnel" in topics("Council Abandons The Harbour Tunnel Before The Summer Begins")


def test_forms_of_one_topic_are_merged_over_articles() -> None:
    one = reading("that cyber security was weak", "that Estonia was hit", id="a")
    two = reading("that cybersecurity is dear", "that the Estonian parliament was shut", id="b")
    found = {topic.name: topic for topic in find_topics([one, two])}
    assert set(found["Estonia"].forms) == {"Estonia", "Estonian"}
    assert [line.key for line in found["Estonia"].lines] == [("a", "s2"), ("b", "s2")]
    cyber = next(topic for topic in found.values() if "cybersecurity" in topic.forms)
    assert set(cyber.forms) == {"cyber security", "cybersecurity"}


def test_a_surname_joins_the_one_full_name() -> None:
    other = Speaker(type="person", name="Ilse Kroon")
    one = reading("that Mara Quill lied", "that Quill had left", speaker=other)
    found = {topic.name: topic for topic in find_topics([one])}
    assert [line.statement.id for line in found["Mara Quill"].lines] == ["s1", "s2"]
    two = reading("that Mara Quill lied", "that Quill had left", "that Edgar Quill wept", speaker=other)
    assert [line.statement.id for line in {t.name: t for t in find_topics([two])}["Mara Quill"].lines] == ["s1"]


def test_lines_are_taken_as_readings_are() -> None:
    one = reading("that Estonia was hit")
    lines = [Line(one.document, statement) for statement in one.statements]
    assert find_topics(lines) == find_topics([one])
    assert find_topics([]) == ()


@pytest.mark.parametrize(
    "text", ["\ud800\udfff Estonia\x00", "a" * 5000, "-–-—-'’'", "Roe-Doe-Poe-Loe talks", "É" * 300]
)
def test_odd_texts_are_no_trouble(text: str) -> None:
    one = Reading(
        Document(id="a", text=text),
        (Statement(id="s1", kind="direct", contents=(Span(0, len(text) + 9),), speaker=VALE),),
    )
    assert all(span.end <= len(text) for span in statement_topics(one.document, one.statements[0]))
    find_topics([one])
