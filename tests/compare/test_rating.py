"""How warm lines are towards what a roundup is about."""

import time

from sayso.compare.events.named import find_main_names
from sayso.compare.events.nouns import find_head_noun, find_noun, find_titled_noun
from sayso.compare.rating import event_target, name_target, rate_lines
from sayso.compare.types import Event, Picked
from sayso.tone.judge import ToneJudge
from sayso.types import Document
from tests.compare.lines import line
from tests.tone.judges import POSITIVE, Scripted


def document(text: str, title: str | None = None) -> Document:
    return Document(id=text, text=text, title=title)


def test_the_noun_of_an_event_is_what_most_articles_have_at_their_heads():
    articles = [
        document("Tell signed the accord. It was a statement of trust.", "Harbour accord signed"),
        document("After the meeting the accord was read out.", "An accord at last"),
        document("Brandt spoke of accords past."),
    ]
    assert find_head_noun(articles) == "accord"


def test_what_half_of_the_titles_have_goes_before_what_stands_below():
    articles = [
        document("The war goes on. The war was named.", "Vale's comments anger villages"),
        document("He spoke of the war.", "Comments by Vale"),
        document("Nobody won that war."),
    ]
    assert (find_titled_noun(articles), find_head_noun(articles)) == ("comments", "war")


def test_what_only_reports_is_no_event_where_there_is_another():
    assert find_head_noun([document("A report, a report, a report on the strike.")]) == "strike"
    assert find_head_noun([document("A report came.")]) == "report"
    assert find_head_noun([document("Rain."), document("A strike."), document("Snow.")]) is None


def test_a_verb_of_the_titles_tells_of_a_noun_that_the_articles_have():
    articles = [
        document("The resignation came late. A statement followed.", "Harbour chief Tellis quits"),
        document("Her resignation was no surprise.", "Tellis resigns"),
    ]
    assert find_titled_noun(articles) == "resignation"
    assert find_titled_noun([document("She went.", "Tellis quits"), document("She left.", "Tellis resigns")]) is None


def test_a_noun_in_more_titles_goes_before_one_in_fewer_even_if_it_only_reports():
    articles = [
        document("A probe.", "Report on the probe"),
        document("A probe.", "Report out"),
        document("x", "Report"),
    ]
    assert find_titled_noun(articles) == "report"


def test_names_months_and_verbs_are_no_nouns():
    names = [document("Rain fell.", "Bill Tellis speaks in March 3 talk"), document("Rain.", "Bill Tellis on March 3")]
    assert find_titled_noun(names) is find_head_noun(names) is None
    assert starts("meeting", "She looks forward to meeting him; the meeting is on.") == [38]
    assert starts("bill", "Bill Tellis hates the Bill and Farm Bill Cuts.") == [22, 36]


def starts(noun: str, text: str) -> list[int]:
    return [span.start for span in find_noun(noun, text)]


def happened(*documents: Document) -> Event:
    terms = (("Tellis", 1.0), ("harbour", 0.5))
    return Event(title=documents[0].title, documents=documents, first=None, last=None, terms=terms)


def test_what_no_noun_tells_is_towards_whom_most_titles_name():
    event = happened(
        document(
            "Mara Tellis, who leads the harbour, is to go before the end of the month, Otto Brandt said.",
            "Tellis is out",
        ),
        document(
            "The harbour heard of it: Mara Tellis is to go before the month ends, as Otto Brandt told all.",
            "Tellis goes, says Brandt",
        ),
        document("Nobody at all knows why the harbour is without Mara Tellis, who was liked.", "No more Tellis"),
    )
    target = event_target(event)
    assert target.called == "Mara Tellis"
    assert [span.of("Tellis and Brandt") for span in target.find("Tellis and Brandt")] == ["Tellis"]


def test_of_two_whom_the_titles_name_what_they_do_together_is_the_target():
    articles = [
        document("Ana Quill met Ivo Brandt. The visit was short.", "Quill and Brandt dine in Selm"),
        document("Ana Quill and Ivo Brandt dined. A short visit.", "Brandt and Quill at one table"),
    ]
    assert _target(articles) == "the visit"


def test_a_plain_word_that_opens_titles_is_no_name_and_a_name_no_plain_word():
    articles = [
        document("The ministers were angry. Ivo Tell came.", "Ministers angry in Selm"),
        document("The ministers dined.", "Ministers dine in Selm"),
    ]
    assert _target(articles) != "Ministers"
    assert [span.of("a tell, and Tell") for span in name_target("Tell").find("a tell, and Tell")] == ["Tell"]


def _target(articles: list[Document]) -> str:
    event = Event(title="t", documents=tuple(articles), first=None, last=None, terms=())
    return event_target(event).called


def test_many_names_at_the_heads_of_many_articles_are_counted_in_linear_time():
    surnames = ["".join(chr(97 + int(digit)) for digit in f"{number:04}").capitalize() for number in range(1500)]
    articles = [document(f"Mara {one} met Otto {one}on at dawn.", f"Mara {one} meets them") for one in surnames]
    start = time.process_time()
    assert find_main_names(articles, {}) == []
    assert time.process_time() - start < 5


def test_who_is_in_the_news_of_every_day_is_taken_where_nothing_else_is():
    told = "The Senate met at dawn in a very long session that nobody of those who came had expected"
    senate = [document(f"{told}.", "Senate meets at dawn"), document(f"{told}, or not.", "A long night at the Senate")]
    assert event_target(happened(*senate)).called == "Senate"
    bill = [
        document(f"{told} for the bill.", "Senate at dawn"),
        document(f"{told} and a bill.", "Long night at Senate"),
    ]
    assert event_target(happened(*bill)).called == "the bill"


def test_an_event_of_which_nothing_is_shared_is_called_by_its_title():
    event = happened(document("Rain.", "It rains"), document("Sun.", "It shines"))
    assert event_target(event).called == "It rains"
    for text in ("", "\ud800", "“”", "A" * 5000, "?!"):
        event_target(happened(document(text, text), document(text, None)))


def test_a_noun_is_found_in_both_numbers_and_not_inside_words():
    text = "Strikes: the strike, not the striker."
    assert [span.of(text) for span in find_noun("strike", text)] == ["Strikes", "strike"]
    assert starts("treaty", "Two treaties and a launch.") == [4]
    assert starts("launch", "Two launches and a treaty.") == [4]


def test_a_name_stands_where_all_of_it_or_its_last_word_does():
    find = name_target("Mara Tellis").find
    text = "Mara Tellis won. Tellis smiled; Mara did not, nor did Tellison."
    assert [span.of(text) for span in find(text)] == ["Mara Tellis", "Tellis"]
    assert name_target("?!").find(text) == ()


def test_the_last_word_of_a_name_is_not_always_a_surname():
    def found(name: str, text: str) -> list[str]:
        return [span.of(text) for span in name_target(name).find(text)]

    assert found("U.S.", "Roe's bridge is Quill's, the U.S. said.") == ["U.S"]
    assert found("John Roe Jr.", "Ann Doe Jr. met Roe.") == ["Roe"]
    assert found("European Union", "the teachers' union and the Union") == ["Union"]


def test_lines_are_judged_towards_the_target_where_it_stands_and_show_their_own_words():
    model = Scripted(lambda question: POSITIVE)
    picked = [Picked(line=line("Otto Tell", "the strike was useful"), score=1.0, evidence=())]
    event = Event(title="x", documents=(document("The strike began.", "Strike"),), first=None, last=None, terms=())
    (rated,) = rate_lines(picked, ToneJudge(model), event_target(event))
    assert rated.line is picked[0].line
    assert rated.tone > 0.1
    assert [span.of(rated.line.document.text) for span in rated.evidence] == ["useful"]
    (question,) = model.asked
    assert (question.target, [span.of(question.text) for span in question.spans]) == ("the strike", ["strike"])
