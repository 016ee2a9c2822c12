"""Names that are too unsure are withheld: by the library, on every screen, and as the benchmark counts them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from benchmarks.abstention import Named, curve, point_at, render_page, write_abstention
from benchmarks.abstention_plot import draw_curves
from sayso import SPEAKER_THRESHOLD
from sayso.people import People, Person, merge_people
from sayso.show import attributions_record, reading_record, show_page, show_table, stream_csv
from sayso.types import Document, Reading, Span, Speaker, Statement

TEXT = "Pilot Ida Quill said that it rains. The pilot of the night ferry said that it pours. It hails, some say."
SURE = Speaker(type="person", name="Ida Quill", confidence=0.95)
UNSURE = Speaker(type="person", name="Ida Quill", confidence=0.6, mentions=(Span(6, 15),))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def reading() -> Reading:
    sure = Statement(
        id="s1",
        kind="indirect",
        contents=(span("that it rains"),),
        speaker=SURE,
        source=span("Pilot Ida Quill"),
        role=span("Pilot"),
    )
    unsure = replace(
        sure,
        id="s2",
        contents=(span("that it pours"),),
        speaker=UNSURE,
        source=span("The pilot of the night ferry"),
        affiliations=(span("night ferry"),),
    )
    unknown = Speaker(type="unknown", reason="the text names no source")
    nobody = Statement(id="s3", kind="indirect", contents=(span("It hails"),), speaker=unknown)
    return Reading(Document(id="d", text=TEXT), (sure, unsure, nobody))


# ------------------------------------------------------------------ the library


def test_a_name_below_the_threshold_is_a_hypothesis():
    sure, unsure, nobody = reading().sure_speakers(0.8)
    assert (sure.speaker, nobody.speaker) == (reading().statements[0].speaker, reading().statements[2].speaker)
    assert (unsure.speaker.type, unsure.speaker.name, unsure.speaker.mentions) == ("unknown", None, ())
    assert (unsure.speaker.hypothesis, unsure.speaker.confidence) == ("Ida Quill", 0.6)
    assert unsure.speaker.reason == "probably Ida Quill, but too unsure"


def test_a_name_that_is_hardly_likely_is_not_called_probable():
    assert Speaker(type="person", name="Ida Quill", confidence=0.4).withheld().reason.startswith("perhaps Ida Quill")


def test_what_is_told_of_the_person_goes_with_the_name_but_for_what_the_source_says():
    _, unsure, _ = reading().sure_speakers(0.8)
    assert unsure.role is None  # it stands at the other statement
    assert [s.of(TEXT) for s in unsure.affiliations] == ["night ferry"]


@pytest.mark.parametrize("threshold", [0, 0.6])
def test_a_name_at_the_threshold_stays(threshold):
    assert reading().sure_speakers(threshold) == reading()


def test_names_that_nothing_weighed_stay():
    one = replace(reading().statements[0], speaker=replace(SURE, confidence=None))
    assert replace(reading(), statements=(one,)).sure_speakers(1).statements == (one,)


def test_withholding_twice_is_withholding_once():
    once = reading().sure_speakers(0.8)
    assert once.sure_speakers(0.8) == once


def test_a_table_of_people_tells_nothing_of_who_is_not_named():
    people = People("p.csv", [Person(line=2, name="Ida Quill", camp="Ferrymen")])
    merged = merge_people(reading(), people)
    assert list(merged.sure_speakers(0.8).known) == ["Ida Quill"]
    assert merged.sure_speakers(0.99).known == {}


# ------------------------------------------------------------------ what is shown


def test_the_table_says_who_it_may_be_and_how_to_see_all():
    table = " ".join(show_table(reading(), speaker_threshold=0.8, width=200).split())
    assert "(probably Ida Quill, but too unsure)" in table
    assert "the likeliest name is below 0.80: --speaker-threshold 0 takes them." in table
    everything = show_table(reading(), width=200)
    assert "unsure" not in everything
    assert "--speaker-threshold" not in everything


def test_the_page_says_who_it_may_be():
    page = show_page([reading().sure_speakers(0.8)])
    assert "probably Ida Quill, but too unsure" in page
    assert page.count("<b>Ida Quill</b>") < show_page([reading()]).count("<b>Ida Quill</b>")


def test_json_has_the_hypothesis_apart_from_the_name():
    record = reading_record(reading().sure_speakers(0.8))
    sure, unsure, nobody = (statement["speaker"] for statement in record["statements"])
    assert (sure["name"], sure["confidence"], sure["hypothesis"]) == ("Ida Quill", 0.95, None)
    assert (unsure["name"], unsure["confidence"], unsure["hypothesis"]) == (None, 0.6, "Ida Quill")
    assert (nobody["name"], nobody["confidence"], nobody["hypothesis"]) == (None, None, None)
    assert json.loads(json.dumps(record)) == record


def test_csv_has_the_hypothesis_apart_from_the_name():
    rows = list(csv.DictReader(io.StringIO("".join(stream_csv([reading().sure_speakers(0.8)])))))
    columns = ("speaker", "speaker_type", "speaker_confidence", "hypothesis")
    assert [rows[0][c] for c in columns] == ["Ida Quill", "person", "0.95", ""]
    assert [rows[1][c] for c in columns] == ["", "unknown", "0.6", "Ida Quill"]


def test_a_hypothesis_runs_in_no_spreadsheet():
    one = replace(reading().statements[1], speaker=replace(UNSURE, name="=1+1"))
    (row,) = csv.DictReader(io.StringIO("".join(stream_csv([replace(reading(), statements=(one,)).sure_speakers(1)]))))
    assert row["hypothesis"] == "'=1+1"


def test_attributions_for_scoring_have_every_name():
    names = [a["speaker"]["name"] for a in attributions_record(reading())["attributions"]]
    assert names == ["Ida Quill", "Ida Quill", None]


# ------------------------------------------------------------------ the benchmark

NAMED = [Named(0.99, True), Named(0.9, True), Named(0.9, False), Named(0.4, False)]


def test_a_point_counts_what_a_threshold_leaves():
    point = point_at(NAMED, 0.9)
    assert (point.named, point.coverage) == (3, 75)
    assert point.accuracy == pytest.approx(66.67, abs=0.01)
    assert point_at(NAMED, 1).named == 0


def test_the_curve_has_a_point_for_each_confidence():
    assert [(p.threshold, p.named) for p in curve(NAMED)] == [(0.4, 4), (0.9, 3), (0.99, 1)]
    assert curve([]) == []


def test_page_and_plot_are_written(tmp_path):
    parts = {"all": NAMED, "read": NAMED[:2], "set_aside": []}
    page, plot = tmp_path / "page.md", tmp_path / "plot.svg"
    write_abstention(parts, page, plot)
    assert page.read_text(encoding="utf8") == render_page(parts)
    assert f"| {SPEAKER_THRESHOLD:g} (default) | 3 | 66.7 | 75.0 |" in page.read_text(encoding="utf8")
    root = ElementTree.fromstring(plot.read_text(encoding="utf8"))
    assert len(root.findall("{http://www.w3.org/2000/svg}polyline")) == 3


def test_the_plot_keeps_what_lies_outside_at_its_edge():
    root = ElementTree.fromstring(draw_curves({"some": [(0.0, 0.0), (100.0, 100.0)]}, (100.0, 100.0)))
    line = root.find("{http://www.w3.org/2000/svg}polyline")
    assert line is not None
    numbers = [float(n) for pair in line.attrib["points"].split() for n in pair.split(",")]
    assert min(numbers) >= 0
    assert max(numbers[::2]) <= 640
    assert max(numbers[1::2]) <= 400
