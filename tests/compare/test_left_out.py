"""What a roundup leaves out is counted with the reason. All is invented."""

from dataclasses import replace

from sayso.compare import RoundupOptions, compare_statements
from sayso.types import Document, Reading, Span, Speaker, Statement
from tests.tone.judges import judge_by_words

ROE, VALE = (Speaker(type="person", name=name, confidence=0.95) for name in ("Ann Roe", "Orsin Vale"))
TEXT = (
    "Ann Roe said the weir is a fine thing for boats. Somebody said the weir will go. Ann Roe denied the weir would"
    " leak. Orsin Vale said Ann Roe said the weir may break. He told them it. Perhaps the weir gates are rusty, Vale"
    " said."
)


def statement(words: str, number: int, *, text: str = TEXT, **of: object) -> Statement:
    start = text.index(words)
    facts = {"kind": "indirect", "speaker": ROE, "confidence": 0.9} | of
    return Statement(id=f"s{number}", contents=(Span(start, start + len(words)),), **facts)


def article(id: str = "a", text: str = TEXT, *more: Statement) -> Reading:
    document = Document(id=id, text=text, title="Weir opens", published="2031-03-01", publisher=id)
    return Reading(document, more)


READ = article(
    "a",
    TEXT,
    statement("the weir is a fine thing for boats", 1),
    statement("the weir will go", 2, speaker=Speaker(type="unknown", reason="nobody is named")),
    statement("the weir would leak", 3, status="denied"),
    statement("Ann Roe said the weir may break", 4, speaker=VALE),
    statement("the weir may break", 5, parent="s4"),
    statement("it", 6),
    statement("the weir gates are rusty", 7, speaker=VALE, confidence=0.2),
    statement("Perhaps the weir gates", 8, speaker=replace(VALE, confidence=0.3)),
)


def compared(*readings: Reading, **options: object):
    return compare_statements(readings, judge_by_words(), RoundupOptions(is_one=True, **options))


def lines_of(roundup) -> list:
    return [one for camp in (*roundup.camps, roundup.others) for one in camp.lines]


def test_every_line_that_was_read_is_compared_or_left_out_for_one_reason():
    roundup = compared(READ)
    assert roundup.left_out.read == 8
    assert roundup.left_out.counts == {
        "no_speaker": 2,
        "anothers_words": 2,
        "not_said": 1,
        "no_side": 1,
        "below_threshold": 1,
    }
    assert len(lines_of(roundup)) + sum(roundup.left_out.counts.values()) == 8
    assert list(roundup.left_out.counts)[:2] == ["no_speaker", "anothers_words"]
    lines = dict(roundup.left_out.lines)
    assert [line.statement.id for line in lines["below_threshold"]] == ["s7"]


def test_a_lower_threshold_leaves_out_less():
    roundup = compared(READ, threshold=0.1, speaker_threshold=0.1)
    assert "below_threshold" not in roundup.left_out.counts
    assert roundup.left_out.counts["no_speaker"] == 1


def test_what_another_article_has_told_is_a_repeat():
    words = "“the weir is a fine thing for all boats of the northern river villages”"
    text = f"Ann Roe said {words}."
    said = statement(words, 1, text=text, kind="direct")
    later = f"On Monday Ann Roe said {words}."
    roundup = compared(article("a", text, said), article("b", later, statement(words, 1, text=later, kind="direct")))
    assert (roundup.left_out.read, roundup.left_out.counts) == (2, {"repeat": 1})


def test_what_does_not_name_the_target_is_told():
    text = "Ann Roe said Orsin Vale is a fine man. Ann Roe said the weir is a fine thing."
    said = (statement("Orsin Vale is a fine man", 1, text=text), statement("the weir is a fine thing", 2, text=text))
    roundup = compared(article("a", text, *said), towards="Orsin Vale")
    assert roundup.left_out.counts == {"target_not_named": 1}


def test_what_is_not_about_the_event_is_told_and_articles_of_other_events_are_not_counted():
    news, aside = "Ann Roe said the weir is a fine thing.", "The bakery sells bread, Orsin Vale said."
    week = f"It was a long week for all of the town.\n\n{news}\n\nThe market was full.\n\n{aside}"
    bread = statement("The bakery sells bread", 2, text=week, speaker=VALE)
    read = [
        *(article(f"a{n}", news, statement("the weir is a fine thing", 1, text=news)) for n in range(2)),
        article("b", week, statement("the weir is a fine thing", 1, text=week), bread),
        article("c", aside, statement("The bakery sells bread", 1, text=aside, speaker=VALE)),
    ]
    titles = {"b": "A week in town", "c": "Bread is dear"}
    read = [replace(r, document=replace(r.document, title=titles.get(r.document.id, "Weir opens"))) for r in read]
    roundup = compare_statements(read, judge_by_words(), RoundupOptions(event="weir"))
    assert [document.id for document in roundup.event.documents] == ["a0", "a1", "b"]
    assert roundup.left_out.read == 4
    assert dict(roundup.left_out.lines)["not_about_event"][0].statement == bread


def test_nothing_left_out_is_told_too():
    text = "Ann Roe said the weir is a fine thing."
    roundup = compared(article("a", text, statement("the weir is a fine thing", 1, text=text)))
    assert (roundup.left_out.read, roundup.left_out.counts) == (1, {})
