"""The camps side by side, as HTML: each with its mean and spread, its voices, and what they said."""

from __future__ import annotations

from itertools import groupby

from sayso.compare.types import Camp, Placement, Roundup
from sayso.show.characters import disarm_line
from sayso.show.marks import escape_line, escape_text
from sayso.show.roundup.charts import show_scale
from sayso.show.roundup.facts import camp_counts, placed_by, shorten, sides_of
from sayso.show.roundup.quotes import MOST_TOPICS, View, show_line, show_mean
from sayso.show.roundup.spoken import Spoken, spoken_at

# Camps with more statements than these would be high columns with nothing beside them.
_FEW = 6

PassageIds = dict[tuple[str, int, int], str]


def show_camps(roundup: Roundup, view: View, evidence: PassageIds) -> str:
    """Return the camps. evidence: the ids of the passages that say why a voice stands in its camp.

    Neighbours with few statements stand side by side; any other has the width of the page, its voices side by side.
    """
    sides = list(enumerate(sides_of(roundup)))
    rows = []
    for is_small, run in groupby(sides, key=lambda one: _is_small(one[0], one[1][1], roundup)):
        camps = [_camp(side, name, camp, view, evidence) for side, (name, camp) in run]
        if is_small and len(camps) > 1:
            rows.append('<div class="beside">\n' + "\n".join(camps) + "\n</div>")
        else:
            rows += [f'<div class="alone">\n{camp}\n</div>' for camp in camps]
    return "\n".join(rows)


def _is_small(side: int, camp: Camp, roundup: Roundup) -> bool:
    return len(camp.lines) <= _FEW and side < len(roundup.camps)


def _camp(side: int, name: str, camp: Camp, view: View, evidence: PassageIds) -> str:
    voices = [_voice(spoken, view, evidence) for spoken in spoken_at(side, camp, view.index)]
    where = [disarm_line(fact) for fact in (camp.country, camp.kind) if fact and fact.lower() not in name.lower()]
    mean = f"{'' if camp.mean is None else 'Mean '}{show_mean(camp.mean, camp.spread)}"
    return (
        f'<section class="camp" aria-labelledby="camp{side}">'
        f'<h3 id="camp{side}">{escape_text(name)}</h3>\n'
        f'<p class="mean-line">{mean}</p>{show_scale(camp)}\n'
        f'<p class="facts">{escape_line(", ".join([*where, camp_counts(camp)]))}</p>\n'
        + '<div class="voices">\n'
        + "\n".join(voices)
        + '\n</div><p class="nothing facts">No statement on this topic.</p></section>'
    )


def _voice(spoken: Spoken, view: View, evidence: PassageIds) -> str:
    lines = "\n".join(show_line(entry, view) for entry in spoken.entries)
    why = _why(spoken, spoken.placement, evidence) if spoken.placement else ""
    facts = " · ".join(filter(None, [escape_text(spoken.role), spoken.count, why]))
    return (
        f'<div class="voice"><h4>{escape_text(spoken.name)}</h4>\n<p class="facts">{facts}</p>\n'
        f'<ol role="list" class="lines">\n{lines}\n</ol></div>'
    )


def _why(spoken: Spoken, placement: Placement, evidence: PassageIds) -> str:
    """Tell by what a voice was placed, with the words that say so unless they stand beside it already."""
    by, passage = escape_text(placed_by(placement)), placement.evidence
    if not passage:
        return by
    words = "" if spoken.tells(passage.words) else f"“{escape_text(shorten(passage.words))}”"
    id_ = evidence.get((passage.document.id, passage.span.start, passage.span.end))
    if not id_:
        return f"{by}: {words}" if words else by
    whole = f' title="{escape_line(passage.words)}"' if words and shorten(passage.words) not in passage.words else ""
    return f'{by}: <a href="#{id_}"{whole}>{words}</a>' if words else f'<a href="#{id_}">{by}</a>'


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
    every = sum(len(camp.lines) for camp in (*roundup.camps, roundup.others))
    return (
        '<fieldset class="topics"><legend>Topic</legend>\n'
        f'<label><input type="radio" name="topic" id="topics" checked> all <span class="facts">{every}</span></label>\n'
        f'{boxes}<p class="facts">The figures here count statements; those elsewhere stay those of all topics.</p>'
        "</fieldset>"
    )


def topic_rules(roundup: Roundup) -> str:
    """Return the rules of the style sheet that hide what is on another topic than the one chosen."""
    return "".join(
        f"body:has(#topic{n}:checked) .t:not(.k{n}), body:has(#topic{n}:checked) .voice:not(:has(.k{n})) "
        f"{{ display: none; }}\nbody:has(#topic{n}:checked) .camp:not(:has(.k{n})) .nothing {{ display: block; }}\n"
        for n in range(min(len(roundup.topics), MOST_TOPICS))
    )
