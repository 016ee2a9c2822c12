"""Statements as JSON and CSV: nothing is lost, nothing is run, every line is one."""

from __future__ import annotations

import csv
import hashlib
import io
import json

import pytest
from hypothesis import given

from sayso.people import People, Person, merge_people
from sayso.show import (
    attributions_record,
    document_record,
    mentions_record,
    reading_record,
    statement_record,
    stream_attributions,
    stream_csv,
    stream_documents,
    stream_json,
    stream_jsonl,
    stream_mentions,
)
from sayso.show.nesting import nest, walk
from sayso.types import Reading, Span, Speaker
from tests.readings import COUNCIL, TELLIS, TEXT, council, harbour, reading_of, readings, statement


def rows_of(*given_readings: Reading) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(stream_csv(given_readings)), newline="")))


# ------------------------------------------------------------------ records


def test_a_document_says_what_was_read():
    record = document_record(harbour().document)
    assert record["text"] == TEXT
    assert record["published"] == "2031-03-01"
    assert record["credit"] is None
    assert record["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert "page" not in record


def test_links_are_spans_with_their_address():
    link = document_record(harbour().document)["links"][0]
    assert link["text"] == "harbour of Quillport" == TEXT[link["start"] : link["end"]]
    assert link["href"] == "https://quill.example/port?a=1&b=2"


def test_a_statement_has_the_words_of_its_spans():
    record = statement_record(harbour().statements[2], TEXT)
    assert [piece["text"] for piece in record["contents"]] == ['"We have waited,"', '"for eleven long years."']
    assert record["cue"]["text"] == "told"
    speaker = {"type": "person", "name": "Mara Tellis", "reason": None, "mentions": []}
    assert record["speaker"] == speaker | {"confidence": None, "hypothesis": None}
    assert record["confidence"] == 0.934


def test_what_is_absent_is_null():
    record = statement_record(harbour().statements[6], TEXT)
    assert record["source"] is record["cue"] is record["parent"] is None
    speaker = {"type": "unknown", "name": None, "reason": "no source is named", "mentions": []}
    assert record["speaker"] == speaker | {"confidence": None, "hypothesis": None}
    assert record["role"] is record["channel"] is record["addressee"] is record["manner"] is record["said_on"] is None
    assert (record["affiliations"], record["stance"], record["status"]) == ([], "neutral", "made")
    assert reading_record(harbour())["people"] is None


def test_nested_statements_stand_flat_with_their_parent():
    statements = reading_record(harbour())["statements"]
    assert [s["id"] for s in statements] == ["s1", "s2", "s3", "s4", "s5", "s6", "s7"]
    assert statements[4]["parent"] == "s4"


def test_what_is_told_about_a_statement_has_its_words():
    fares, night, lie, boat = (statement_record(s, COUNCIL) for s in council())
    assert fares["role"]["text"] == "harbour minister"
    assert [span["text"] for span in fares["affiliations"]] == ["Tide Party", "harbour"]
    assert (fares["channel"]["kind"], fares["channel"]["text"]) == ("outlet", "Quill")
    assert fares["channel"]["href"] == "https://quill.example/"
    assert (fares["addressee"]["name"], fares["addressee"]["text"]) == ("Ben Osk", "Ben Osk")
    assert (fares["said_on"]["date"], fares["said_on"]["evidence"]["text"]) == ("2031-02-28", "On Friday")
    assert [span["text"] for span in fares["speaker"]["mentions"]] == ["Ada Roth", "Roth", "she"]
    assert (night["status"], lie["status"], lie["stance"]) == ("denied", "hypothetical", "criticising")
    assert boat["manner"]["text"] == "dryly"


def test_a_reading_has_its_sourcing():
    profile = reading_record(council())["profile"]
    assert (profile["statements"], profile["not_made"], profile["words"]) == (2, 2, 8)
    assert [voice["name"] for voice in profile["voices"]] == ["Ada Roth"]


def test_what_a_table_tells_stands_apart_with_its_evidence():
    people = People("our.csv", [Person(line=2, name="Ada Roth", role="chair"), *rows_of_osk()])
    record = reading_record(merge_people(council(), people))
    assert record["statements"] == reading_record(council())["statements"]
    (known,) = record["people"]["known"]
    assert record["people"]["table"] == "our.csv"
    assert (known["speaker"], known["fit"], known["by"]) == ("Ada Roth", "name", "Ada Roth")
    assert known["evidence"]["text"] == "Ada Roth"
    assert (known["row"]["role"], known["row"]["line"], known["row"]["camp"]) == ("chair", 2, None)
    (unmerged,) = record["people"]["unmerged"]
    assert unmerged["speaker"] == "Ben Osk"
    assert unmerged["reason"].startswith("2 rows of our.csv fit “Ben Osk”")


def rows_of_osk() -> list[Person]:
    return [Person(line=3, name="Ben Osk", camp="left"), Person(line=4, name="Dr. Ben Osk", camp="right")]


# ------------------------------------------------------------------ attributions


def test_attributions_are_offsets_with_nested_ones_inside():
    record = attributions_record(harbour())
    assert record["id"] == "harbour"
    assert len(record["attributions"]) == 6
    outer = record["attributions"][3]
    (inner,) = outer["nested"]
    start, end = inner["content"][0]
    assert TEXT[start:end] == '"nobody would lose a boat"'
    assert inner["score"] == 0.71
    assert inner["speaker"] == {"type": "person", "name": "Mara Tellis"}
    assert inner["nested"] == []


def test_attributions_without_source_and_cue_have_empty_lists():
    last = attributions_record(harbour())["attributions"][-1]
    assert last["source"] == last["cue"] == []
    assert len(last["content"]) == 1


def test_attributions_nest_to_any_depth():
    text = "a b c d"
    chain = [statement("s0", Span(0, 7))] + [
        statement(f"s{n}", Span(2 * n, 7), parent=f"s{n - 1}") for n in range(1, 4)
    ]
    attribution = attributions_record(reading_of(text, *chain))["attributions"][0]
    starts = []
    while attribution:
        starts.append(attribution["content"][0][0])
        attribution = next(iter(attribution["nested"]), None)
    assert starts == [0, 2, 4, 6]


def test_a_statement_whose_parent_is_not_there_stands_outermost():
    orphan = statement("s2", Span(0, 1), parent="s1")
    assert len(attributions_record(reading_of("ab", orphan))["attributions"]) == 1


def test_statements_inside_each_other_are_not_lost():
    pair = [statement("s1", Span(0, 1), parent="s2"), statement("s2", Span(0, 2), parent="s1")]
    assert [s.id for _, s in walk(nest(pair))] == ["s1", "s2"]


@given(readings())
def test_nesting_keeps_each_statement_once(reading):
    nested = [id(s) for _, s in walk(nest(reading))]
    assert sorted(nested) == sorted(map(id, reading))


# ------------------------------------------------------------------ mentions


def test_mentions_stand_in_order_and_share_the_number_of_their_entity():
    record = mentions_record(council())
    words = [(COUNCIL[m["start"] : m["end"]], m["entity"], m["type"]) for m in record["mentions"]]
    assert record["id"] == "council"
    assert words == [
        ("Ada Roth", 0, "person"),
        ("Tide Party", 1, "organization"),
        ("Roth", 0, "person"),
        ("she", 0, "person"),
    ]


def test_mentions_without_entities_are_an_empty_list():
    (line,) = "".join(stream_mentions([harbour()])).splitlines()
    assert json.loads(line) == {"id": "harbour", "mentions": []}


# ------------------------------------------------------------------ JSON


def test_json_is_one_object_with_the_schema():
    whole = json.loads("".join(stream_json([harbour(), harbour()])))
    assert whole["schema"] == "1"
    assert whole["documents"] == [reading_record(harbour())] * 2


def test_json_without_documents_is_valid():
    assert json.loads("".join(stream_json([]))) == {"schema": "1", "documents": []}


def test_json_is_written_as_readings_come():
    chunks = stream_json(iter([harbour()]))
    assert '"schema": "1"' in next(chunks)
    assert '"statements"' in next(chunks)


def test_jsonl_has_one_article_a_line():
    lines = "".join(stream_jsonl([harbour(), harbour()])).splitlines()
    assert [json.loads(line)["schema"] for line in lines] == ["1", "1"]
    assert json.loads(lines[0])["document"]["title"] == "Mara Tellis: The harbour will open"


def test_documents_come_one_a_line_without_statements():
    (line,) = "".join(stream_documents([harbour()])).splitlines()
    assert json.loads(line) == document_record(harbour().document)


@pytest.mark.parametrize("stream", [stream_jsonl, stream_documents, stream_attributions, stream_mentions])
@given(reading=readings())
def test_any_reading_is_one_line_that_can_be_written_and_read(stream, reading):
    written = "".join(stream([reading]))
    assert written.encode("utf8")  # halves of pairs are escaped
    assert len(written.splitlines()) == 1
    assert isinstance(json.loads(written), dict)


def joined(text: str) -> str:
    """Two halves of a pair that stand side by side are one character for whoever reads JSON."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@given(readings())
def test_json_gives_back_text_and_words_exactly(reading):
    written = "".join(stream_json([reading])).encode("utf8").decode("utf8")
    (record,) = json.loads(written)["documents"]
    assert record["document"]["text"] == joined(reading.document.text)
    for shown, meant in zip(record["statements"], reading, strict=True):
        pieces = [shown["source"], shown["cue"], *shown["contents"]]
        for piece, span in zip(pieces, [meant.source, meant.cue, *meant.contents], strict=True):
            words = span and {"start": span.start, "end": span.end, "text": joined(span.of(reading.document.text))}
            assert piece == words


# ------------------------------------------------------------------ CSV


def test_csv_has_one_statement_a_row():
    rows = rows_of(harbour(), harbour())
    assert len(rows) == 14
    row = rows[2]
    assert row["words"] == '"We have waited," […] "for eleven long years."'
    assert (row["speaker"], row["cue"], row["kind"], row["confidence"]) == ("Mara Tellis", "told", "direct", "0.934")
    assert TEXT[int(row["start"]) : int(row["end"])].startswith('"We have waited," she told')
    assert rows[4]["parent"] == "s4"
    assert rows[6]["reason"] == "no source is named"


def test_csv_lines_end_as_the_standard_says():
    written = "".join(stream_csv([reading_of("x\ny", statement("s1", Span(0, 3)))]))
    assert written.count("\r\n") == 2
    assert '"x\ny"' in written


def test_csv_without_statements_names_its_columns():
    assert "".join(stream_csv([])).startswith("document,statement,parent,speaker,")


def test_csv_has_a_byte_order_mark_on_request_alone():
    plain, marked = ("".join(stream_csv([harbour()], byte_order_mark=mark)) for mark in (False, True))
    assert plain.startswith("document,")
    assert marked == "\ufeff" + plain


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "  =", "\t=", "＝", "\r="])
def test_no_spreadsheet_runs_what_somebody_said(start):
    text = start + 'HYPERLINK("x")'
    speaker = Speaker(type="person", name=start + "1+1")
    (row,) = rows_of(reading_of(text, statement("s1", Span(0, len(text)), speaker=speaker), title=start + "2"))
    assert row["words"].startswith("'")
    assert row["speaker"].startswith("'")
    assert row["title"].startswith("'")


def test_other_words_stay_as_they_are_in_csv():
    (row,) = rows_of(reading_of("1 = 1", statement("s1", Span(0, 5), speaker=TELLIS)))
    assert row["words"] == "1 = 1"


def test_csv_has_what_is_told_about_a_statement():
    fares, night, lie, boat = rows_of(council())
    told = ("role", "affiliations", "channel_kind", "channel", "addressee", "said_on", "status", "stance", "manner")
    assert [fares[column] for column in told] == [
        "harbour minister",
        "Tide Party; harbour",
        "outlet",
        "Quill",
        "Ben Osk",
        "2031-02-28",
        "made",
        "neutral",
        "",
    ]
    assert [row["status"] for row in (night, lie)] == ["denied", "hypothetical"]
    assert (lie["stance"], boat["manner"], lie["role"]) == ("criticising", "dryly", "")


def test_csv_has_columns_of_a_table_of_people_on_request_alone():
    assert not [column for column in rows_of(council())[0] if column.startswith("known")]
    people = People("our.csv", [Person(line=2, name="Ada Roth", role="=chair", wikidata="Q7"), *rows_of_osk()])
    written = "".join(stream_csv([merge_people(council(), people)], with_people=True))
    fares, _, lie, _ = csv.DictReader(io.StringIO(written, newline=""))
    assert (fares["known_by"], fares["known_role"], fares["known_wikidata"]) == ("Ada Roth", "'=chair", "Q7")
    assert (fares["role"], fares["known_camp"], fares["known_unmerged"]) == ("harbour minister", "", "")
    assert lie["known_name"] == ""
    assert lie["known_unmerged"].startswith("2 rows of our.csv")


@given(readings())
def test_any_reading_is_as_many_rows_as_statements(reading):
    rows = rows_of(reading)
    assert len(rows) == len(reading)
    for row in rows:
        assert not row["words"].lstrip().startswith(("=", "+", "-", "@"))
        assert "\x00" not in row["words"]
    assert "".join(stream_csv([reading])).encode("utf8")
