"""The tone of statements: whom they are asked about, in which words."""

from sayso.tone.judge import ToneJudge
from sayso.tone.statements import Surroundings, judge_statements
from sayso.types import Document, Entity, Reading, Span, Speaker, Statement
from tests.tone.judges import NEUTRAL, Scripted

TEXT = "Rain fell all day. Ilse Brandt said Otto Tell was a disaster for Port Anselm. Tell did not answer. He left."


def span(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def reading(*entities: Entity) -> Reading:
    said = Statement(
        id="s1",
        kind="indirect",
        contents=(span("Otto Tell was a disaster for Port Anselm"),),
        cue=span("said"),
        source=span("Ilse Brandt"),
        speaker=Speaker(type="person", name="Ilse Brandt"),
    )
    return Reading(Document(id="d", text=TEXT), (said,), entities)


TELL = Entity("person", "Otto Tell", (span("Otto Tell"), span("Tell did"), span("He left")))
BRANDT = Entity("person", "Ilse Brandt", (span("Ilse Brandt"),))
PORT = Entity("place", "Port Anselm", (span("Port Anselm"),))


def test_a_statement_is_judged_towards_those_it_speaks_of_in_its_own_sentence():
    model = Scripted(lambda question: NEUTRAL)
    judged = judge_statements(reading(TELL, BRANDT, PORT), ToneJudge(model))
    assert [tone.target for tone in judged.statements[0].tones] == ["Otto Tell", "Port Anselm"]
    assert {q.text.strip() for q in model.asked} == {TEXT[19:77]}
    for tone in judged.statements[0].tones:
        assert [s.of(TEXT) for s in tone.spans] == [tone.target]


def test_nobody_is_judged_by_their_own_words():
    judged = judge_statements(reading(BRANDT), ToneJudge(Scripted(lambda question: NEUTRAL)))
    assert judged.statements[0].tones == ()


def test_a_document_without_statements_stays_as_it_is():
    empty = Reading(Document(id="d", text=""), ())
    assert judge_statements(empty, ToneJudge(Scripted(lambda question: NEUTRAL))) == empty


def test_surroundings_hold_the_statement_and_not_much_more():
    text = "A b. " * 400 + "Tell said it rained" + ", and rained" * 400 + "."
    start = text.index("it rained")
    said = Statement(
        id="s1", kind="indirect", contents=(Span(start, start + 9),), speaker=Speaker(type="unknown", reason="none")
    )
    around = Surroundings(Document(id="d", text=text)).around(said)
    assert around.span.start <= start < start + 9 <= around.span.end
    assert len(around.text) <= 1200 < len(text)
