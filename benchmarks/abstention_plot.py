"""Curves of accuracy against coverage as an SVG that reads well on light and on dark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.markdown import number

Place = tuple[float, float]

_WIDTH, _HEIGHT = 640, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 20, 44, 56
# In percent: lower coverage is left out, lower accuracy is drawn at the edge.
_COVERAGE, _ACCURACY = (40.0, 100.0), (70.0, 100.0)
_AIM = 92.0
_LEGEND = (10, 110, 390)
_STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #1c2024; }
  .axis { stroke: #60646c; } .grid { stroke: #60646c; stroke-opacity: .2; }
  .aim { stroke: #60646c; stroke-dasharray: 2 4; }
  .curve { fill: none; stroke-width: 2; } .c0 { stroke: #0b6bcb; } .c1 { stroke: #2f7d32; } .c2 { stroke: #b3540b; }
  .c1 { stroke-dasharray: 8 4; } .c2 { stroke-dasharray: 3 3; } .default { fill: #0b6bcb; }
  @media (prefers-color-scheme: dark) {
    svg { background: #15181c; } text { fill: #e8eaed; } .axis, .grid, .aim { stroke: #a0a6ae; }
    .c0 { stroke: #7cb9ff; } .c1 { stroke: #7fd184; } .c2 { stroke: #ffb27a; } .default { fill: #7cb9ff; }
  }
"""


def draw_curves(curves: Mapping[str, Sequence[Place]], default: Place) -> str:
    """Return the SVG.

    curves: by name, points of coverage and accuracy in percent; default: the point that is marked.
    """
    x, y = default
    marked = f"default: {number(y, 1)} % right, {number(x, 1)} % shown"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="t d">',
        '<title id="t">Names that are right, by how many are shown</title>',
        f'<desc id="d">Accuracy against coverage as the threshold rises; {marked}.</desc>',
        f"<style>{_STYLE}</style>",
        *_axes(),
        *(_curve(number_, name, points) for number_, (name, points) in enumerate(curves.items())),
        f'<circle class="default" cx="{_x(x):.1f}" cy="{_y(y):.1f}" r="5"/>',
        f'<circle class="default" cx="{_LEFT + 18}" cy="{_HEIGHT - _BOTTOM - 20}" r="5"/>',
        f'<text x="{_LEFT + 30}" y="{_HEIGHT - _BOTTOM - 16}">{marked}</text>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _axes() -> list[str]:
    left, bottom = _LEFT, _HEIGHT - _BOTTOM
    parts = []
    for percent in range(int(_ACCURACY[0]), 101, 5):
        at = _y(percent)
        parts.append(f'<line class="grid" x1="{left}" x2="{_WIDTH - _RIGHT}" y1="{at:.1f}" y2="{at:.1f}"/>')
        parts.append(f'<text x="{left - 8}" y="{at + 4:.1f}" text-anchor="end">{percent}</text>')
    for percent in range(int(_COVERAGE[0]), 101, 10):
        parts.append(f'<text x="{_x(percent):.1f}" y="{bottom + 20}" text-anchor="middle">{percent}</text>')
    aim = _y(_AIM)
    parts += [
        f'<line class="aim" x1="{left}" x2="{_WIDTH - _RIGHT}" y1="{aim:.1f}" y2="{aim:.1f}"/>',
        f'<path class="axis" fill="none" d="M{left} {_TOP}V{bottom}H{_WIDTH - _RIGHT}"/>',
        f'<text x="{(left + _WIDTH - _RIGHT) / 2:.0f}" y="{_HEIGHT - 12}" text-anchor="middle">names shown, %</text>',
        f'<text x="16" y="{(_TOP + bottom) / 2:.0f}" text-anchor="middle" '
        f'transform="rotate(-90 16 {(_TOP + bottom) / 2:.0f})">of them right, %</text>',
    ]
    return parts


def _curve(place: int, name: str, points: Sequence[Place]) -> str:
    line = " ".join(f"{_x(x):.1f},{_y(y):.1f}" for x, y in points if x >= _COVERAGE[0])
    at = _LEFT + _LEGEND[place % len(_LEGEND)]
    return (
        f'<polyline class="curve c{place}" points="{line}"/>\n'
        f'<line class="curve c{place}" x1="{at}" x2="{at + 28}" y1="22" y2="22"/>'
        f'<text x="{at + 34}" y="26">{name}</text>'
    )


def _x(coverage: float) -> float:
    share = (min(max(coverage, _COVERAGE[0]), _COVERAGE[1]) - _COVERAGE[0]) / (_COVERAGE[1] - _COVERAGE[0])
    return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)


def _y(accuracy: float) -> float:
    share = (min(max(accuracy, _ACCURACY[0]), _ACCURACY[1]) - _ACCURACY[0]) / (_ACCURACY[1] - _ACCURACY[0])
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)
