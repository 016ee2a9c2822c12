"""CARD.md, written from meta.json: what the model is, what it learnt from, how good it is, where it fails."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_DATA = """\
| data | used for | licence as its makers state it |
| --- | --- | --- |
| PolNeAR 1.0 (Newell, Margolin & Ruths 2018), train without the panel | tags and links | none stated for the texts; they are not redistributed here |
| AllSides articles (grouped by event) | texts that the teacher read; nobody annotated them | Apache-2.0 (repository) |
| BASIL (Fan et al. 2019), the articles' texts | texts that the teacher read; nobody annotated them | none stated |
| GUM (Zeldes 2017), train without fiction, how-to, essays, letters, podcasts, conversation, reddit | names, nouns, who is meant | annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain, by genre |
| LitBank (Bamman et al. 2020) | names, nouns, who is meant | CC BY 4.0 |
| GAP (Webster et al. 2018), development part | who is meant | Apache-2.0 |
| PolNeAR's chains by CoreNLP (Manning et al. 2014), train without the panel | names, who is meant; machine-made | none stated |
| WikiGold (Balasuriya et al. 2009) | names | CC BY 4.0 |
| all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019) | first weights of the encoder | Apache-2.0 |
| all-mpnet-base-v2 (Song et al. 2020; Reimers & Gurevych 2019) | first weights of the teacher, which is not shipped | Apache-2.0 |
"""

_LIMITS = """\
- English news, mostly of US politics of 2016. Other genres were not trained on.
- People disagree on this task: on the same articles they agree with each other at 73.6 (relation F1).
- Confidence was calibrated against PolNeAR, which lacks some clear statements: what is shown as wrong there may be
  right, so confidence is a lower bound.
- PolNeAR annotates neither nested statements nor quoted paragraphs without attribution. The first come from a second
  reading of the contents, the second from layout; neither was calibrated.
- The floor was fitted on half of PolNeAR's development part. The calibrator's penalty and the windows were chosen by
  looking at all of it, so figures on that part flatter the model a little.
- Which name “he” or “she” means was learnt mostly outside news, and nouns ("the senator") hardly at all: sayso leaves
  nouns to rules.
- It says what the text attributes to whom, not whether anyone said it, nor whether it is true.
"""


_NOTICE = """\
The weights in this folder were trained by the sayso developers and are licensed under the Apache License, Version 2.0.
They begin from all-MiniLM-L6-v2 (Apache-2.0) and were taught by a network that begins from all-mpnet-base-v2
(Apache-2.0). They learnt from the texts and annotations of PolNeAR (no licence stated), and from what the teacher
thought of the texts of articles collected by AllSides (Apache-2.0) and BASIL (no licence stated). To find mentions and
tell who is meant they learnt from GUM (Georgetown University Multilayer corpus, annotations CC BY 4.0, texts of the
genres used CC BY, CC BY-SA or public domain), LitBank (CC BY 4.0), GAP (Apache-2.0), WikiGold (CC BY 4.0) and
machine-made chains over PolNeAR's texts. None of these texts is distributed here. The word pieces in tokenizer.json
are those of BERT (Devlin et al. 2019, Apache-2.0).
"""


def write_card(folder: Path) -> None:
    """Write the card and the notice of a model folder."""
    (folder / "NOTICE").write_text(_NOTICE, encoding="utf-8")
    meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    calibration = meta.get("calibration", {})
    told = "".join(f"| {name} | {value} |\n" for name, value in calibration.items())
    card = f"""# {meta["name"]}

An encoder of six layers that tags sources, cues and contents of reported speech in English news and links them, and
that finds names, nouns and pronouns and weighs whom they mean, with weights in eight bits. Made by `python -m training`;
this page is generated from `meta.json`.

## Data

{_DATA}
Trained on {json.dumps(meta.get("articles", {}))} articles, seed {meta.get("seed")}, commit {meta.get("commit")}.

## Figures

Accuracy stands in the README, where `make bench` writes it. Calibration, on the dev articles that it was not fitted on:

| figure | value |
| --- | --- |
{told}
## Limits

{_LIMITS}"""
    (folder / "CARD.md").write_text(card, encoding="utf-8")
