"""Whether a statement was made at all: what negates its cue, and what only supposes it.

The verb of a cue is read backwards through its chain: the auxiliaries, adverbs and verbs such as “declined to” that
stand before it without a break, inside the cue and before it. The source may stand between an auxiliary and the verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.describe.cue_frame import Frame
from sayso.describe.cue_words import Head, Word, find_heads, find_words, is_refused_speech
from sayso.describe.stance_forms import verb_forms
from sayso.types import Status


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _forms(lemmas: str) -> frozenset[str]:
    return frozenset(form for lemma in lemmas.split() for form in verb_forms(lemma))


_NEGATORS = _words("not never neither nor cannot without instead rather hardly nowhere")
# What follows "not" or "never" without taking back what is said: "not only", "did not hesitate to".
_NO_NEGATION = _words(
    "only just merely simply hesitate hesitated help surprisingly shy mince least uncommonly resist but mind"
)
_REFUSALS = _forms("decline refuse fail neglect forget avoid refrain omit") | _words("unwilling unable reluctant")
_MODALS = _words("would could might may can should must will shall ought needs 'll")
_PLANS = _forms("plan expect intend want hope prepare aim promise vow pledge threaten schedule slate agree") | _words(
    "going gonna due set supposed likely unlikely ready poised need needs needed able willing eager tempted allowed "
    "chance opportunity ability about afraid"
)
# Verbs behind which somebody else is to say something: "asked him to explain".
_REQUESTS = _forms("ask urge want expect encourage order tell press invite require advise beg push need request")
_FILLERS = _words(
    "also still already just even ever once again then now later often always so far yet be been being is was were are "
    "am has have had having do does did done to from of by as both all soon perhaps twice seldom rarely sometimes "
    "long no only on in 's 've 're 'd 'm go went gone like monday tuesday wednesday thursday friday saturday sunday "
    "today yesterday longer him them her us me himself herself themselves"
)
# "would later say" is told from later on: it was said.
_FUTURE_IN_PAST = _words("later eventually often sometimes always frequently subsequently then go soon repeatedly")
_IF = _words("if unless whether lest should")
_AUXILIARIES = _words("did does do has have had is was were are will would can could should")
# “said no” is an answer.
_SAYING = _forms("say tell")
_NOBODY = _words("no nobody none neither nothing")
_AFTER_NO = _words(
    "doubt secret bones qualms apologies longer matter surprise doubts stranger mistake less fewer one words"
)


def tell_status(frame: Frame) -> Status:
    """Return whether the text says that the statement was made, was not made, or only might be."""
    words = frame.words_of_cue()
    heads = list(find_heads(words))
    head = _main_head(heads)
    place = head.place if head else max(0, len(words) - 1)
    chain, before = _chain(frame, words[:place])
    texts = [word.text for word in chain]
    around = _Around(frame, before, bool(chain))
    if _is_refusal(frame, words, head) or _is_denied_saying(frame, words, head):
        return "denied"
    negated = _is_negated(texts, words, place) or around.is_negated
    if around.is_supposed:
        return "hypothetical"
    if negated:
        return "hypothetical" if {"may", "might"} & set(texts) else "denied"
    return "hypothetical" if _is_unreal(texts, frame, around, head) or _is_imperative(frame, words, head) else "made"


def _main_head(heads: Sequence[Head]) -> Head | None:
    """Return the verb that says what is said: of “declined to confirm” the second, of “plans to call” too."""
    governors = {"decline", "refuse", "plan", "expect", "intend", "want", "hope", "prepare", "aim", "forget", "try"}
    governors |= {"deny", "continue", "seem", "appear", "need", "like", "love", "prefer"}
    for head, following in pairwise(heads):
        if head.lemma not in governors or following.place - head.place > 4:
            return head
    return heads[-1] if heads else None


# ------------------------------------------------------------------ the chain


def _chain(frame: Frame, inside: list[Word]) -> tuple[list[Word], list[Word]]:
    """Return the words of the chain, those inside the cue included, and the words before it."""
    before = frame.words_before()
    count = len(before)
    following = frame.cue.start
    while count and _links(frame, before[count - 1], following):
        count -= 1
        following = before[count].start
    return before[count:] + inside, before[:count]


def _links(frame: Frame, word: Word, following: int) -> bool:
    """Tell whether a word belongs to the chain that goes on at a place; a source called Will does not."""
    text = word.text
    inside = frame.source is not None and word.start in frame.source
    if frame.text[word.end : following].strip() or (inside and not text.endswith(("'ll", "'d"))):
        return False
    known = (
        text in _FILLERS
        or text == "short"
        or text in _NEGATORS
        or text in _MODALS
        or text in _REFUSALS
        or text in _PLANS
    )
    return known or text.endswith(("n't", "ly", "'ll", "'d")) or text in ("deny", "denies", "denied", "denying")


def _is_negated(chain: Sequence[str], words: Sequence[Word], place: int) -> bool:
    """Tell whether a chain takes back its verb; two negations undo each other."""
    following = [*chain, *(word.text for word in words[place:])]
    count = sum(_negates(following, i) for i in range(len(chain)))
    if count:
        return count % 2 == 1
    # "made no mention of", "said nothing", but not "said no" and "no doubt"
    return any(_denies_behind(words, i) for i in range(len(words)))


def _negates(texts: Sequence[str], i: int) -> bool:
    text, following = texts[i], texts[i + 1] if i + 1 < len(texts) else ""
    if text in ("deny", "denies", "denied", "denying"):
        return True
    if text in ("short", "instead", "rather"):
        return following in ("of", "than")
    if text == "yet":
        return following == "to" and texts[i - 1 : i] != ["not"]
    if text == "longer":
        return texts[i - 1 : i] == ["no"]
    if text in ("can't", "cannot") and following == "believe":  # it is so
        return False
    is_negator = text in _NEGATORS or text.endswith("n't")
    return (is_negator and following not in _NO_NEGATION) or text in _REFUSALS


def _denies_behind(words: Sequence[Word], i: int) -> bool:
    before, following = words[i - 1].text if i else "", words[i + 1].text if i + 1 < len(words) else ""
    if words[i].text == "nothing":
        return following not in _NO_NEGATION
    return words[i].text == "no" and bool(following) and following not in _AFTER_NO and before not in _SAYING


# ------------------------------------------------------------------ refusals and denials


def _is_refusal(frame: Frame, words: Sequence[Word], head: Head | None) -> bool:
    """Tell “declined” and “refused” before a verb of speech in the contents; “refused to pay” is an answer."""
    if head is None or head.lemma not in ("decline", "refuse", "refusal"):
        return False
    return is_refused_speech(words, [*frame.words_behind()[:4], *frame.words_of_contents()])


def _is_denied_saying(frame: Frame, words: Sequence[Word], head: Head | None) -> bool:
    """Tell “denied saying” and “denied having called”, whose contents begin with the verb."""
    if head is None or head.lemma != "deny":
        return False
    following = [*words[head.place + 1 :], *frame.words_of_contents()][:3]
    verbs = [h for h in find_heads(following) if h.part == "speech"]
    having = [w.text for w in following[:2]]
    return bool(verbs) and ("having" in having or following[verbs[0].place].text.endswith("ing"))


# ------------------------------------------------------------------ what is supposed


class _Around:
    """What stands before a chain: the source, and before it “if”, “nor did”, “urged”."""

    def __init__(self, frame: Frame, before: list[Word], has_chain: bool):
        self.frame = frame
        source = [word for word in before if frame.source and word.start in frame.source]
        adjacent = bool(source) and source[-1] is before[-1]
        if adjacent and not _is_clear(frame, source[-1], has_chain):
            adjacent = False
        self.source = [word.text for word in source]
        self.words = before[: before.index(source[0])] if adjacent else before
        self.texts = [word.text for word in self.words[-3:]]
        self.has_source = adjacent
        self.is_question = frame.text[frame.sentence.start : frame.sentence.end].rstrip(" ”\"'’)").endswith("?")

    @property
    def is_negated(self) -> bool:
        """Tell “no official said”, “nor did he say”, and “denied that he said”."""
        if self.has_source and self.source[0] in _NOBODY and self.source[:2] != ["no", "doubt"]:
            return True
        inverted = self.texts[-1:] and self.texts[-1] in _AUXILIARIES
        negators = {"nor", "neither", "never"} & set(self.texts[:-1])
        contracted = bool(self.texts) and self.texts[-1].endswith("n't")
        if self.has_source and (contracted or (inverted and negators)):
            return True
        denial = [text for text in self.texts if text != "that"][-1:]
        return self.has_source and bool(denial) and denial[0] in ("denied", "denies", "deny", "denying")

    @property
    def is_supposed(self) -> bool:
        """Tell “if he says”, “did he say …?”, “had he said”, as far as the words stand right before it."""
        last = self.texts[-1] if self.texts else ""
        if last in _IF and (self.has_source or self.frame.source is None):
            return True
        starts = bool(self.words) and self.words[-1].start - self.frame.sentence.start < 3
        inverted = self.has_source and last in _AUXILIARIES
        return inverted and (self.is_question or (starts and last in ("had", "were", "should")))

    @property
    def is_request(self) -> bool:
        return self.has_source and bool(self.texts) and self.texts[-1] in _REQUESTS


def _is_clear(frame: Frame, last: Word, has_chain: bool) -> bool:
    """Tell whether no mark parts a source from what follows it; commas behind an apposition do not count."""
    behind = frame.text[last.end : last.end + 3]
    return has_chain or not behind[:1] or behind[0] in " ,\u00a0\n)"


def _is_unreal(chain: Sequence[str], frame: Frame, around: _Around, head: Head | None) -> bool:
    """Tell whether a chain leaves open that the words will be said, or says that they might have been."""
    if _speaks_for_itself(frame) or _is_wish(chain, head):
        return False
    modal = any(text in _MODALS or text.endswith("'ll") for text in chain)
    modal = modal or ("'d" in [t[-2:] for t in chain] and not _is_past(frame))
    if modal:
        happened = {"would", "'d"} & set(chain) and _FUTURE_IN_PAST & set(chain)
        # "could only quip", "could not resist calling"
        done = any(a == "could" and b == "only" for a, b in pairwise(chain)) or bool({"resist", "help"} & set(chain))
        return not happened and not done
    to = "to" in chain and not {"went", "goes", "gone"} & set(chain) and ("set", "up") not in pairwise(chain)
    planned = any(text in _PLANS for text in chain)
    must = any(a in ("has", "have") and b == "to" for a, b in pairwise(chain))
    return to and (planned or must or (chain[0] == "to" and around.is_request))


def _is_wish(chain: Sequence[str], head: Head | None) -> bool:
    """Tell “would like to see”, a wish that is there, from “would like to say”."""
    wishes = {"like", "love", "prefer"}
    return head is not None and head.part == "mental" and bool(wishes & {*chain, head.lemma})


def _speaks_for_itself(frame: Frame) -> bool:
    """Tell “I would say” and “we must admit”, which say it."""
    return frame.source is not None and frame.source.of(frame.text).lower() in ("i", "we")


def _is_past(frame: Frame) -> bool:
    words = frame.words_of_cue()
    return bool(words) and words[-1].text.endswith(("ed", "id", "ld"))


def _is_imperative(frame: Frame, words: Sequence[Word], head: Head | None) -> bool:
    """Tell “Imagine that …” and “Tell them …” at the beginning of a sentence, without anybody who says it."""
    if head is None or head.place or head.part == "noun" or frame.source or words[0].text != head.lemma.split(" ")[0]:
        return False
    opens = frame.cue.start - frame.sentence.start < 2 and frame.text[frame.cue.end : frame.cue.end + 1] != ":"
    return opens and bool(find_words(frame.text, frame.cue.end, frame.cue.end + 30))
