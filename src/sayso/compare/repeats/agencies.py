"""News agencies, and where an article names the one whose copy it prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.layout import find_paragraphs
from sayso.types import Document, Span


def _names(text: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in text.split(",") if name.strip())


# Names that are hardly anything else, as bylines and credits have them.
_FULL = _names(
    """
    Associated Press, Thomson Reuters, Reuters, Agence France-Presse, Agence France Presse, AFP, United Press
    International, UPI, Bloomberg News, Bloomberg, Dow Jones Newswires, Dow Jones Newswire, Press Association, PA
    Media, Canadian Press, La Presse Canadienne, Australian Associated Press, AAP, New Zealand Press Association,
    NZPA, Xinhua, Xinhua News Agency, New China News Agency, China News Service, Zhongxin, Kyodo, Kyodo News, Jiji
    Press, Jiji, Yonhap, Yonhap News Agency, Korean Central News Agency, KCNA, Central News Agency, Press Trust of
    India, PTI, Asian News International, ANI, Indo-Asian News Service, IANS, United News of India, Associated Press
    of Pakistan, Pakistan Press International, Bangladesh Sangbad Sangstha, BSS, Bernama, Antara, Antara News,
    Vietnam News Agency, Thai News Agency, Philippine News Agency, Anadolu Agency, Anadolu, Anadolu Ajansı,
    Demirören News Agency, DHA, Ihlas News Agency, Islamic Republic News Agency, IRNA, Fars News Agency, Tasnim News
    Agency, Tasnim, Mehr News Agency, ISNA, Saudi Press Agency, Emirates News Agency, WAM, Qatar News Agency, Kuwait
    News Agency, KUNA, Middle East News Agency, MENA, Petra News Agency, Syrian Arab News Agency, SANA, National
    News Agency, Maghreb Arabe Presse, Algérie Presse Service, Agence Tunis Afrique Presse, TASS, ITAR-TASS, RIA
    Novosti, Sputnik, Interfax, Interfax-Ukraine, Ukrinform, UNIAN, BelTA, Kazinform, Trend News Agency, Azertac,
    Armenpress, Interpress News, Deutsche Presse-Agentur, dpa, Austria Press Agency, Austria Presse Agentur,
    Keystone-SDA, Swissinfo, Agenzia Nazionale Stampa Associata, ANSA, Adnkronos, Agenzia Italia, EFE, Agencia EFE,
    Europa Press, Lusa, Lusa News Agency, Belga, Algemeen Nederlands Persbureau, Tidningarnas Telegrambyrå, Norsk
    Telegrambyrå, Ritzau, STT, Polish Press Agency, Polska Agencja Prasowa, Czech News Agency, ČTK, CTK, TASR, MTI,
    Agerpres, Mediafax, BTA, Bulgarian News Agency, Athens News Agency, ANA-MPA, Tanjug, HINA, Baltic News Service,
    Cyprus News Agency, Agência Brasil, Agencia Brasil, Télam, Telam, Notimex, Prensa Latina, Andina, Agencia
    Bolivariana, Ghana News Agency, News Agency of Nigeria, Kenya News Agency, Ethiopian News Agency, South African
    Press Association, SAPA, African News Agency, PanaPress, Inter Press Service, Religion News Service, Catholic
    News Service, Catholic News Agency, Jewish Telegraphic Agency, Tribune News Service, TNS, McClatchy Newspapers,
    Scripps Howard News Service, Capitol News Service, States Newsroom, Kaiser Health News, KFF Health News,
    Stacker, Cronkite News, Newsquest, Caribbean Media Corporation, AP Business, AP News
    """
)
# Short names that are many other things too: only in a bracket or between strokes at a dateline, or as the credit.
_SHORT = _names(
    """
    AP, PA, AA, TT, MAP, NTB, ANP, APA, SDA, ATS, AGI, CP, NAN, APP, UNI, CNA, SPA, PNA, TAP, APS, NNA, CNS, BNS, QNA,
    RIA, SID, PAP, VNA
    """
)


def _any_of(names: Iterable[str]) -> str:
    """Return a pattern of the names, as they are written and in capitals, the longest first."""
    forms = {form for name in names for form in (name, name.upper())}
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest)


_NAMED = rf"(?<![\w-])(?P<name>{_any_of((*_FULL, *_SHORT))})(?![\w-])"
_FULLY = rf"(?<![\w-])(?P<name>{_any_of(_FULL)})(?![\w-])"
_MANY_WORDS = rf"(?P<words>{_any_of(name for name in _FULL if ' ' in name)})"
# “OSLO (AP) —”, “MOSCOW, July 8. /TASS/.”, “[PTI]”; “LONDON, July 8 (Xinhua/AFP) --”.
_BRACKET = re.compile(rf"[(\[/](?:The\s+)?{_NAMED}(?:\s*[/,&]\s*[\w .]{{2,30}})?[)\]/]")
# “OSLO, Reuters –”.
_DATELINE = re.compile(rf"[A-ZÀ-Þ][\w .'’-]{{1,40}}[,|]\s*{_FULLY}\s*(?:[-–—:|]|--)")
# “By The Associated Press”, “Ana Ruiz, Reuters”, “AFP”, “Source: Xinhua”; “By ANA RUIZ Associated Press”, but no
# “By Michael Bloomberg”.
_CREDIT = re.compile(
    rf"\W{{0,3}}(?:(?:by|source|via|from|credit)\b:?\s+)?"
    rf"(?:(?:[\w.'’ ,|/-]{{0,60}}[,|/]\s*)?(?:the\s+)?{_FULLY}|[\w.'’ ,-]{{0,60}}\s(?:the\s+)?{_MANY_WORDS})\W{{0,3}}",
    re.IGNORECASE,
)
_RIGHTS = re.compile(rf"(?:©|\(c\)|\bcopyright\b)[\s\d,©]{{0,12}}(?:by\s+)?(?:the\s+)?{_FULLY}", re.IGNORECASE)
_HELPED = re.compile(rf"{_FULLY}[^.\n]{{0,60}}\bcontributed\s+to\s+this\b")
_ANYWHERE = re.compile(_NAMED)

# Datelines and bylines stand in so many paragraphs and characters from the start, credits so near the end.
_HEAD, _TAIL, _PARAGRAPHS = 600, 500, 6
_LONGEST_DATELINE, _LONGEST_CREDIT = 120, 90


def find_agency(document: Document) -> Span | None:
    """Return where the text names the agency whose copy it is: dateline, byline, credit, notice of rights.

    Speaking of what somebody told an agency is no such place. What metadata alone say is looked up in the text.
    """
    text = document.text
    found = next(_places(text), None)
    if found:
        return found
    for told in (document.credit, document.byline):
        match = _ANYWHERE.search(told or "")
        standing = _standing(text, match.group("name")) if match else None
        if standing:
            return standing
    helped = _HELPED.search(text, max(len(text) - 2 * _TAIL, 0))
    return Span(*helped.span("name")) if helped else None


def _places(text: str) -> Iterator[Span]:
    """Yield the places where an agency is named as the one whose text this is, the surest first."""
    head = find_paragraphs(text[:_HEAD])[:_PARAGRAPHS]
    cut = max(len(text) - _TAIL, 0)
    ends = [Span(cut + span.start, cut + span.end) for span in find_paragraphs(text[cut:])[-_PARAGRAPHS:]]
    for paragraph in head:
        limit = min(paragraph.end, paragraph.start + _LONGEST_DATELINE)
        for match in (_BRACKET.search(text, paragraph.start, limit), _DATELINE.match(text, paragraph.start, limit)):
            if match:
                yield Span(*match.span("name"))
    for paragraph in [*head, *reversed(ends)]:
        if paragraph.end - paragraph.start <= _LONGEST_CREDIT:
            match = _CREDIT.fullmatch(text, paragraph.start, paragraph.end)
            if match:
                yield Span(*match.span("name" if match.group("name") else "words"))
    for match in (_BRACKET.search(text, cut), _RIGHTS.search(text, cut)):
        if match:
            yield Span(*match.span("name"))


def _standing(text: str, name: str) -> Span | None:
    """Return where the head or the end of a text has a name."""
    literal = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    match = literal.search(text, 0, _HEAD) or literal.search(text, max(len(text) - _TAIL, 0))
    return Span(*match.span()) if match else None
