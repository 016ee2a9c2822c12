"""Stance, manner and status: what a cue tells beyond "said"."""

import pytest
from hypothesis import given

from benchmarks.denied import compare, judge_gum
from sayso.describe.cues import describe_cues
from sayso.describe.cues.stance_forms import noun_forms, verb_forms
from sayso.describe.cues.stance_table import MENTAL, NOUNS, VERBS
from sayso.describe.cues.words import find_words, tell_stance
from sayso.types import Document, Reading, Span, Speaker, Statement
from tests.readings import readings

SPEAKER = Speaker(type="person", name="Mara Quill")


def described(marked: str, *, parent_kind: str | None = None) -> tuple[Statement, str]:
    """Describe the statement of a marked text: <source>, {cue}, [contents]."""
    text, spans, open_at = "", {}, {}
    closing = {">": "<", "}": "{", "]": "["}
    for letter in marked:
        if letter in "<{[":
            open_at[letter] = len(text)
        elif letter in closing:
            spans.setdefault(closing[letter], []).append(Span(open_at[closing[letter]], len(text)))
        else:
            text += letter
    statement = Statement(
        id="s1",
        kind="indirect",
        contents=tuple(spans.get("[", ())),
        speaker=SPEAKER,
        cue=spans["{"][0] if "{" in spans else None,
        source=spans["<"][0] if "<" in spans else None,
    )
    return describe_cues(Document(id="d", text=text), [statement])[0], text


def stance_of(cue: str) -> str:
    return tell_stance(find_words(cue, 0, len(cue)), [])


# ------------------------------------------------------------------ forms and the table


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("slam", "slams slammed slamming"),
        ("admit", "admits admitted admitting"),
        ("hail", "hails hailed hailing"),
        ("quip", "quips quipped quipping"),
        ("deny", "denies denied denying"),
        ("agree", "agrees agreed agreeing"),
        ("criticise", "criticises criticised criticizing criticizes criticized"),
        ("write", "writes wrote written writing"),
        ("promise", "promises promised promising"),
        ("vow", "vows vowed vowing"),
        ("say", "says said saying"),
    ],
)
def test_forms_are_made_from_the_lemma(lemma: str, forms: str) -> None:
    assert set(forms.split()) <= set(verb_forms(lemma))


def test_no_form_is_misspelled_by_a_rule() -> None:
    assert not {"promize", "admited", "slaming", "vowwed", "denyed", "agreeed"} & {
        form for lemma in ("promise", "admit", "slam", "vow", "deny", "agree") for form in verb_forms(lemma)
    }
    assert list(noun_forms("inquiry")) == ["inquiry", "inquiries"]


def test_each_lemma_has_one_stance() -> None:
    for table in (VERBS, NOUNS):
        lemmas = [lemma for words in table.values() for lemma in words.split()]
        assert sorted(lemmas) == sorted(set(lemmas))
    assert not set(MENTAL.split()) & {lemma for words in VERBS.values() for lemma in words.split()}


# ------------------------------------------------------------------ stance


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", "neutral"),
        ("according to", "neutral"),
        ("called", "neutral"),
        ("has pointed out", "endorsing"),
        ("acknowledged", "endorsing"),
        ("made it very clear", "endorsing"),
        ("made the claim that", "distancing"),
        ("insists", "distancing"),
        ("flatly denied", "denying"),
        ("pushed back on", "denying"),
        ("called for", "ordering"),
        ("called again on", "ordering"),
        ("wondered", "asking"),
        ("issued a warning", "warning"),
        ("sounded the alarm about", "warning"),
        ("gave her word and pledged", "promising"),
        ("heaped praise on", "praising"),
        ("is critical of", "criticising"),
        ("called him out", "criticising"),
        ("took sharp aim at", "criticising"),
        ("responded by mocking", "criticising"),
        ("took to the radio to condemn", "criticising"),
        ("said in a press release", "neutral"),
        ("wrote in order to", "neutral"),
        ("shot back", "neutral"),
        ("the disclosure suggests", "neutral"),
        (":", "neutral"),
        ("frobnicated", "neutral"),
    ],
)
def test_stance_is_looked_up(cue: str, stance: str) -> None:
    assert stance_of(cue) == stance


def test_a_particle_behind_a_cue_that_was_cut_counts() -> None:
    assert described("<Quill> {called} on [the council to resign].")[0].stance == "ordering"
    assert described("<Quill> {called} [on the council to resign].")[0].stance == "ordering"
    assert described("<Quill> {called} [the council idle].")[0].stance == "neutral"


def test_told_with_an_infinitive_is_an_order() -> None:
    assert described("<Quill> {told} him [to leave the pier].")[0].stance == "ordering"
    assert described("<Quill> {told} him [that he could stay].")[0].stance == "neutral"


def test_refusing_a_deed_denies_and_refusing_to_speak_is_not_said() -> None:
    deed, _ = described("<Quill> {refused} [to sell the pier].")
    assert (deed.stance, deed.status) == ("denying", "made")
    speech, _ = described("<Quill> {refused} [to comment on the pier].")
    assert (speech.stance, speech.status) == ("neutral", "denied")


# ------------------------------------------------------------------ status


@pytest.mark.parametrize(
    "marked",
    [
        "<Quill> did not {say} that [the pier was closed].",
        "<Quill> {didn’t say} [whether it was closed].",
        "<Quill> never {said} [it was closed].",
        "<Quill> {declined} [to call it a failure].",
        "<Quill> {declined on Monday to call} it [a failure].",
        "<Quill> {has yet to announce} [a date].",
        "<Quill> {would not say} [who had paid].",
        "<Quill> {stopped short of calling} it [a failure].",
        "<Quill> left without {mentioning} [the pier].",
        "<Quill> {made no mention of} [the pier].",
        "<Quill> {said nothing about} [the pier].",
        "<Quill> {denied} [having called it a failure].",
        "<Quill> {denied saying} [it was a failure].",
        "Quill denied that <he> {had said} [it was over].",
        "Quill denied the press reports that <he> {had called} [it over].",
        "Nor did <Quill> {say} [who had paid].",
        "<No official> {said} [the pier was safe].",
        "<Neither Quill nor Brandt> {said} [who had paid].",
        "<Almost nobody> {said} [the pier was safe].",
        "<Quill> {declined} [several written requests for an interview].",
        "<Quill> cannot begin to {say} [how sorry he is].",
        "<Quill> {can’t just say} [it was over].",
        "<Quill>’s {failure to mention} [the pier] was noted.",
        "<Quill>’s {refusal to say} [who had paid] was noted.",
    ],
)
def test_what_was_not_said_is_denied(marked: str) -> None:
    assert described(marked)[0].status == "denied"


@pytest.mark.parametrize(
    "marked",
    [
        "<Quill> {would say} [it was over].",
        "<Quill> {could argue} [that it was over].",
        "<Quill> might {claim} [it was over].",
        "<Quill> {would have said} [it was over].",
        "<Quill> {will announce} [a date].",
        "<Quill>’ll {say} [who paid].",
        "<Quill> {plans to announce} [a date].",
        "<Quill> is expected to {say} [who paid].",
        "If <Quill> {says} [it is over], it is.",
        "It is unclear whether <Quill> {knew} [it was over].",
        "Did <Quill> {say} [it was over]?",
        "Had <Quill> {said} [it was over], he would have gone.",
        "They urged <Quill> to {explain} [the delay].",
        "{Imagine} [that the pier was closed].",
    ],
)
def test_what_may_be_said_is_hypothetical(marked: str) -> None:
    assert described(marked)[0].status == "hypothetical"


@pytest.mark.parametrize(
    "marked",
    [
        "<Quill> {said} [it was over].",
        "<Quill> {denied} [that it was over].",
        "<Quill> not only {said} [it was over] but left.",
        "<Quill> did not hesitate to {say} [it was over].",
        "<Quill> {could not resist calling} it [a failure].",
        "<Quill> {went on to say} [it was over].",
        "<Quill> {would later say} [it was over].",
        "<Quill> {never failed to say} [it was over].",
        "<Quill>, who did not vote, {said} [it was over].",
        "<I> {would say} [it is over].",
        "<Quill> {would like to see} [a new pier].",
        "<Quill> {made no secret of} [her doubts].",
        "<Quill> {was not happy about} [the closure].",
        "<Quill> {is not mincing words about} [the closure].",
        "<Quill> {denied the claim} [that it was over].",
        "<Quill> was able to {show} [that it was over].",
        "It is hard not to {wonder} [whether it was over].",
        "<Nobody> {knows} [the pier] better than Quill.",
        "<Quill> {does not like} [the new pier].",
        "<Quill> could {see} [that it was over].",
        "I do not see why it should, <Quill> {said}: [it was over].",
        "<Quill> {had nothing but praise for} [the crew].",
        "<Quill> {said no to} [a new pier].",
        "<Will> {said} [it was over].",
        "<Quill> {vowed to fight} [the closure].",
        "{Warning}: [the pier is closed].",
        '["It will not reopen,"] <Quill> {said}.',
    ],
)
def test_what_was_said_is_made(marked: str) -> None:
    assert described(marked)[0].status == "made"


def test_not_denying_takes_back_the_denial() -> None:
    statement, _ = described("<Quill> {did not deny} [that it was over].")
    assert (statement.stance, statement.status) == ("neutral", "denied")


def test_what_is_measured_is_told_from_the_gold() -> None:
    said = {"source": [[0, 5]], "cue": [[14, 17]], "content": [[18, 20]], "polarity": "negative"}
    rows = [{"text": "Quill did not say so.", "attributions": [said, said | {"polarity": "positive"}]}]
    figures = compare(judge_gum(rows))
    assert (figures["precision"], figures["recall"], figures["statements"]) == (50, 100, 2)


# ------------------------------------------------------------------ manner


@pytest.mark.parametrize(
    ("marked", "manner"),
    [
        ("<Quill> dryly {remarked} [that it rained].", "dryly"),
        ("<Quill> {said flatly} [that it rained].", "flatly"),
        ("<Quill> {told} reporters quietly: [It rained].", "quietly"),
        ("[“It rained,”] <Quill> {said} with a tired laugh.", "with a tired laugh"),
        ("[“It rained,”] <Quill> {said} in a low, hoarse voice.", "in a low, hoarse voice"),
        ("[“It rained,”] <she> {said}, shaking her head.", "shaking her head"),
        ("[“It rained,”] <she> {muttered} under her breath.", "under her breath"),
    ],
)
def test_manner_is_a_span(marked: str, manner: str) -> None:
    statement, text = described(marked)
    assert statement.manner is not None
    assert statement.manner.of(text) == manner


@pytest.mark.parametrize(
    "marked",
    [
        "<Quill> later {said} [it rained].",
        "<Quill> {repeatedly said} [it rained].",
        "<Quill> {reportedly said} [it rained].",
        "<Quill> {falsely claimed} [it rained].",
        "<The family> {said} [it rained dryly].",
        "<Quill> {said} in a statement [it rained].",
        "<Quill>’s {reply} [that it rained].",
        "<Quill> {shrugging off} [the rain].",
        "[“It rained,”] <Quill> {said} of the reply that Brandt gave with a laugh.",
    ],
)
def test_time_judgement_and_other_words_are_no_manner(marked: str) -> None:
    assert described(marked)[0].manner is None


# ------------------------------------------------------------------ whatever the text


def test_a_statement_without_a_cue_stays_as_it_is() -> None:
    statement, _ = described("[“It rained.”]")
    assert (statement.stance, statement.manner, statement.status) == ("neutral", None, "made")


@given(readings())
def test_any_reading_is_described(reading: Reading) -> None:
    text = reading.document.text
    for before, after in zip(reading, describe_cues(reading.document, reading.statements), strict=True):
        assert (before.contents, before.cue, before.speaker) == (after.contents, after.cue, after.speaker)
        assert after.manner in (None, before.manner) or after.manner.of(text).strip()
