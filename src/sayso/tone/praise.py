"""Words and phrases that show warmth, by how much: 0.5 (a trace) to 3 (the warmest there is).

Judged by the reader of news and political speech: 3 is what is said of the best things and people there are
("masterpiece", "hero"), 2 is plain praise ("excellent"), 1 is approval ("good", "useful"), 0.5 is a nod ("adequate").
Words stand as lemmas: their plural, -ed, -ing, -ly and -ness mean as much (sayso.tone.forms). A word behind "=" counts
only as it is written: "=fine" is praise, "fines" and "fined" are none.
"one's" in a phrase stands for any possessive.
"""

from __future__ import annotations

WORDS: dict[float, str] = {
    3.0: """
        adoration adore astonishingly awe-inspiring beloved breakthrough breathtaking brilliance brilliant exceptional
        extraordinary fabulous fantastic flawless genius glorious godsend groundbreaking hero heroic heroine idolise
        idolize incomparable legend legendary magnificence magnificent marvel marvellous marvelous masterful masterpiece
        masterstroke matchless miracle miraculous paragon peerless perfection phenomenal revere reverence saint savior
        saviour sensational sparkling spectacular splendor splendour stellar stunning stupendous sublime superb
        superlative superstar trailblazer trailblazing transcendent triumph triumphant unequalled unmatched unparalleled
        unrivaled unrivalled unsurpassed venerate wonderful wondrous worship
    """,
    2.5: """
        acclaim amaze amazement astonishing astounding awesome beautiful =best blessing bliss blissful bravo bravura
        captivate celebrate celebration champion cheer crowning dazzle delight delightful devotion dreamlike ecstatic
        elated elation electrifying enchanting enthralled enthralling enthuse eulogise eulogize euphoria euphoric
        excellence excellent exemplary exhilarating exquisite extol exuberant exult exultant fearless first-class
        first-rate gallant gallantry gorgeous great gush hail heroism historic illustrious incredible ingenious
        inspiration inspirational inspire invaluable joyful joyous jubilant jubilation landmark laud lavish
        life-affirming life-changing life-saving lifesaver lifesaving lionise lionize love luminary luminous majestic
        momentous monumental outstanding overjoyed pathbreaking perfect pioneer priceless prodigious radiant rapture
        rapturous rave rejoice remarkable resounding resplendent salute selfless showstopping splendid standout sterling
        terrific thrill thriving thunderous top-notch tour-de-force transformational transformative treasure tremendous
        unbeatable unforgettable valiant valor valour virtuoso visionary winner wizardry world-beating world-class
        worshipful wow
    """,
    2.0: """
        abound acclamation accolade accomplished accomplishment admirable admiration admire admirer adorable adulation
        affection affectionate altruism altruistic applaud applause ardent articulate attractive beam bless blockbuster
        boldness bonanza boon bounty brave bravery celebrated charisma charismatic charm cherish classy commend
        commendable commendation compassion compassionate compelling congratulate congratulation courage courageous
        creative crusader cutting-edge decisive dedicated dedication defiant deft dependable devoted dignified dignity
        distinguished dream dynamic eager elegance elegant eloquence eloquent eminent empower enamored enamoured endear
        energetic enjoyable enlightened ennobling enrich entertaining enthusiasm enthusiast enthusiastic enviable envy
        esteem evocative exalted exceed excel excite excitement expertly fascinating favorite favourite fervent finest
        flourish formidable fruitful gem generosity generous genial gifted glad glorify glory glowing godlike golden
        gracious grateful gratifying gratitude gravitas groundswell happy heart-warming hearten heartfelt heartwarming
        honor honorable honour honourable humane humanitarian icon iconic ideal idol idyllic imaginative impassioned
        impeccable impress impressive incisive incorruptible indispensable indomitable infectious innovative insightful
        integrity invigorating jewel joy jubilee judicious kind-hearted =kindest kindhearted laudable laureate lifeline
        magic magical magnanimous marvelously masterly memorable merciful meticulous nobility noble nurturing optimism
        optimistic ovation paramount passion passionate patriot patriotic peacemaker persuasive philanthropic
        philanthropist pleasure powerful praise praiseworthy precious prestige prestigious pride principled prized
        prodigy profound prosper prosperity prosperous proud refreshing renaissance renowned respected revitalise
        revitalize revolutionary revolutionise revolutionize reward rock-solid role-model rosy savvy scintillating shine
        skilful skillful smart solidarity sophisticated soulful spirited spotless stalwart standard-bearer statesman
        statesmanlike steadfast stirring strength success successful superhuman superior sympathetic talent thank
        thankful tireless toast touted tribute trusted trustworthy unblemished unflappable unflinching unifying
        unstoppable unsung untiring unwavering upbeat uplift upstanding vanguard vibrant victorious victory vindicate
        vindication virtue virtuous vivid warm-hearted warmth watershed welcoming whole-hearted wholehearted winning
        wisdom wise witty wonder worthy zeal zest
    """,
    1.5: """
        abundant acclaimed achieve achievement adept adroit advocate affable agile ambitious amiable amicable appreciate
        appreciation appreciative approval aspirational asset assured astute authentic benefactor beneficial benefit
        benevolent best-selling bipartisan bold boost bright brighten buoyant capable caring clever comeback comfort
        commitment competence competent confidence confident conscientious considerate constructive convincing
        cool-headed cooperative cordial courteous courtesy credible cultured deserve desirable determination determined
        dexterous diligence diligent diplomatic earnest effective efficacy efficiency efficient encourage encouragement
        endorse endorsement endorser energise energize engaging enhance enjoy enjoyment enlightening enterprising
        ethical exonerate expertise fair-minded faithful famed flattering forthright forward-looking friendly friendship
        fulfil fulfill fun generously gentle gentleman genuine goodness goodwill grace graceful gratify growth handsome
        hard-working hardworking harmonious harmony healthy high-quality honest honesty hopeful hospitable humble
        humility humor humour illuminating impartial improve improvement incentive industrious influential innocent
        innovate innovation insight inspired instructive instrumental intelligent intuitive inventive keen =kinder
        kindness laudatory laugh-out-loud level-headed liberate liberation lively loyal loyalist loyalty lucid lucky
        luxurious mature merit meritorious mesmerising mesmerizing milestone morale-boosting much-needed neighbourly
        nicest nurture open-minded overcome patience peaceful perceptive picturesque pleasant pleased pleasing poised
        polished popular popularity powerhouse pragmatic praising precise productive professionalism proficient
        profitable progress prolific promising punctual pure qualified quick-witted reassurance reassure reconcile
        reconciliation record-breaking redeem redemption reinvigorate rejuvenate reliability reliable relief relieve
        relish remedy rescue resilience resilient resolute resourceful respect respectful restore revival revive
        righteous robust romantic salvation satisfying scholarly self-confident sensible sensitivity shrewd sincere
        sincerity skill snazzy soothe spark stabilise stabilize strengthen strong stunner sturdy stylish support
        supporter supportive sure-footed surefooted surpass sweet sympathise sympathize sympathy tactful tenacious
        tenacity thorough thoughtful thrive tolerance tolerant top-rated tranquil transform trust truthful unafraid
        unbiased undaunted understanding undeterred undisputed unite unity unpretentious unselfish uplifted upside
        valuable valued vibrancy vigorous vital welcome well-being well-deserved well-earned well-liked well-loved
        well-respected wellbeing win win-win worthwhile zealously
    """,
    1.0: """
        able accomplish accurate acquit advantage advantageous affirm agreeable alert aplomb appealing applauding
        approve aspire assurance award-winning backer balanced better blameless bolster bounce breeze calm candor
        candour careful charitable charity cheery civil civility clarity clean clear-eyed clear-headed coherent cohesion
        collegial comfortable comforting commonsense compatible compliment complimentary composed composure congenial
        =cool cooperate cooperation courtly credibility credit cute decency decent democratic deserved dialogue donate
        durable ease =easy ebullient embody embrace empathetic empathy enable endow endure equitable exonerated
        experienced fair faith famous favorable favourable feasible feat firm flexibility flexible fond forgive
        fortunate free freedom fresh friend front-runner frontrunner frugal functional =funny gain good grit guardian
        guidance handshake handy =happily heal help helpful high-minded honeymoon hope hospitality hug humorous impetus
        important improved inclusion inclusive independent informative informed interesting invigorated justice justify
        lawful legitimate liberty likable likeable =liked =likes liking logical luck mediate mend mercy modernise
        modernize momentum motivate neat =nice nifty nimble observant openness opportunity optimal orderly pacify
        partner partnership patient peace perk plausible playful plucky polite popularly =positive positively practical
        prefer preferable =pretty principle privilege pro-growth proactive professional prominent promote promoter
        propitious protect protector prudence prudent punchy purposeful rational reasonable reasoned recognition
        recommend recommendation recover recovery refine reform reformer reinforce relaxed relevant renew reputable
        responsible responsive =right rightful rightly safe safeguard safety sane satisfaction satisfactory satisfy
        secure self-made serene serious-minded significant smile =smooth smoother smoothly soften =solid solidify solve
        soundly stability stable steady straightforward stride suave substantive =suitable =super supportively
        sustainable swift thaw =tidy timeless timely tough-minded transparency transparent truth upgrade upright uptick
        upturn useful valid viable vigilant well-crafted well-done well-informed well-intentioned well-known
        well-meaning well-prepared well-run wholeheartedness wholesome willing workable youthful
    """,
    0.5: """
        acceptable accountable adequate affordable agree agreement aid all-right allay amenable amused amusing
        approachable assist assistance bearable business-like businesslike =calming candid capability cautious celebrity
        chance clarify =compromise conciliatory consensus contender contribute contribution convenient decently defend
        defender =defensible discreet =educated equal familiar fashionable fighter =fine =fit forthcoming frank grand
        hopefully =intact intelligible intrigued intriguing laughter =leading legacy manageable mild mindful moderate
        modest non-violent =ok =okay overture =passable permissible possible potential prepared readable realistic
        receptive resolve respectable restrained restraint serve serviceable =sober soft-spoken strive sufficient
        =suited tolerable unharmed unhurt unobjectionable unproblematic unscathed up-to-date usable veteran =warm
        =warmer =warmly workmanlike
    """,
}

PHRASES: dict[float, str] = {
    3.0: """
        a force of nature, at the top of one's game, best ever, best in the world, best of all time, best thing that
        ever happened, beyond compare, dream come true, game changer, game changing, giant leap, giant step forward,
        greatest of all time, head over heels, hero's welcome, in a class of her own, in a class of his own, in a class
        of its own, larger than life, make history, national treasure, once in a generation, once in a lifetime, one of
        a kind, out of this world, over the moon, quantum leap, save one's life, second to none, stroke of genius, the
        best of the best, the stuff of legend, the very best, utmost respect, work of genius
    """,
    2.5: """
        a model for, against all odds, against the odds, all it was cracked up to be, best possible, big step forward,
        blow everyone away, blow me away, blow us away, blown away, can't say enough good, cannot say enough good, could
        not ask for more, could not be better, could not be happier, could not be prouder, couldn't ask for more,
        couldn't be better, couldn't be happier, couldn't be prouder, exceed all expectations, flying colors, flying
        colours, full marks, gold standard, great job, great leader, great man, great step forward, great success, great
        woman, hats off, heart of gold, hit it out of the park, huge step forward, huge success, job well done, knocked
        it out of the park, major step forward, must see, must-read, new dawn, new era, no praise too high, on top of
        the world, one of the best, one of the greatest, overwhelming support, pull off a coup, rave review, save lives,
        save the day, shining example, sing the praises, standing ovation, take my hat off, thank god, thumbs up, top of
        the class, turn the tide, will go down in history, worth its weight in gold
    """,
    2.0: """
        a class act, a credit to, a pleasure to, above and beyond, ahead of its time, beacon, beacon of hope, beat
        expectations, beyond expectations, big fan, big win, breath of fresh air, bright future, bright spot, can't
        praise enough, class act, crowd pleaser, cut above, dance in the streets, deep respect, deeply moving, deliver
        on, dream team, exceed expectations, fall in love with, far better, feather in her cap, feather in his cap,
        feather in the cap, fights tirelessly, five stars, force for good, force to be reckoned with, fought tirelessly,
        fresh start, full of praise, go the extra mile, go to bat for, god bless, grace under pressure, great idea,
        great news, great respect, hands down, hard won, head and shoulders above, heart and soul, high praise, high
        regard, highest regard, highly regarded, hit the ground running, huge fan, in awe of, in high regard, iron will,
        keep every promise, keep one's cool, keep one's promise, labor of love, labour of love, leading light, leaps and
        bounds, light at the end of the tunnel, live up to, long live, look up to, looking forward to, man of principle,
        milestone achievement, moral clarity, moral compass, most moving, moved to tears, much better, never looked
        back, new chapter, not get enough of, nothing but praise, nothing but respect, open arms, open heart, pave the
        way to peace, pay tribute, pillar of the community, proud of, raise the bar, ray of hope, real deal, richly
        deserved, rise to the occasion, rolled out the red carpet, rousing reception, safe pair of hands, salt of the
        earth, set the standard, shot in the arm, silver bullet, sing one's praises, so much better, speaks volumes for,
        stand tall, step up to the plate, tip of the hat, to be congratulated, to one's credit, top form, touched by,
        tower of strength, truly moving, turn the corner, very moving, vote of confidence, walk tall, walk through fire,
        warm welcome, wear one's heart, well regarded, win the day, with distinction, woman of principle
    """,
    1.5: """
        a good sport, absolutely right, are right, bear fruit, belief in, believe in, better off, better than, blessed
        with, bridge builder, build bridges, bury the hatchet, care about, cares deeply, committed to, common ground,
        common sense, do justice to, do the trick, fair deal, faith in, fight for, firm but fair, fit the bill, fully
        support, gain ground, gather pace, good deal for, good faith, good friend, good idea, good job, good man, good
        news, good people, good woman, great deal to offer, green light, green shoots, hard work, hearts and minds, i
        like, important step, in favor of, in favour of, in good hands, in good shape, in good stead, in one's corner,
        in safe hands, is kind, is right, keep his word, keep the peace, keeps his promises, kept her word, kept its
        word, kept the promise, kept their word, kind and, kind man, kind to, kind woman, kind words, level playing
        field, long overdue, look forward to, make a difference, make headway, meeting of minds, mend fences, most
        welcome, olive branch, on the mend, on the right track, on the side of, pave the way, pay off, peace of mind,
        people like, play well, pull through, quite right, right call, right choice, right decision, right direction,
        right man for, right person for, right thing, right track, right woman for, second chance, significant step,
        silver lining, so kind, speak up for, stand by, stand up for, stand with, steal the show, step forward, strong
        leader, strongly support, taken the lead, taking the lead, thaw in relations, tick all the boxes, tick every
        box, tough but fair, up to scratch, up to the job, up to the task, very kind, voters like, warm words, was kind,
        was right, we like, well placed, well received, well worth, were right, win over, win the hearts, work hard
    """,
    1.0: """
        as promised, at ease, at one's best, back on track, backed the, backs the, best of luck, best wishes, break the
        ice, breathing space, calls for calm, clean bill of health, clean slate, clear the air, cool head, credit where,
        do one's best, do one's part, do well, down to earth, fair point, first step, get along, give and take, give
        credit, glimmer of hope, go well, going well, good chance, good enough, good luck, good neighbor, good
        neighbour, good point, good start, good value, good will, have a point, helping hand, hold one's own, ice
        breaker, in agreement, in good spirits, lend a hand, lent a hand, make sense, move forward, no bad thing, not
        bad, one's best, open the door, peace deal, peace talks, reach out, right on, safe and sound, sigh of relief,
        stand one's ground, strong case, thank you, time tested, tried and tested, up and running, vote for, warm up to,
        well balanced, well made, well written, will back, window of opportunity, work together, work well, worth a try
    """,
    0.5: """
        a fair hearing, agree with, agrees that, as expected, better late than never, better than nothing, can live
        with, cautious optimism, cautious welcome, cautiously optimistic, could be worse, could do worse, could have
        been worse, could live with, do the job, fair enough, get behind, give it a chance, good as, keep an open mind,
        line up behind, middle ground, no complaints, no harm, no objection, no problem with, no worse than, not object,
        not opposed, nothing wrong with, pass muster, pleasant enough, rally around, rally behind, room for improvement,
        so far so good, stand behind, wait and see, weight behind
    """,
}
