"""What each field of our JSON means: the one table that docs/schema.md is made from, beside the types."""

from __future__ import annotations

from sayso.people import COLUMNS

AROUND = """
# The JSON of sayso

Written by `python -m sayso.show.schema > docs/schema.md`; a test fails when it is stale.

`--format json` writes one object, `{"schema": "1", "documents": [reading, …]}`; `--format jsonl` writes each reading on
a line of its own, with `"schema"` in it. Objects are described below. Every field is always there: what the article
does not tell is `null` or `[]`, never left out and never guessed.

**Version.** This is schema `"1"`. Fields may be added to it at any time, so a reader must pass over those that it does
not know; so may values to a list of allowed values, but for `kind` and `status`. The version is raised when a field is
removed, renamed, or given another type or meaning. What describes a statement (`role` to `topics`), the `mentions`,
`confidence` and `hypothesis` of a speaker, `profile` and `people` were added to version 1 in this way.

**Offsets** count Unicode code points of `document.text`, from 0; a span is half-open, `[start, end)`. JavaScript, Java
and C# count UTF-16 units instead: there, `[...text].slice(start, end).join("")` and its like find the words.
"""

OTHER_FORMATS = """
## Other formats of lines

- `--format document`: the [document](#document) alone.
- `--format attributions`: `{"id", "attributions": [{"source", "cue", "content", "score", "speaker": {"type", "name"},
  "role", "affiliation", "channel": {"kind", "name"}, "addressee", "tone", "nested"}]}`. Source, cue and content
  are lists of `[start, end]`, the others words; `nested` holds the same objects. It has everything found, and the
  likeliest name of each speaker, whatever the thresholds, for scoring.
- `--format mentions`: `{"id", "mentions": [{"start", "end", "entity", "type"}]}`. Mentions with the same number in
  `entity` speak of the same `"person"`, `"organization"`, `"place"` or `"other"`; numbers are good within one document.
"""

# Types of fields that a record has beyond its class, or has in another shape.
TYPES: dict[str, dict[str, str]] = {
    "reading": {
        "schema": '`"1"`',
        "document": "[document](#document)",
        "statements": "list of [statement](#statement)",
        "profile": "[profile](#profile)",
        "people": "[people](#people) or null",
    },
    "document": {"sha256": "string"},
    "span": {"text": "string"},
    "profile": {"attributed": "number", "kinds": "list of [kind](#kind)", "voices": "list of [voice](#voice)"},
    "people": {
        "table": "string",
        "known": "list of [known](#known)",
        "unmerged": "list of [unmerged](#unmerged)",
    },
    "known": {"speaker": "string", "row": "[row](#row)"},
    "row": {"aliases": "list of string"},
    "unmerged": {"speaker": "string", "reason": "string"},
}

_SPAN = {
    "start": "Where the words begin in `document.text`.",
    "end": "Where they end: the first code point that is no longer theirs.",
    "text": "The words, cut out of the text.",
}

_TALLY = {
    "statements": "How many statements.",
    "words": "How many words.",
    "quoted": "How many of them between quotation marks.",
    "share": "The words as a share of all attributed words, 0 to 1.",
}

# The key "" tells what the object is.
MEANINGS: dict[str, dict[str, str]] = {
    "reading": {
        "": "One article, with all that was found in it.",
        "schema": "The version of this schema. In `--format json` it stands once, beside `documents`.",
        "document": "What was read.",
        "statements": "In the order of the text; nested ones stand flat, with the `parent` they stand in.",
        "profile": "Whom the article lets speak, and how much, counted from these statements.",
        "people": "What your own table has of the speakers (`--people`); `null` without one. It changes nothing else.",
    },
    "document": {
        "": "One article: the text that was read, which never changes afterwards, and what is known about it.",
        "id": "The name of the article: its own, or that of its file or address.",
        "title": "The headline.",
        "published": "The day of publication, as an ISO date (`2017-07-08`).",
        "byline": "Who wrote it.",
        "credit": "Whom its picture is credited to.",
        "publisher": "Who printed it; never called source here.",
        "url": "Where it stands on the web.",
        "language": "ISO 639-1 code.",
        "text": "The text that all offsets count.",
        "links": "The hyperlinks inside the text.",
        "sha256": "The hash of the text in UTF-8, to tell whether it is still the one that was read.",
    },
    "link": {"": "A hyperlink inside the text.", **_SPAN, "href": "Where it leads, as the article has it."},
    "statement": {
        "": "Words that the article says somebody said, or did not say: see `status`.",
        "id": "Its name within the document.",
        "parent": "The `id` of the statement inside whose contents it stands.",
        "kind": "All of the contents in quotation marks, a part of them, or none.",
        "source": "Who the article says spoke, in its words.",
        "cue": "The words that tell that it was said.",
        "contents": "What was said; several pieces where the cue or something else parts it.",
        "speaker": "Who that is.",
        "role": "What the article says the speaker is: one phrase of its own, at its fullest.",
        "affiliations": "The bodies, parties and countries that it ties the speaker to.",
        "channel": "How the words came.",
        "addressee": "Whom they were said to.",
        "stance": "What the cue lets a reader think of the words. `neutral` also if it tells nothing.",
        "manner": "How it was said: “dryly”.",
        "status": "`denied`: the article says that this was **not** said. `hypothetical`: that it might be, or might"
        " have been. Only `made` is a statement that somebody made; whoever shows the others must say so.",
        "said_on": "On which day, where the article tells.",
        "tones": "How warm the words are, towards each of those they speak of; `[]` unless `--tone` was given.",
        "topics": "Phrases of the statement that tell what it is about; `[]` unless `--tone` was given.",
        "confidence": "How likely the statement is to be told right, calibrated, 0 to 1.",
    },
    "speaker": {
        "": "Who said it: somebody who is named, or why nobody is.",
        "type": "`unnamed`: individuals who are not identified. `author`: the article's own. `unknown`: see `reason`.",
        "name": "The fullest name, or for a group the fullest phrase, that the article has.",
        "reason": "Why the speaker is unknown.",
        "mentions": "Where the text speaks of them, by name, noun or pronoun, in order.",
        "confidence": "How likely the name is right if the statement is one, 0 to 1; of a withheld name that of the"
        " `hypothesis`; `null` where there is no name.",
        "hypothesis": "The likeliest name, withheld because it is less sure than `--speaker-threshold`; nobody is said"
        " to have spoken by it.",
    },
    "channel": {
        "": "The medium or the occasion through which the words came, in the article's words.",
        "kind": "What sort of channel it is.",
        **_SPAN,
        "href": "Where the article links those words to.",
    },
    "addressee": {
        "": "Whom the words were said to; who only passed them on is the channel.",
        "name": "The fullest name that the article has of them.",
        **_SPAN,
    },
    "tone": {
        "": "How warm the words of a statement are towards somebody or something they speak of.",
        "target": "Its fullest name in the document.",
        "label": "Whether the words are negative, neutral or positive towards it.",
        "score": "How warm, −1 to 1: the sign is that of the label, the size that of the words.",
        "spans": "Where the sentences around the statement speak of it.",
        "words": "The words that show it, as far as they are known; none does where the whole sentence does.",
    },
    "said_on": {
        "": "The day on which the words were said.",
        "date": "ISO date, counted from the day of publication where the article says “Friday”.",
        "evidence": "The words that tell it.",
    },
    "span": {"": "A piece of the text.", **_SPAN},
    "profile": {
        "": "The sourcing of an article: counts and shares of the words that it attributes.",
        "text_words": "Words of the whole text.",
        "words": "Words inside contents, each counted once, however many statements hold it.",
        "quoted": "Those of them between quotation marks.",
        "statements": "Statements that were made, nested ones included.",
        "nested": "Those of them that stand inside another.",
        "not_made": "Statements that are `denied` or `hypothetical`: they and their words count nowhere else here.",
        "through_documents": "Statements whose speaker or channel is a document.",
        "attributed": "`words` as a share of `text_words`, 0 to 1.",
        "kinds": "What each kind of source has; every kind, in this order.",
        "voices": "What each speaker has, the most heard first.",
    },
    "kind": {
        "": "What one kind of source has.",
        "kind": "A type of speaker, or `document` for a report or a poll that speaks as itself.",
        "voices": "How many different speakers; unknown ones cannot be counted.",
        **_TALLY,
    },
    "voice": {
        "": "What one speaker has. Words of a nested statement are those of its outermost speaker.",
        "kind": "As above.",
        "name": "As in `speaker.name`; `null` for the author.",
        **_TALLY,
    },
    "people": {
        "": f"What a table of the reader's own tells (columns {', '.join(COLUMNS)}). None of it is from the article.",
        "table": "The name of the file.",
        "known": "The rows that fit a speaker.",
        "unmerged": "The speakers for whom no row was taken though some fit.",
    },
    "known": {
        "": "A row that fits a speaker of type `person`.",
        "speaker": "The speaker's name in the article, as in `speaker.name`.",
        "fit": "What fits: the name, an alias, or a surname that the article has alone and one row alone bears.",
        "by": "The name or alias, as the table has it.",
        "evidence": "Where the article first has the name.",
        "row": "What the table has.",
    },
    "row": {
        "": "A row of the table, as it stands there.",
        "line": "Where it begins in the file, from 1.",
        "name": "The name.",
        "aliases": "Other names of the same person.",
        "role": "What they are, according to the table.",
        "affiliation": "Where they belong, according to the table.",
        "country": "Which country they are from.",
        "camp": "The side they stand on.",
        "wikidata": "Their item there, such as Q42.",
    },
    "unmerged": {
        "": "A speaker whom two rows fit, or whom the article itself tells from the one whom a row fits.",
        "speaker": "The speaker's name in the article.",
        "reason": "Which rows fit, or why none was taken.",
    },
}
