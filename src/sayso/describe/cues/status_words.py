"""The words by which a statement is taken back, refused, or only supposed."""

from __future__ import annotations

from sayso.describe.cues.stance_forms import verb_forms
from sayso.describe.day_names import WEEKDAYS


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _forms(lemmas: str) -> frozenset[str]:
    return frozenset(form for lemma in lemmas.split() for form in verb_forms(lemma))


NEGATORS = _words("not never neither nor cannot without instead rather hardly nowhere")
# What follows "not" or "never" without taking back what is said: "not only", "did not hesitate to".
NO_NEGATION = _words(
    "only just merely simply hesitate hesitated help surprisingly shy least uncommonly resist but mind before"
) | _forms("mince")
# Behind these “just” and “only” take back as well: whoever “cannot just say” a thing does not say it.
INABILITIES = _words("can't cannot couldn't shouldn't wouldn't won't")
REFUSALS = _forms("decline refuse fail neglect forget avoid refrain omit") | _words(
    "unwilling unable reluctant failure refusal inability unwillingness reluctance"
)
# Whoever is not happy with a thing has an opinion all the same.
MOODS = _words(
    "happy unhappy satisfied pleased impressed amused thrilled enthusiastic fond comfortable surprised hopeful "
    "optimistic like likes liked"
)
MODALS = _words("would could might may can should must will shall ought needs 'll")
PLANS = _forms("plan expect intend want hope prepare aim promise vow pledge threaten schedule slate agree") | _words(
    "going gonna due set supposed likely unlikely ready poised need needs needed able willing eager tempted allowed "
    "chance opportunity ability about afraid"
)
# Verbs behind which somebody else is to say something: "asked him to explain".
REQUESTS = _forms("ask urge want expect encourage order tell press invite require advise beg push need request")
FILLERS = _words(
    "also still already just even ever once again then now later often always so far yet be been being is was were are "
    "am has have had having do does did done to from of by as both all soon perhaps twice seldom rarely sometimes "
    "long no only on in begin begins began begun beginning 's 've 're 'd 'm go went gone like  "
    "today yesterday longer him them her us me himself herself themselves"
) | frozenset(WEEKDAYS)
# "would later say" is told from later on: it was said.
FUTURE_IN_PAST = _words("later eventually often sometimes always frequently subsequently then go soon repeatedly")
IF = _words("if unless whether lest should")
AUXILIARIES = _words("did does do has have had is was were are will would can could should")
# “said no” is an answer.
SAYING = _forms("say tell")
DETERMINERS = _words("the a an any all such this that these those his her its their our my")
NOBODY = _words("no nobody none neither nothing")
AFTER_NO = _words(
    "doubt secret bones qualms apologies longer matter surprise doubts stranger mistake less fewer one words"
)
