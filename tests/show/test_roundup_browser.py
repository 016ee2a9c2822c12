"""The page of a roundup in a real browser: by keyboard, without a script, without a request."""

from __future__ import annotations

import html
import shutil
from collections.abc import Iterator
from functools import partial

import pytest

from sayso.show.roundup import render_roundup_page
from sayso.show.roundup.fragments import passage_address
from tests.compare.roundups import barrage

pytestmark = [pytest.mark.needs_program("chromium"), pytest.mark.needs_module("playwright")]

ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)

# Contrast of every word with what is behind it, by WCAG; colours are laid over those of their ancestors.
CONTRASTS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgb = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((c) => c / 255);
  };
  const light = (colour) => colour.map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
  const low = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || !node.parentElement.checkVisibility()) continue;
    const behind = [];
    for (let e = node.parentElement; e; e = e.parentElement) behind.unshift(getComputedStyle(e).backgroundColor);
    const one = light(rgb(behind)), other = light(rgb([...behind, getComputedStyle(node.parentElement).color]));
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 4.5) low.push([ratio, node.data.slice(0, 30)]);
  }
  return low;
}"""

# What a screen reader would miss or stumble over.
FAULTS = """() => {
  const named = (e) => e.getAttribute("aria-label") || e.getAttribute("aria-labelledby") || e.textContent.trim();
  const faults = [...document.querySelectorAll("a[href], svg, img, [role=img], [role=region], section, nav")]
    .filter((e) => !e.closest("[aria-hidden=true]") && !named(e)).map((e) => e.outerHTML.slice(0, 80));
  for (const input of document.querySelectorAll("input")) if (!input.labels.length) faults.push("unlabelled input");
  for (const table of document.querySelectorAll("table")) if (!table.caption) faults.push("table without a caption");
  for (const e of document.querySelectorAll("[aria-labelledby], [aria-describedby]")) {
    const id = e.getAttribute("aria-labelledby") || e.getAttribute("aria-describedby");
    if (!document.getElementById(id)) faults.push("nothing is called " + id);
  }
  return faults;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("page") / "roundup.html"
    path.write_text(render_roundup_page(barrage()), encoding="utf8")
    return path.as_uri()


@pytest.fixture
def page(browser, address):
    """The page, opened; afterwards nothing may have been complained of and nothing asked for but itself."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    complaints, requests = [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address)
    yield page
    page.close()
    assert complaints == []
    assert {url.split("#")[0] for url in requests} == {address}


def test_a_dot_that_has_the_focus_shows_its_words_and_enter_leads_to_the_passage(page):
    page.locator("#topics").focus()
    page.keyboard.press("Tab")  # the way past the dots
    assert page.evaluate("document.activeElement.textContent") == "Skip the dots"
    page.keyboard.press("Tab")
    words = page.evaluate("document.activeElement.querySelector('.tip-words').textContent")
    assert page.locator(".tip:visible").count() == 1
    assert words in page.locator(".tip:visible").inner_text()
    number = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_function("hash => location.hash === hash", arg=number)
    assert page.evaluate("document.querySelector(':target + mark').textContent") == words
    top = page.evaluate("document.querySelector(':target').getBoundingClientRect().top")
    assert 0 <= top < 900
    page.wait_for_function("hash => '#' + document.activeElement.id === hash", arg=number)  # the focus goes along
    page.keyboard.press("Enter")  # the number leads back to the camp
    page.wait_for_function("hash => location.hash === hash", arg=number.replace("p", "l"))


def test_a_dot_that_is_pointed_at_shows_its_words(page):
    assert page.locator(".tip:visible").count() == 0
    page.locator(".dot").nth(4).hover()
    assert page.locator(".tip:visible").count() == 1


def test_every_dot_can_be_reached_and_lies_in_its_row(page):
    inside = page.evaluate("""() => [...document.querySelectorAll(".dot")].every((dot) => {
        const d = dot.getBoundingClientRect(), t = dot.closest(".track").getBoundingClientRect();
        return d.left >= t.left - 1 && d.right <= t.right + 1 && d.top >= t.top && d.bottom <= t.bottom;
    })""")
    assert inside
    assert page.locator(".dot").count() == 43


def test_a_topic_hides_the_lines_of_others(page):
    page.get_by_label("nine thousand jobs").check()
    assert page.locator(".lines > li:visible").count() == page.locator(".lines > li.k2").count() > 0
    assert page.locator(".dot:visible").count() == page.locator(".lines > li.k2").count()
    assert page.get_by_text("No statement on this topic.").locator("visible=true").count() == 2
    page.locator("#topics").check()
    assert page.locator(".lines > li:visible").count() == 43


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_no_width_needs_scrolling_sideways(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 390])
def test_no_table_is_cut_on_a_phone(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    cut = "[...document.querySelectorAll('.wide')].filter((e) => e.scrollWidth > e.clientWidth).length"
    assert page.locator(".wide:visible").count() == 2
    assert page.evaluate(cut) == 0


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_a_name_stands_over_the_first_of_its_lines(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    apart = page.evaluate("""() => [...document.querySelectorAll(".voice")].filter((voice) => {
        const name = voice.querySelector("h4").getBoundingClientRect();
        const facts = voice.querySelector(".facts").getBoundingClientRect();
        const line = voice.querySelector(".lines > li").getBoundingClientRect();
        return facts.left !== name.left || line.left !== name.left || line.top < facts.bottom;
    }).map((voice) => voice.textContent.slice(0, 40))""")
    assert apart == []


def test_a_camp_with_many_lines_has_the_width_of_the_page(page):
    widths = page.evaluate(
        "[...document.querySelectorAll('.camp')].map((e) => [e.querySelectorAll('.lines > li').length, e.clientWidth])"
    )
    assert len(widths) == 5
    assert all(width > 1200 for lines, width in widths if lines > 6)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_can_be_read(page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.locator(".strip a").first.focus()
    assert page.evaluate(CONTRASTS) == []


def test_every_word_can_be_read_in_print(page):
    page.emulate_media(media="print", color_scheme="light")
    assert page.evaluate(CONTRASTS) == []
    assert page.locator(".tip:visible, nav:visible, .topics:visible").count() == 0
    assert page.locator(".dot:visible").count() == 43


def test_nothing_is_without_a_name(page):
    assert page.evaluate(FAULTS) == []


def _answer(body: str, route) -> None:
    route.fulfill(body=body, content_type="text/html")


def test_a_browser_finds_the_words_that_a_link_names(browser):
    """The articles as pages of their own: the browser must scroll to what the text fragment names."""
    for camp in barrage().camps[:2]:
        one = camp.lines[-1]
        document, (span,) = one.line.document, one.line.statement.contents
        paragraphs = "".join(f"<p>{html.escape(p)}</p>" for p in document.text.split("\n\n"))
        article = f'<!DOCTYPE html><meta charset="utf-8"><div style="height:4000px"></div>{paragraphs}'
        context = browser.new_context()
        context.route("**/*", partial(_answer, article))
        page = context.new_page()
        page.goto(passage_address(document, (span,)))
        page.wait_for_function("window.scrollY > 1000", timeout=5000)
        context.close()
