"""Articles about one event with their lines marked: [[who tone topics|words]]. Everything in them is invented."""

from __future__ import annotations

import re

from sayso.compare.types import (
    Line,
    Passage,
    Rated,
)
from sayso.types import Document, Span, Speaker, Statement

# name, type, role as an article has it, camp
PEOPLE = {
    "tellis": ("Mara Tellis", "person", "harbour minister", "Lornia, government"),
    "brandt": ("Ewald Brandt", "person", "prime minister", "Lornia, government"),
    "ministry": ("Ministry of Works", "organization", "", "Lornia, government"),
    "sarn": ("Pell Sarn", "person", "leader of the Tide Party", "Lornia, opposition"),
    "okoro": ("Dame Ruth Okoro", "person", "opposition senator", "Lornia, opposition"),
    "quist": ("Anders Quist", "person", "foreign minister of Velmark", "Velmark, government"),
    "envoy": ("Velmark’s envoy", "unnamed", "envoy", "Velmark, government"),
    "lune": ("Ida Lune", "person", "oceanographer", "Experts"),
    "faro": ("Tomas Faro", "person", "economist", "Experts"),
    "vale": ("Orsin Vale", "person", "fisherman", None),
    "critics": ("critics", "group", "", None),
}

ARTICLES = (
    (
        "quill-1",
        "The Quill",
        "2031-03-01",
        "Lornia will dam the Strait of Pell",
        """Lornia will build a barrage across the Strait of Pell, prime minister Ewald Brandt said on \
Saturday, calling it \
[[brandt 0.9 barrage|“the boldest thing this republic has done in forty years”]].

[[tellis 0.7 barrage jobs|“Nine thousand families will live off this wall,”]] harbour minister Mara Tellis told \
reporters. She promised that [[tellis 0.45 fishing|no boat in Quillport would be worse off]].

Pell Sarn, leader of the Tide Party, was scathing. [[sarn -0.85 cost|“It is a monument to one man’s vanity, and our \
grandchildren will still be paying for the plinth,”]] he said. [[sarn -0.5 barrage|“Ask them where the silt goes. They \
do not know.”]]

The cool reaction from Velmark’s press surprised nobody. Across the water, foreign minister of Velmark Anders \
Quist said \
his country had [[quist -0.4 treaty|“questions, many of them, and some are legal”]].

The first stones are to be laid in May, and the strait is nine miles wide where they are to lie.
""",
    ),
    (
        "wire-1",
        "Pell Gazette",
        "2031-03-01",
        "Brandt unveils tidal barrage",
        """QUILLPORT (Lornia Wire) — Ewald Brandt unveiled a tidal barrage on Saturday. The prime minister called it \
[[brandt 0.9 barrage|“the boldest thing this republic has done in forty years”]].

The Ministry of Works put the cost at four billion crowns and said it was \
[[ministry 0.2 cost|“confident of the figure to within a tenth”]].

Dame Ruth Okoro, an opposition senator, said the figure was [[okoro -0.7 cost|“a work of fiction, and not even good \
fiction”]].
""",
    ),
    (
        "wire-2",
        "Harbour Post",
        "2031-03-02",
        "Barrage for the strait",
        """QUILLPORT (Lornia Wire) — Ewald Brandt unveiled a tidal barrage on Saturday. The prime minister called it \
[[brandt 0.9 barrage|“the boldest thing this republic has done in forty years”]].

The Ministry of Works put the cost at four billion crowns. Orsin Vale, a fisherman, shrugged: [[vale -0.3 fishing|“We \
were promised a lighthouse once.”]]

[[critics -0.6 cost|Critics called the plan a hole to pour money into]].
""",
    ),
    (
        "tribune-1",
        "Velmark Tribune",
        "2031-03-02",
        "Our strait too, says Quist",
        """[[quist -0.65 treaty|“A strait has two shores, and we were asked about neither of them,”]] Anders \
Quist, foreign \
minister of Velmark, told parliament on Sunday. He added: [[quist -0.2 treaty|“We shall read the treaty aloud \
to them if \
need be.”]]

Velmark’s envoy in Quillport called the talks [[envoy 0.1 treaty|“correct, which is the word one uses”]] and said that \
[[envoy -0.35 fishing|cod do not carry passports]].

Ewald Brandt had called the barrage [[brandt 0.6 barrage|“the boldest thing this republic has done in \
fourteen years”]], \
to laughter in the chamber.

Mara Tellis replied by letter that [[tellis 0.15 treaty|“Velmark will be heard, as neighbours are”]].
""",
    ),
    (
        "quill-2",
        "The Quill",
        "2031-03-03",
        "What the sea will do",
        """Ida Lune, an oceanographer at Pell University, has modelled the strait for a decade. [[lune 0.55 \
barrage|“The \
energy is real. Nobody who has stood there in a spring tide doubts it,”]] she said. But she warned that \
[[lune -0.45 fishing|“the mud will decide, not the minister, and mud has never read a press release”]].

[[lune -0.1 barrage|“We have one good winter of data,”]] she said.

Tomas Faro, an economist, thought the jobs [[faro 0.3 jobs|“likelier than most promised jobs”]] and the cost \
[[faro -0.55 cost|“likelier still to double”]]. [[faro 0.05 cost|“That is not an argument against. It is \
arithmetic,”]] \
he said.

[[tellis 0.8 jobs|“I was born in this harbour when it was dying. I shall not apologise for hiring people in \
it,”]] Mara \
Tellis said on Monday evening, in a speech in Quillport that was interrupted by applause eleven times and by a seagull \
once, and in which she returned again and again to what the barrage would mean for the young of the coast.
""",
    ),
    (
        "courier-1",
        "The Courier",
        "2031-03-03",
        "Senate splits over barrage",
        """Dame Ruth Okoro rose first. [[okoro -0.9 cost|“Four billion crowns, and not one of them has been counted \
twice,”]] she said. [[okoro -0.35 fishing|“I have not met a fisherman who was asked.”]] Yet the opposition \
senator allowed \
that [[okoro 0.35 barrage|“the sea owes us something, and this would be a way of collecting”]].

Pell Sarn, leader of the Tide Party, would have none of it. [[sarn -0.75 jobs|“Nine thousand jobs? Nine thousand press \
releases,”]] he said.

The Ministry of Works said [[ministry 0.4 jobs|hiring would begin “before the first stone is wet”]].

Ewald Brandt told senators: [[brandt 0.65 treaty|“We build this with Velmark or beside Velmark. But we build it.”]]
""",
    ),
    (
        "gazette-2",
        "Pell Gazette",
        "2031-03-05",
        "Sarn: perhaps, after all",
        """Pell Sarn, leader of the Tide Party, surprised his own benches on Wednesday. [[sarn 0.5 jobs|“If \
even half of \
those jobs are real I will hold the minister’s coat,”]] he said.

[[tellis 0.6 barrage|“He may hold my shovel,”]] said Mara Tellis.

Anders Quist, foreign minister of Velmark, spoke of [[quist 0.25 treaty|“a better week than the last one”]] after \
[[quist 0.3 treaty|what he called useful hours with Tellis]].

Tomas Faro, the economist, was asked whether the cost had grown. [[faro -0.4 cost|“It has not been three days,”]] he \
said. [[faro -0.6 cost|“So: only a little.”]]
""",
    ),
    (
        "tribune-2",
        "Velmark Tribune",
        "2031-03-06",
        "Envoy thaws by a degree",
        """Velmark’s envoy said on Thursday that [[envoy 0.3 treaty|“there is now a table, and there are \
chairs on both \
sides of it”]].

Ida Lune, the oceanographer, told the Tribune: [[lune 0.6 barrage|“Done slowly, it could be the best-watched \
water in the \
world.”]] [[lune -0.25 fishing|“Done quickly, I would not eat the mussels.”]]

Lornian ministers were triumphant. [[brandt 0.75 treaty|“A good neighbour is the best foundation,”]] Ewald Brandt said.

Pell Sarn said of the costs, without a smile: [[sarn -0.55 cost|“I counted again. It did not help.”]]
""",
    ),
    (
        "blog-1",
        None,
        None,
        "Notes from the quay",
        """[[vale 0.4 fishing|“If the mussels live, I live,”]] said Orsin Vale, who fishes off Quillport. \
[[vale -0.15 barrage|“Ask me in ten years.”]]

[[critics -0.2 treaty|Some critics wondered who would police the sluices]].
""",
    ),
)

_MARKED = re.compile(r"\[\[(\w+) (-?[\d.]+) ([\w ]+)\|(.+?)\]\]", re.DOTALL)
TOPICS = {
    "barrage": "the barrage",
    "cost": "four billion crowns",
    "jobs": "nine thousand jobs",
    "fishing": "fishing",
    "treaty": "the treaty",
}


def line_of(document: Document, number: int, who: str, *contents: Span) -> Line:
    name, type_, role, _ = PEOPLE[who]
    start = document.text.find(role) if role else -1
    statement = Statement(
        id=f"s{number}",
        kind="direct" if document.text[contents[0].start] == "“" else "indirect",
        contents=contents,
        speaker=Speaker(type=type_, name=name),
        role=Span(start, start + len(role)) if start >= 0 else None,
    )
    return Line(document, statement)


def read_article(id: str, publisher: str | None, day: str | None, title: str, marked: str):
    """Return the document and its rated lines, each with who spoke and the topics."""
    text, found, end = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        found.append((match, Span(len(text), len(text) + len(match.group(4)))))
        text += match.group(4)
        end = match.end()
    text += marked[end:]
    slug = f"https://{publisher.lower().replace(' ', '-')}.example/2031/{id}" if publisher else None
    document = Document(id=id, text=text, title=title, published=day, publisher=publisher, url=slug, language="en")
    lines = [
        (Rated(line=line_of(document, n, m.group(1), s), tone=float(m.group(2)), evidence=()), m.group(1), m.group(3))
        for n, (m, s) in enumerate(found, start=1)
    ]
    return document, lines


def passage(document: Document, words: str) -> Passage:
    start = document.text.index(words)
    return Passage(document, Span(start, start + len(words)))
