"""Whether a statement was made at all: what negates its cue, and what only supposes it.

The verb of a cue is read backwards through its chain: the auxiliaries, adverbs and verbs such as “declined to” that
stand before it without a break, inside the cue and before it. The source may stand between an auxiliary and the verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.describe.cues.frame import Frame
from sayso.describe.cues.status_words import (
    AFTER_NO,
    AUXILIARIES,
    DETERMINERS,
    FILLERS,
    FUTURE_IN_PAST,
    IF,
    INABILITIES,
    MODALS,
    MOODS,
    NEGATORS,
    NO_NEGATION,
    NOBODY,
    PLANS,
    REFUSALS,
    REQUESTS,
    SAYING,
)
from sayso.describe.cues.words import Head, Word, find_heads, find_words, is_refused_speech
from sayso.types import Status

# “denied that he said”, “denied the media reports that he said”: what may stand between.
_BEHIND_DENIAL = frozenset(
    "that the these those any all such media press earlier reports report claims claim allegations allegation rumours "
    "rumors suggestions suggestion accusations accusation charges charge ever".split()
)
_REACH = 6
_MORE_THAN = re.compile(r"\b(?:more|better|harder|louder|longer|less)\s(?:\w+\s){0,2}?than\b")


def tell_status(frame: Frame) -> Status:
    """Return whether the text says that the statement was made, was not made, or only might be."""
    words = frame.words_of_cue()
    heads = list(find_heads(words))
    head = _main_head(heads, words)
    place = head.place if head else max(0, len(words) - 1)
    chain, before = _chain(frame, words[:place])
    texts = [word.text for word in chain]
    around = _Around(frame, before, bool(chain))
    if _is_refusal(frame, words, head) or _is_denied_saying(frame, words, head):
        return "denied"
    negated = (_is_negated(texts, words, place) and not around.is_hard) or around.is_negated
    if around.is_supposed:
        return "hypothetical"
    if negated:
        return "hypothetical" if {"may", "might"} & set(texts) else "denied"
    return "hypothetical" if _is_unreal(texts, frame, around, head) or _is_imperative(frame, words, head) else "made"


def _main_head(heads: Sequence[Head], words: Sequence[Word]) -> Head | None:
    """Return the verb that says what is said: of “declined to confirm” the second, of “plans to call” too."""
    governors = {"decline", "refuse", "plan", "expect", "intend", "want", "hope", "prepare", "aim", "forget", "try"}
    governors |= {"deny", "continue", "seem", "appear", "need", "like", "love", "prefer"}
    for head, following in pairwise(heads):
        if head.lemma not in governors or following.place - head.place > 4 or _is_object(head, following, words):
            return head
    return heads[-1] if heads else None


def _is_object(head: Head, following: Head, words: Sequence[Word]) -> bool:
    """Tell “denied the claim”, an answer to it, from “denied saying”."""
    between = {word.text for word in words[head.place + 1 : following.place]}
    return head.lemma in ("deny", "refuse") and (following.part == "noun" or bool(DETERMINERS & between))


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
        text in FILLERS or text == "short" or text in NEGATORS or text in MODALS or text in REFUSALS or text in PLANS
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
    if text in INABILITIES and following in ("just", "only"):
        return True
    is_negator = text in NEGATORS or text.endswith("n't")
    return (is_negator and following not in NO_NEGATION | MOODS) or text in REFUSALS


def _denies_behind(words: Sequence[Word], i: int) -> bool:
    before, following = words[i - 1].text if i else "", words[i + 1].text if i + 1 < len(words) else ""
    if words[i].text == "nothing":
        return following not in NO_NEGATION
    return words[i].text == "no" and bool(following) and following not in AFTER_NO and before not in SAYING


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
        if self.has_source and self._is_nobody():
            return True
        inverted = self.texts[-1:] and self.texts[-1] in AUXILIARIES
        negators = {"nor", "neither", "never"} & set(self.texts[:-1])
        contracted = bool(self.texts) and self.texts[-1].endswith("n't")
        if self.has_source and (contracted or (inverted and negators)):
            return True
        near = (word.text for word in self.words[-_REACH:])
        denial = [text for text in near if text not in _BEHIND_DENIAL][-1:]
        return self.has_source and bool(denial) and denial[0] in ("denied", "denies", "deny", "denying")

    def _is_nobody(self) -> bool:
        """Tell “no official said” from “no doubt”, “to nobody’s surprise” and “nobody knows it better than Roe”."""
        first = next((text for text in self.source if not text.endswith("ly") and text != "almost"), "")
        behind = self.frame.text[self.frame.cue.end : self.frame.sentence.end]
        is_idiom = self.source[:2] == ["no", "doubt"] or self.texts[-1:] == ["to"] or _MORE_THAN.search(behind)
        return first in NOBODY and not is_idiom

    @property
    def is_hard(self) -> bool:
        """Tell “it is hard not to wonder”, which does."""
        return bool(self.texts) and self.texts[-1] in ("hard", "difficult", "impossible", "tough")

    @property
    def is_supposed(self) -> bool:
        """Tell “if he says”, “did he say …?”, “had he said”, as far as the words stand right before it."""
        last = self.texts[-1] if self.texts else ""
        if last in IF and (self.has_source or self.frame.source is None) and self._is_joined():
            return True
        starts = bool(self.words) and self.words[-1].start - self.frame.sentence.start < 3
        inverted = self.has_source and last in AUXILIARIES
        return inverted and (self.is_question or (starts and last in ("had", "were", "should")))

    def _is_joined(self) -> bool:
        """Tell “if he says” from “see why it should, he says”."""
        source = self.frame.source
        following = source.start if self.has_source and source else self.frame.cue.start
        return "," not in self.frame.text[self.words[-1].end : following][:1]

    @property
    def is_request(self) -> bool:
        return self.has_source and bool(self.texts) and self.texts[-1] in REQUESTS


def _is_clear(frame: Frame, last: Word, has_chain: bool) -> bool:
    """Tell whether no mark parts a source from what follows it; commas behind an apposition do not count."""
    behind = frame.text[last.end : last.end + 3]
    return has_chain or not behind[:1] or behind[0] in " ,\u00a0\n)"


def _is_unreal(chain: Sequence[str], frame: Frame, around: _Around, head: Head | None) -> bool:
    """Tell whether a chain leaves open that the words will be said, or says that they might have been."""
    if _speaks_for_itself(frame) or _is_wish(chain, head):
        return False
    modal = any(text in MODALS or text.endswith("'ll") for text in chain)
    modal = modal or ("'d" in [t[-2:] for t in chain] and not _is_past(frame))
    if modal:
        happened = {"would", "'d"} & set(chain) and FUTURE_IN_PAST & set(chain)
        # "could only quip", "could not resist calling"
        done = any(a == "could" and b == "only" for a, b in pairwise(chain)) or bool({"resist", "help"} & set(chain))
        return not happened and not done and not _is_perceived(chain, head)
    to = "to" in chain and not {"went", "goes", "gone"} & set(chain) and ("set", "up") not in pairwise(chain)
    planned = any(text in PLANS for text in chain) and not _was_able(chain)
    must = any(a in ("has", "have") and b == "to" for a, b in pairwise(chain))
    return to and (planned or must or (chain[0] == "to" and around.is_request))


def _is_perceived(chain: Sequence[str], head: Head | None) -> bool:
    """Tell “could hear” and “could see”, which happened, from “could say”."""
    return "could" in chain and head is not None and head.lemma in ("hear", "see", "feel", "smell", "sense")


def _was_able(chain: Sequence[str]) -> bool:
    """Tell “was able to show”, which was done, from “is able to”."""
    return "able" in chain and bool({"was", "were", "been"} & set(chain))


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
