"""What reporting verbs and nouns let the reader think: one table, from lemma to stance.

The literature from which the groups are taken; the words in them are common knowledge.

* neutral: the assertives of Hooper 1975, “On assertive predicates”, which do not tell whether the words are true:
  say, state, explain. In MENTAL her weak assertives and the verbs of wishing and feeling: think, believe, want.
* endorsing: the factives and semifactives of Kiparsky & Kiparsky 1970, “Fact”, and of Karttunen 1971, “Some
  observations on factivity”: whoever writes “point out” takes the words for true (the
  writer's factive stance of Thompson & Ye 1991, “Evaluation in the reporting verbs used in academic papers”).
  Admitting and confessing count with them.
* distancing: the assertives that cast doubt, of Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013, “Linguistic models
  for analyzing and detecting biased language”.
* asking (for an answer or a favour), ordering (somebody must do it), promising, warning: the directives and commissives
  of Searle 1976, “A classification of illocutionary acts”. Advising and proposing are neither and stay neutral.
* praising, criticising: the verbs of positive and negative judgement of Levin 1993, “English verb classes and
  alternations” (§ 33); taking sides for or against somebody counts with them.

A phrase is written with underscores, as “point_out”: the lemma, and the words that must follow it; up to two others may
stand before each. Light verbs (make, give, take, issue, voice) are left out, so that the noun behind them decides.
"""

from __future__ import annotations

from sayso.types import Stance

VERBS: dict[Stance, str] = {
    "neutral": (
        "say shoot_back fire_back know_as double_down reaffirm restate affirm include articulate react contrast "
        "promote justify paint bark boom cover follow note_down spar clash tell write state add report relate describe "
        "call suggest argue explain continue respond reply answer conclude remark comment mention speak talk tweet "
        "retweet email text cite quote recall recount announce declare document read propose recommend advise "
        "encourage agree estimate predict project forecast discuss testify elaborate clarify specify detail list "
        "outline repeat reiterate stress emphasise underscore underline highlight echo joke quip chant shout yell "
        "scream whisper mutter murmur mumble exclaim interject share label dub name term title entitle headline "
        "identify refer reference point_to compare liken characterise portray depict present frame address weigh_in "
        "chime_in sum_up put_it put_forward put_forth communicate convey inform notify brief persuade convince "
        "nominate elect vote rule publicise pen opine editorialise posit theorise hypothesise advance advocate push "
        "lobby campaign pitch determine decide proclaim pronounce phrase word summarise lay_out spell_out set_out "
        "set_forth invoke evoke allude hint indicate imply attribute trace define rate rank chronicle recite lecture "
        "preach pray apologise paraphrase debate negotiate retort counter rejoin decline refuse abstain unveil choose "
        "pick accept concur approve authorise allow permit interview chat converse confer confide cable message "
        "introduce reflect recap update deadpan narrate translate conjecture submit post publish reckon volunteer sign "
        "release offer feature broadcast air play_down downplay mouth signal sketch confront foreshadow speculate "
        "surmise poll survey plead_guilty plead_not calculate assess evaluate analyse compute count explore examine "
        "study investigate regale rally transcribe telegraph intone"
    ),
    "endorsing": (
        "admit acknowledge concede confess own_up fess_up point_out note notice observe reveal disclose confirm show "
        "demonstrate prove establish discover uncover unearth expose find learn realise recognise know remind verify "
        "substantiate corroborate divulge let_slip make_clear make_plain make_it_clear attest bear_out shed_light "
        "illustrate detect come_clean"
    ),
    "distancing": (
        "claim allege insist contend purport profess boast brag crow insinuate assert aver rumour rumor pretend "
        "fabricate lie mislead spin parrot make_out masquerade conflate exaggerate overstate falsify"
    ),
    "denying": (
        "deny refute rebut dispute reject dismiss contradict disavow repudiate disclaim disown debunk gainsay negate "
        "renounce retract rule_out push_back brush_off brush_aside laugh_off shrug_off wave_off wave_away bat_down "
        "knock_down shoot_down turn_down disagree rebuff distance_from walk_back back_away discount recant"
    ),
    "asking": (
        "ask inquire enquire query wonder question request beg plead appeal petition implore beseech entreat quiz "
        "interrogate grill solicit probe press_on press_about press_by"
    ),
    "ordering": (
        "order command demand instruct direct urge call_on call_upon call_for exhort require mandate summon subpoena "
        "press pressure forbid prohibit ban enjoin decree compel insist_upon prod clamor clamour prescribe"
    ),
    "promising": ("promise pledge vow swear guarantee assure reassure commit undertake"),
    "warning": ("warn caution alert threaten forewarn sound_alarm raise_alarm raise_red_flag"),
    "praising": (
        "praise applaud commend hail herald laud trumpet compliment congratulate thank welcome salute celebrate gush "
        "rave extol acclaim tout champion endorse back support defend admire cheer credit honour honor vouch_for "
        "glorify lionise eulogise toast favour favor embrace bless revere respect uphold stand_by stand_with "
        "stand_behind stand_up_for side_with come_out_for speak_highly swear_by rally_behind rally_around fawn flatter "
        "marvel root_for get_behind appreciate talk_up sing_praises empathise sympathise"
    ),
    "criticising": (
        "criticise condemn denounce inveigh revile vent rage slam blast attack accuse blame decry deplore lambast "
        "lambaste berate chide chastise rebuke scold fault ridicule mock deride disparage insult complain lament "
        "bemoan object protest oppose skewer rip rail rant scoff sneer taunt assail hammer belittle castigate censure "
        "admonish reprimand upbraid vilify disapprove charge bash trash pan smear savage excoriate scorn reproach "
        "lash_out hit_back hit_out hit_at strike_back call_out take_aim take_issue take_swipe take_shot take_shots "
        "take_swipes take_dig take_exception take_task speak_out_against come_out_against come_against tear_into "
        "go_after cast_doubt call_into_question raise_doubt raise_doubts raise_concern raise_concerns make_fun "
        "poke_fun find_fault gripe grumble grouse carp moan whine jab needle roast torch hate dislike detest loathe "
        "despise resent distrust mistrust doubt fume seethe bristle swipe snipe challenge impugn malign slander "
        "demonise denigrate discredit demean dress_down vote_against pillory impeach indict sue jeer boo heckle "
        "stand_against undercut undermine second-guess pounce lampoon satirise troll"
    ),
}

# Verbs of thinking, wishing and feeling: neutral too, but no acts of speech.
MENTAL = (
    "seek mull maintain opt see understand remember think believe want hope expect fear worry feel consider wish "
    "intend aim plan view regard imagine suppose suspect guess assume presume anticipate seem appear look sound ponder "
    "contemplate care mind dream desire long yearn need value judge deem perceive conceive envision picture await "
    "trust dread enjoy prefer like love regret struggle try attempt focus concern prioritise interpret treat ignore "
    "forget hear watch mean muse reason prepare strive agonise obsess"
)

# Nouns and adjectives that are not spelled like a verb of the table; “claim”, “praise”, “attack” are.
NOUNS: dict[Stance, str] = {
    "neutral": (
        "statement view opinion belief thought announcement suggestion proposal description response argument "
        "conclusion explanation prediction expectation assumption speech account testimony message letter column "
        "editorial position decision recommendation reference remark comment conversation reaction idea interest "
        "intention sentiment notion attitude agreement according per advice stance goal strategy attention story news "
        "footage confident hopeful optimistic eager willing interested unclear uncertain sure glad wary worried "
        "nervous cynical alarmed surprised surprise shocked anxiety confidence sense adamant vocal outspoken lawsuit "
        "article rhetoric priority information consensus secret policy review unaware familiar assessment takeaway "
        "feeling estimation discussion hope fear quotation analysis"
    ),
    "endorsing": (
        "admission acknowledgment acknowledgement concession confession revelation disclosure confirmation discovery "
        "observation proof evidence recognition reminder knowledge finding aware awareness"
    ),
    "distancing": (
        "allegation insistence assertion contention insinuation speculation pretense pretence innuendo allegedly "
        "supposedly purportedly reportedly ostensibly falsehood"
    ),
    "denying": (
        "denial rebuttal refutation rejection dismissal repudiation dismissive refusal retraction disagreement"
    ),
    "asking": ("inquiry enquiry plea questioning"),
    "ordering": ("instruction directive injunction ultimatum edict"),
    "promising": ("oath assurance commitment"),
    "warning": ("alarm threat admonition"),
    "praising": (
        "applause commendation congratulations endorsement supporter backer tribute approval admiration gratitude "
        "kudos supportive complimentary thankful grateful enthusiastic proponent fondness enthusiasm impressed upbeat "
        "favorable favourable defender defense defence compassion"
    ),
    "criticising": (
        "criticism condemnation denunciation accusation complaint objection opposition opponent disapproval outrage "
        "critical critic skeptical sceptical skepticism scepticism disdain contempt mockery dig tirade diatribe "
        "broadside grievance hostility hostile disgust angry anger angered outraged upset unhappy critique backlash "
        "disappointed disappointment doubtful opposed"
    ),
}
