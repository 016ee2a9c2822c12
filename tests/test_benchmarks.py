"""The benchmarks' own arithmetic, on tiny readings made up here."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import accuracy, corpora, floors, peers, size, speed, table
from benchmarks.command import CommandError, run
from benchmarks.gold import Alignment, compare_reading, load_gold, overlap, pair
from benchmarks.worker import time_system

RAW = """# Mayor speaks

The mayor [said](https://harbour.example/a) the bridge is safe. "We [the town] pay," she added.

Critics said that the mayor said the bridge is safe.
"""
READ = (
    'Mayor speaks\n\nThe mayor said the bridge is safe. "We [the town] pay," she added.\n\n'
    "Critics said that the mayor said the bridge is safe."
)


def span(text: str, words: str, *, last: bool = False) -> list[int]:
    start = text.rindex(words) if last else text.index(words)
    return [start, start + len(words)]


def predicted(*statements: dict[str, str]) -> dict[str, object]:
    """A reading as the JSON output has it; a name ending in * means the last place of those words."""

    def place(words: str) -> dict[str, object]:
        start, end = span(READ, words.rstrip("*"), last=words.endswith("*"))
        return {"start": start, "end": end, "text": READ[start:end]}

    rows = [
        {"id": f"p{i}", "source": None, "cue": None, **{k: place(v) for k, v in s.items()}}
        for i, s in enumerate(statements)
    ]
    for row in rows:
        row["contents"] = [row.pop("content")]
    return {"document": {"text": READ}, "statements": rows}


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "mayor.md").write_text(RAW, encoding="utf8")
    statements = [
        {"id": "s1", "contents": [span(RAW, "the bridge is safe")]},
        {"id": "s2", "contents": [span(RAW, '"We [the town] pay,"')]},
        {"id": "s3", "contents": [span(RAW, "that the mayor said the bridge is safe", last=True)]},
        {"id": "s4", "contents": [span(RAW, "the bridge is safe", last=True)]},
    ]
    row = {"statements": statements, "optional": [{"words": "Mayor speaks", "why": "a headline"}]}
    path = tmp_path / "mayor.gold.json"
    path.write_text(json.dumps(row), encoding="utf8")
    return load_gold(path)


# ------------------------------------------------------------------ single articles


def test_statements_are_found_by_place_and_not_by_words_alone(gold):
    result = compare_reading(gold, predicted({"content": "the bridge is safe"}))
    assert result.found == ("s1",)
    assert result.missed == ("s2", "s3", "s4")
    last = compare_reading(gold, predicted({"content": "the bridge is safe*"}))
    assert last.found == ("s4",)


def test_nested_statements_pair_with_their_own_gold(gold):
    both = predicted({"content": "that the mayor said the bridge is safe*"}, {"content": "bridge is safe*"})
    result = compare_reading(gold, both)
    assert set(result.found) == {"s3", "s4"}
    assert result.extra == ()


def test_less_than_half_is_not_found_and_counts_as_extra(gold):
    result = compare_reading(gold, predicted({"content": "pay"}))
    assert "s2" in result.missed
    assert result.extra == ("p0",)


def test_a_second_prediction_of_the_same_statement_is_extra(gold):
    twice = predicted({"content": "We [the town] pay"}, {"content": "the town] pay"})
    result = compare_reading(gold, twice)
    assert result.found == ("s2",)
    assert result.extra == ("p1",)


def test_optional_statements_are_neither_found_nor_extra(gold):
    result = compare_reading(gold, predicted({"source": "Mayor", "content": "speaks"}))
    assert result.found == ()
    assert result.extra == ()


def test_words_that_were_not_read_count_as_lost(gold):
    aligned = Alignment("one two three four", "one two", None)
    assert aligned.raw_places([[0, 18]]) == {0, 1, "lost 2", "lost 3"}
    assert overlap(aligned.raw_places([[0, 18]]), aligned.text_places([(0, 7)])) == 0.5


def test_gold_counts_its_own_text_or_a_row_where_there_is_one(tmp_path):
    (tmp_path / "page.html").write_text("<p>Nothing</p>", encoding="utf8")
    (tmp_path / "page.gold.json").write_text(json.dumps({"text": "Its own", "statements": []}), encoding="utf8")
    (tmp_path / "row.jsonl").write_text(json.dumps({"id": "a", "text": "A row"}) + "\n", encoding="utf8")
    (tmp_path / "row.gold.json").write_text(json.dumps({"statements": []}), encoding="utf8")
    assert load_gold(tmp_path / "page.gold.json").text == "Its own"
    assert load_gold(tmp_path / "row.gold.json").text == "A row"


def test_gold_without_its_article_says_so(tmp_path):
    (tmp_path / "lost.gold.json").write_text('{"statements": []}', encoding="utf8")
    with pytest.raises(FileNotFoundError, match=r"lost\.md"):
        load_gold(tmp_path / "lost.gold.json")


@given(st.lists(st.frozensets(st.integers(0, 8)), max_size=6), st.lists(st.frozensets(st.integers(0, 8)), max_size=6))
def test_pairs_are_one_to_one_and_overlap_by_half(wanted, given_):
    mine = {f"g{i}": places for i, places in enumerate(wanted)}
    theirs = {f"p{i}": places for i, places in enumerate(given_)}
    pairs = pair(mine, theirs)
    assert len(set(pairs.values())) == len(pairs)
    assert all(overlap(mine[g], theirs[p]) >= 0.5 for g, p in pairs.items())
    left = [(g, p) for g in mine.keys() - pairs.keys() for p in theirs.keys() - set(pairs.values())]
    assert all(overlap(mine[g], theirs[p]) < 0.5 for g, p in left)


# ------------------------------------------------------------------ scores


def fake_scores() -> dict[str, object]:
    f1 = {name: {"P": 1.0, "R": 1.0, "F1": 50.0 + i} for i, name in enumerate(accuracy.F1_NAMES)}
    kinds = {"direct": 90.0, "mixed": 80.0, "indirect": 70.0}
    return {**f1, "recall by kind": kinds, "ECE": 0.04, "Brier": {"this": 0.15, "constant": 0.2}}


def test_polnear_figures_keep_every_reported_number():
    figures = accuracy.polnear_figures(fake_scores())
    assert figures["relation"] == 50.0
    assert figures["recall_indirect"] == 70.0
    assert figures["brier_gain"] == pytest.approx(25.0)


def test_panel_gap_is_people_minus_this():
    scores = {name: {"people": 70.0, "this": 68.5} for name in accuracy.F1_NAMES}
    assert accuracy.panel_figures(scores)["strict"]["gap"] == pytest.approx(1.5)


def test_gum_rows_keep_what_the_scorer_reads():
    attribution = {"source": [[0, 2]], "cue": [], "content": [[3, 5]], "frame": [[0, 3]], "polarity": "negative"}
    row = accuracy.gum_row({"id": "g", "genre": "news", "text": "He ran", "attributions": [attribution], "more": 1})
    assert row == {
        "id": "g",
        "genre": "news",
        "text": "He ran",
        "attributions": [{"source": [[0, 2]], "cue": [], "content": [[3, 5]]}],
    }


def test_rows_survive_writing_and_reading(tmp_path):
    rows = [{"text": "“Ja”, sagte er"}, {"text": "line\nbreak\u2028more"}]
    assert corpora.read_rows(corpora.write_rows(tmp_path / "a.jsonl", rows)) == rows
    with gzip.open(tmp_path / "a.jsonl.gz", "wt", encoding="utf8") as file:
        file.write('{"a": 1}\n\n{"a": 2}\n')
    assert corpora.read_rows(tmp_path / "a.jsonl.gz") == [{"a": 1}, {"a": 2}]


def test_a_folder_without_the_data_is_refused_with_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match="DATA=folder"):
        corpora.require_data(tmp_path)


# ------------------------------------------------------------------ floors

FLOORS = floors.Floors(corpora={"a": "1"}, floors={"x.f1": 60.0, "x.found": 16}, ceilings={"x.ECE": 0.05})
GOOD = {"corpora": {"a": "1"}, "x": {"f1": 61.0, "found": 17, "ECE": 0.04}}


def test_good_figures_have_no_problems():
    assert floors.find_problems(GOOD, FLOORS) == []


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({**GOOD, "x": {**GOOD["x"], "f1": 59.9}}, "x.f1 is 59.9, under"),
        ({**GOOD, "x": {**GOOD["x"], "ECE": 0.06}}, "x.ECE is 0.06, over"),
        ({**GOOD, "x": {"f1": 61.0, "ECE": 0.01}}, "x.found was not measured"),
        ({**GOOD, "corpora": {"a": "2"}}, "a has SHA-256 2, pinned is 1"),
    ],
)
def test_each_breach_is_one_line(figures, said):
    problems = floors.find_problems(figures, FLOORS)
    assert len(problems) == 1
    assert said in problems[0]


def test_a_floor_is_lowered_only_where_the_decisions_name_it():
    worse = {"x": {"f1": 58.96, "found": 17, "ECE": 0.0512}}
    same, refused = floors.lower_floors(worse, FLOORS, "we lowered x.f1 58.95 and xx.f1 58.9 and x.ECE 0.05")
    assert same == FLOORS
    assert len(refused) == 2
    lower, refused = floors.lower_floors(worse, FLOORS, "to x.f1 58.9, since; x.ECE 0.052.")
    assert refused == []
    assert lower.floors == {"x.f1": 58.9, "x.found": 16}
    assert lower.ceilings == {"x.ECE": 0.052}
    assert floors.find_problems({**worse, "corpora": {"a": "1"}}, lower) == []


@given(st.floats(0, 100), st.floats(0, 100))
def test_raising_never_lowers_and_never_passes_what_was_reached(limit, reached):
    pinned = floors.Floors(corpora={}, floors={"x": limit}, ceilings={})
    risen = floors.raise_floors({"x": reached}, pinned).floors["x"]
    assert risen >= limit
    assert risen <= max(limit, reached + 1e-6)


def test_floors_survive_writing_and_reading(tmp_path):
    floors.save_floors(FLOORS, tmp_path / "floors.json")
    assert floors.load_floors(tmp_path / "floors.json") == FLOORS


def test_pinned_floors_name_figures_that_are_measured():
    pinned = floors.load_floors()
    assert set(pinned.corpora) == set(corpora.PINNED)
    names = dict(floors.flatten({"accuracy": {"polnear": accuracy.polnear_figures(fake_scores())}}))
    polnear = {n for n in {**pinned.floors, **pinned.ceilings} if n.startswith("accuracy.polnear.")}
    assert polnear
    assert polnear <= set(names)


# ------------------------------------------------------------------ speed and size


def timing(words: int, wall_s: float) -> dict[str, object]:
    return {"words": words, "wall_s": wall_s, "processor_s": wall_s, "load_s": wall_s, "peak_mb": 100 * wall_s} | {
        "articles": 1,
        "failed": 0,
        "errors": {},
    }


def test_the_best_run_counts_for_speed_and_the_worst_for_memory():
    summary = speed.summarise([timing(1000, 2.0), timing(1000, 1.0)])
    assert summary["words_per_s"] == 1000
    assert summary["words_per_s_slowest"] == 500
    assert summary["load_s"] == 1.0
    assert summary["peak_mb"] == 200


def test_the_ratio_is_best_by_best_with_the_spread_of_the_rounds():
    ratio = peers.ratio([timing(100, 1.0), timing(100, 2.0)], [timing(100, 2.0), timing(100, 2.0)])
    assert ratio == {"best": 2.0, "lowest": 1.0, "highest": 2.0}


def test_errors_of_a_system_are_counted_and_its_words_too():
    def read(texts):
        return (ValueError("unclosed") if '"' in text else None for text in texts)

    figures = time_system(lambda: read, ["two words", 'an "unclosed', "three more words"])
    assert figures["failed"] == 1
    assert figures["errors"] == {"ValueError": 1}
    assert figures["words"] == 7
    assert figures["articles"] == 3


def test_the_worker_needs_nothing_of_the_project():
    code = (
        "import runpy, sys; runpy.run_path(sys.stdin.read(), run_name='worker')\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('sayso', 'benchmarks', 'spacy')])"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code], input=str(speed.WORKER), capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_command_that_fails_says_which_and_why():
    with pytest.raises(CommandError, match="ended with 3: no luck"):
        run([sys.executable, "-c", "import sys; sys.stderr.write('no luck'); sys.exit(3)"])


def test_an_accepted_exit_status_is_no_failure():
    assert run([sys.executable, "-c", "print('partly'); raise SystemExit(1)"], accept=(0, 1)).strip() == "partly"


def test_articles_without_predictions_are_counted(tmp_path):
    source = corpora.write_rows(tmp_path / "a.jsonl", [{"id": "a"}, {"id": "b"}])
    assert accuracy.count_unread(source, corpora.write_rows(tmp_path / "b.jsonl", [{"id": "b"}])) == 1


def test_threads_reach_the_libraries():
    shown = run([sys.executable, "-c", "import os; print(os.environ['OMP_NUM_THREADS'])"], threads=2)
    assert shown.strip() == "2"


def test_size_counts_packages_without_bytecode_and_installer(tmp_path):
    for name, count in (("sayso/a.py", 1000), ("sayso/__pycache__/a.pyc", 5000), ("pip/x.py", 7000), ("one.py", 500)):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * count)
    (tmp_path / "pip-25.0.dist-info").mkdir()
    (tmp_path / "pip-25.0.dist-info" / "RECORD").write_bytes(b"x" * 9000)
    assert size.measure_packages(tmp_path) == pytest.approx(0.0015)


# ------------------------------------------------------------------ the table


def everything() -> dict[str, object]:
    one = {"words_per_s": 3210.4, "words_per_processor_s": 3300.0, "load_s": 0.52, "peak_mb": 210.0, "failed": 0}
    scores = {name: {"people": 70.0, "this": 68.5} for name in accuracy.F1_NAMES}
    return {
        "measured": {"version": "0.1.0", "date": "2026-01-02", "machine": "2 cores", "model": "abc"},
        "accuracy": {
            "polnear": accuracy.polnear_figures(fake_scores()),
            "panel": accuracy.panel_figures(scores),
            "gum": {part: {"relation": 40.0, "content_only": 55.5} for part in ("all", "held_out")},
            "articles": {"mayor": {"found": 3, "gold": 4, "missed": ["s4"], "extra": 1}},
        },
        "speed": {"one_thread": one, "two_threads": one, "articles": 84, "words": 100},
        "peers": {
            "sayso": one,
            "spacy": {"error": "did not install"},
            "textacy": {**one, "failed": 22},
            "ratio": {"best": 1.25, "lowest": 1.1, "highest": 1.4},
        },
        "size": {"installed_mb": 301.4, "package_mb": 25.0},
    }


def test_tables_show_what_was_measured():
    shown = table.render_tables(everything())
    assert "| **sayso** | **50.0** | **51.0** | **52.0** |" in shown
    assert "| mayor | 3 of 4 | s4 | 1 |" in shown
    assert "3,210" in shown
    assert "spaCy `en_core_web_md` alone (does not run)" in shown
    assert "textacy raised an error on 22 of 84 articles." in shown
    assert "1.25 times" in shown
    assert "1.10 to 1.40" in shown
    assert "301 MB" in shown


def test_every_row_of_a_table_has_as_many_cells_as_its_head():
    blocks = [b.splitlines() for b in table.render_tables(everything()).split("\n\n") if b.startswith("|")]
    assert len(blocks) >= 5
    for block in blocks:
        assert len({line.count("|") for line in block}) == 1, block[0]


def test_nothing_measured_shows_only_what_others_published():
    shown = table.render_tables({})
    assert "Published elsewhere" in shown
    assert "sayso" not in shown


def test_published_figures_say_where_they_come_from():
    published = peers.load_published()
    assert all(row["from"] for row in published["accuracy"])
    assert all(row["what"] for row in published["elsewhere"])


@given(st.text().filter(lambda text: "<!--" not in text))
def test_replacing_between_markers_changes_nothing_else_and_is_stable(content):
    text = "before\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nafter"
    once = table.replace_between(text, "bench", content)
    assert once.startswith("before\n<!-- bench:begin -->\n")
    assert once.endswith("\n<!-- bench:end -->\nafter")
    assert table.replace_between(once, "bench", content) == once


@pytest.mark.parametrize("text", ["", "<!-- bench:end --><!-- bench:begin -->", "<!-- bench:begin -->"])
def test_missing_markers_are_an_error_that_names_them(text):
    with pytest.raises(ValueError, match="<!-- bench:begin -->"):
        table.replace_between(text, "bench", "x")


def test_the_readme_has_both_places():
    text = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf8")
    assert "figures" in table.replace_between(text, "bench", "figures")
    assert "shown" in table.replace_between(text, "output", "shown")


# ------------------------------------------------------------------ the whole


@pytest.fixture
def bench(tmp_path, monkeypatch):
    """The benchmarks with a made-up measurement and files of their own; returns a function that runs them."""
    from benchmarks import __main__ as whole
    from benchmarks import figures

    for name in corpora.PINNED:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf8")
    readme = tmp_path / "README.md"
    readme.write_text("<!-- bench:begin -->\n<!-- bench:end -->\n", encoding="utf8")
    decisions = tmp_path / "decisions.md"
    decisions.write_text("none\n", encoding="utf8")
    hashes = corpora.hash_corpora(tmp_path)
    pinned = floors.Floors(corpora=hashes, floors={"accuracy.polnear.relation": 49.0}, ceilings={})
    floors.save_floors(pinned, tmp_path / "floors.json")
    kept = tmp_path / "figures.json"
    monkeypatch.setattr(whole, "README", readme)
    monkeypatch.setattr(whole, "DECISIONS", decisions)
    monkeypatch.setattr(whole, "PARTS", {"accuracy": lambda data, work: everything()["accuracy"]})
    monkeypatch.setattr(whole, "load_floors", lambda: floors.load_floors(tmp_path / "floors.json"))
    monkeypatch.setattr(whole, "save_floors", lambda f: floors.save_floors(f, tmp_path / "floors.json"))
    monkeypatch.setattr(whole, "load_figures", lambda: figures.load_figures(kept))
    monkeypatch.setattr(whole, "save_figures", lambda f: figures.save_figures(f, kept))
    monkeypatch.setattr(figures, "hash_model", lambda: "a" * 64)
    monkeypatch.setattr(whole, "hash_model", lambda: "a" * 64)
    return whole.main


def test_measuring_fills_the_readme_and_then_the_check_passes(bench, tmp_path, capsys):
    assert bench([str(tmp_path)]) == 0
    assert "**sayso**" in (tmp_path / "README.md").read_text(encoding="utf8")
    assert bench(["--check"]) == 0
    assert bench([str(tmp_path), "--check"]) == 0
    assert "**sayso**" in capsys.readouterr().out


def test_a_table_changed_by_hand_is_stale(bench, tmp_path, capsys):
    bench([str(tmp_path)])
    readme = tmp_path / "README.md"
    readme.write_text(readme.read_text(encoding="utf8").replace("50.0", "99.0"), encoding="utf8")
    assert bench(["--check"]) == 1
    assert "README.md does not show the figures" in capsys.readouterr().err


def test_figures_of_another_model_are_stale(bench, tmp_path, monkeypatch, capsys):
    bench([str(tmp_path)])
    monkeypatch.setattr("benchmarks.figures.hash_model", lambda: "b" * 64)
    assert bench(["--check"]) == 1
    assert "figures are of model aaaaaaaaaaaa" in capsys.readouterr().err


def test_a_fallen_figure_fails_until_the_decisions_name_it(bench, tmp_path, capsys):
    floors.save_floors(
        floors.Floors(corpora.hash_corpora(tmp_path), {"accuracy.polnear.relation": 55.0}, {}), tmp_path / "floors.json"
    )
    assert bench([str(tmp_path)]) == 1
    assert "accuracy.polnear.relation is 50, under its limit 55.0" in capsys.readouterr().err
    assert bench(["--allow-regression"]) == 1
    assert "has no line with `accuracy.polnear.relation 50.0`" in capsys.readouterr().err
    (tmp_path / "decisions.md").write_text("It is now accuracy.polnear.relation 50.0.\n", encoding="utf8")
    assert bench(["--allow-regression"]) == 0
    assert bench(["--check"]) == 0


def test_missing_data_is_one_line(bench, tmp_path, capsys):
    assert bench([str(tmp_path / "nowhere")]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "DATA=folder" in error


def test_a_set_of_pages_of_which_something_is_not_known_has_a_dash_there():
    rows = {
        "a": {"pages": 2, "word_f1": 75.0, "errors": 0},
        "b": {"pages": 1, "date": 50.0, "wanted": 90.0, "errors": 1},
    }
    shown = table.render_tables({"pages": rows})
    assert "| a | 2 | 75.0 | – | – | – | – | 0 |" in shown
    assert "| b | 1 | – | – | 50.0 | 90.0 | – | 1 |" in shown


def test_the_hash_of_the_model_is_that_of_its_weights(tmp_path):
    from benchmarks.figures import hash_model

    assert hash_model(tmp_path) == "none"
    weights = tmp_path / "model" / "en-9" / "model.onnx"
    weights.parent.mkdir(parents=True)
    weights.write_bytes(b"weights")
    assert hash_model(tmp_path) == corpora.hash_file(weights)
