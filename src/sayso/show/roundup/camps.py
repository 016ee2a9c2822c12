"""The camps side by side, as HTML: each with its mean and spread, its voices, and what they said."""

from __future__ import annotations

from sayso.compare.types import Camp, Placement, Roundup, Voice
from sayso.show.characters import disarm_line
from sayso.show.marks import escape_line, escape_text
from sayso.show.roundup.charts import show_scale
from sayso.show.roundup.facts import camp_counts, line_role, sides_of, voice_role, voices_of, who_of
from sayso.show.roundup.index import Entry, Key
from sayso.show.roundup.quotes import MOST_TOPICS, View, show_line, show_mean
from sayso.show.voices import count_of

PassageIds = dict[tuple[str, int, int], str]


def show_camps(roundup: Roundup, view: View, evidence: PassageIds) -> str:
    """Return the camps. evidence: the ids of the passages that say why a voice stands in its camp."""
    camps = "\n".join(
        _camp(side, name, camp, view, evidence, is_last=side == len(roundup.camps))
        for side, (name, camp) in enumerate(sides_of(roundup))
    )
    return f'<div class="camps">\n{camps}\n</div>'


def _camp(side: int, name: str, camp: Camp, view: View, evidence: PassageIds, *, is_last: bool) -> str:
    rest = {entry.line.key: entry for entry in view.index.at(side)}
    voices = [_voice(voice, placement, rest, view, evidence) for voice, placement in voices_of(camp)]
    voices += [_named(who_of(entry), line_role(entry.line), "", [entry], view) for entry in rest.values()]
    where = [disarm_line(fact) for fact in (camp.country, camp.kind) if fact]
    return (
        f'<section class="camp{" apart" if is_last else ""}" aria-labelledby="camp{side}">'
        f'<h3 id="camp{side}">{escape_text(name)}</h3>\n'
        f'<p class="mean-line">{show_mean(camp.mean, camp.spread)}</p>{show_scale(camp)}\n'
        f'<p class="facts">{escape_line(", ".join([*where, camp_counts(camp)]))}</p>\n'
        + '<div class="voices">\n'
        + "\n".join(filter(None, voices))
        + '\n</div><p class="nothing facts">No statement on this topic.</p></section>'
    )


def _voice(voice: Voice, placement: Placement | None, rest: dict[Key, Entry], view: View, evidence: PassageIds) -> str:
    """Show a voice with its lines, and take those out of the rest: two voices of one name may share them."""
    own = [rest.pop(key) for key in dict.fromkeys(line.key for line in voice.lines) if key in rest]
    why = _why(placement, evidence) if placement else ""
    return _named(disarm_line(voice.name) or "unnamed", voice_role(voice), why, own, view)


def _named(name: str, role: str, why: str, entries: list[Entry], view: View) -> str:
    if not entries:
        return ""
    lines = "\n".join(show_line(entry, view) for entry in entries)
    said = " · ".join(filter(None, [escape_text(role), why]))
    return (
        f'<div class="voice"><h4>{escape_text(name)}</h4>\n'
        + (f'<p class="facts">{said}</p>\n' if said else "")
        + f'<ol role="list" class="lines">\n{lines}\n</ol></div>'
    )


def _why(placement: Placement, evidence: PassageIds) -> str:
    """Tell by what a voice was placed, with the words that say so."""
    by = f"placed by {escape_line(placement.by)}"
    passage = placement.evidence
    if not passage:
        return by
    words = f"“{escape_line(passage.words)}”"
    id_ = evidence.get((passage.document.id, passage.span.start, passage.span.end))
    return f'{by}: <a href="#{id_}">{words}</a>' if id_ else f"{by}: {words}"


# ------------------------------------------------------------------ topics


def show_topics(roundup: Roundup) -> str:
    """Return a choice of topics; the style sheet hides the lines of all others.

    What one line alone speaks of is no choice, unless nothing else is there.
    """
    numbered = list(enumerate(roundup.topics[:MOST_TOPICS]))
    topics = [(number, topic) for number, topic in numbered if len(topic.lines) > 1] or numbered
    if not topics:
        return ""
    boxes = "".join(
        f'<label><input type="radio" name="topic" id="topic{number}"> {escape_text(disarm_line(topic.name))}'
        f' <span class="facts">{len(topic.lines)}</span></label>\n'
        for number, topic in topics
    )
    count = count_of(len(roundup.topics), "topic")
    return (
        '<fieldset class="topics"><legend>Topic</legend>\n'
        f'<label><input type="radio" name="topic" id="topics" checked> all <span class="facts">{count}</span></label>\n'
        f'{boxes}<p class="facts">Means and spreads stay those of all statements.</p></fieldset>'
    )


def topic_rules(roundup: Roundup) -> str:
    """Return the rules of the style sheet that hide what is on another topic than the one chosen."""
    return "".join(
        f"body:has(#topic{n}:checked) .t:not(.k{n}), body:has(#topic{n}:checked) .voice:not(:has(.k{n})) "
        f"{{ display: none; }}\nbody:has(#topic{n}:checked) .camp:not(:has(.k{n})) .nothing {{ display: block; }}\n"
        for n in range(min(len(roundup.topics), MOST_TOPICS))
    )
