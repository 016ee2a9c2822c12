"""A picture of the roundup of examples/ for the README, made by hand: python -m benchmarks.screenshot.

Needs Playwright and a Chromium on the path. Writes docs/roundup.png: 1280 pixels wide, in few colours, under 300 kB.
"""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

from sayso.compare import RoundupOptions, compare_statements
from sayso.pipeline import Pipeline
from sayso.read import read_document
from sayso.show.roundup import render_roundup_page
from sayso.tone.judge import ToneJudge

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ("harbour-accord-1.md", "harbour-accord-2.html", "harbour-accord-3.txt")
WIDTH, HEIGHT = 1280, 1500
# A palette; the colours that few dots have must stay in it.
COLOURS = 128
MOST_BYTES = 300_000


def make_page() -> str:
    """Return the page of the three outlets of examples/."""
    pipeline = Pipeline()
    readings = [pipeline.read(read_document(ROOT / "examples" / name)) for name in ARTICLES]
    return render_roundup_page(compare_statements(readings, ToneJudge.load(), RoundupOptions(is_one=True)))


def take_screenshot(page: str) -> bytes:
    """Return the first screens of a page as PNG."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        tab.set_content(page)
        picture = tab.screenshot()
        browser.close()
    return picture


def shrink(picture: bytes) -> bytes:
    """Return a PNG in few colours."""
    from PIL import Image

    stream = io.BytesIO()
    reduced = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE)
    reduced.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def main(path: Path) -> None:
    """Write the picture to a path. Raises ValueError if it is too large to stand in a README."""
    picture = shrink(take_screenshot(make_page()))
    if len(picture) > MOST_BYTES:
        raise ValueError(f"the picture has {len(picture)} bytes, at most {MOST_BYTES} are wanted; make it less high")
    path.write_bytes(picture)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "roundup.png")
