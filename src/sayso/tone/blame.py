"""Words and phrases that show coldness, by how much: −0.5 (a trace) to −3 (the worst there is).

Judged by the reader of news and political speech: −3 is what is said of crimes and catastrophes ("atrocity",
"disaster"), −2 is plain condemnation ("absurd"), −1 is disapproval or trouble ("worried"), −0.5 is a doubt
("cautious"). Words stand as lemmas: their plural, -ed, -ing, -ly and -ness mean as much (sayso.tone.forms).
A word behind "=" counts only as it is written. "one's" in a phrase stands for any possessive.
"""

from __future__ import annotations

WORDS: dict[float, str] = {
    -3.0: """
        abhor abhorrence abhorrent abominable abomination abysmal apocalypse apocalyptic appal appall atrocious atrocity
        barbarian barbaric barbarism barbarity bloodbath bloodthirsty butchery calamitous calamity cataclysm cataclysmic
        catastrophe catastrophic debauched deplorable depraved depravity despicable despise despot despotic detest
        detestable devastate devastation diabolical disaster disastrous disgrace disgraceful disgust enslave
        ethnic-cleansing evil excruciating execrable fascism fascist fiend fiendish genocidal genocide ghastly grotesque
        gruesome hateful heinous hell hellhole hellish hideous holocaust horrendous horrific horrifying inhuman inhumane
        loathe loathsome mass-murder massacre monster monstrosity monstrous murderous nazi nightmare nightmarish obscene
        obscenity odious paedophile pathological pedophile psychopath psychopathic putrid rapist repellent reprehensible
        repugnant repulsive revolting sadism sadist sadistic satanic savage savagery scourge scum sickening slaughter
        torture traitor traitorous travesty treacherous treachery treason treasonable treasonous tyrannical tyranny
        tyrant unconscionable unforgivable unspeakable vermin vicious vile villain villainous warmonger wicked worst
    """,
    -2.5: """
        abuse abuser abusive agony anguish annihilate anti-semitic anti-semitism antisemitic antisemitism arrant
        autocrat autocratic awful bankrupt betray betrayal bigot bigotry blackmail bloody brutal brutality brutalize
        bully butchering castigate charlatan chilling clown con-man condemn condemnation conman contempt contemptible
        contemptuous corrosive corrupt corruption coward cowardice crackpot crap cretin cripple crook cruel cruelty
        crush damnable damning debacle deceitful decry degrade dehumanise dehumanize demagogue demagoguery demon demonic
        denounce denunciation deplore desolation despair desperate destroy destruction destructive dictator dictatorial
        dictatorship dire disgusted dishonorable dishonourable dread dreadful dumpster-fire egregious enrage eviscerate
        excoriate excruciatingly extremist farce farcical fiasco filth filthy flagrant fraud fraudster fraudulent
        furious fury grievous gutless hate hater hatred hoax hogwash homophobe homophobia homophobic horrible horrify
        horror humiliate humiliation hypocrisy hypocrite hypocritical idiocy idiot idiotic ignominious ignominy imbecile
        immoral imperil impostor incompetence incompetent indefensible inept ineptitude inexcusable infamous infamy
        insane insanity insidious intolerable islamophobia islamophobic jihadist lambast lambaste liar loser ludicrous
        lunacy lunatic lynch malevolent malice malicious maniac maniacal mayhem megalomaniac menace misogynist
        misogynistic misogyny molest molester moron moronic murder murderer nefarious nonsense obnoxious oppress
        oppression oppressive oppressor outrage outrageous pariah pathetic pernicious perverse pervert pillory plunder
        pogrom poison poisonous predator predatory preposterous punitive racism racist rampage rancid rape repulse rot
        rotten rubbish ruin ruinous ruthless savaged scam scammer scandalous scapegoat scathing scorn scornful scoundrel
        sham shambles shambolic shame shameful shameless shit shitty sinister skewer slam slaver sleazy slimy slur smear
        sordid spew spineless stain stink stupid stupidity sucker supremacist swindle swindler tarnish tawdry terrible
        terrify terror terrorise terrorism terrorist terrorize theft thief thug thuggery thuggish toxic tragedy tragic
        trample trash trauma traumatic traumatise traumatize unacceptable unbearable unethical unfit unforgiveable
        unhinged unjustifiable useless vilify violate violent virulent vitriol vitriolic witch-hunt worthless wreck
        wretched xenophobe xenophobia xenophobic yob zealot
    """,
    -2.0: """
        abandon aberration abject abrasive absurd absurdity abysmally accusation accuse addict adversary aggression
        aggressor agitator alarmed alarming alienate allegation anger angry antagonise antagonize appalls appeasement
        arrogance arrogant assail assault backfire backlash backstab backward bad bane bash bastard belittle belligerent
        berate bitter blasphemy blast blatant bleak blight =blistering blunder bogeyman bogus bombast boo boorish botch
        breach bribe bribery bullshit =burned butcher callous cancer cataclysmically cesspool chaos chaotic charade
        cheat cheater clueless coerce coercion collapse collude collusion combative complicit complicity con conspiracy
        conspirator conspire contaminate convict corrupted corrupting coup cover-up cowering crass craven crazy creepy
        crime criminal criminality crisis culprit cult cutthroat cynical cynicism damage danger dangerous deadbeat
        deadly death-trap debase debunk deceit deceive deception deceptive decimate defamation defamatory defame defile
        deluded delusion delusional demean demolish denigrate deprave derelict deride derision derisive desperation
        despondent deteriorate detrimental devious =dirty disarray discredit discriminate discrimination discriminatory
        disdain disdainful dishonest dishonesty dishonor dishonour disinformation disloyal dismal dismay disparage
        disrepute disrespect disrespectful distress divisive doom downfall draconian drivel dumb dumping egotistical
        embarrass embarrassment embezzle embezzlement embitter endanger enemy entrap erode erratic evasive evil-doer
        excess exploit exploitation exploitative extort extortion extremism fail failure fake fanatic fanatical
        fanaticism fatal fatuous fear-monger fearmonger feckless felon felony fleece flop flout folly fool foolish foul
        fraught frenzied frightening fume futile gaffe ghoulish goon grave grievance grim gripe gross guilt guilty
        hapless harass harassment harm harmful harrowing hell-bent hideously hopeless hostile hostility hound hubris
        hysteria hysterical ignorance ignorant illegal illegitimate immoderate impeach impeachment imprison incendiary
        incite incitement incoherent indecent indict indictment indignant indignation ineffectual inequity infect
        inferior infidelity inflammatory inflict infringe infuriate inhospitable injustice insensitive insincere
        insolent insult insurgent intimidate intimidation intolerance intolerant invade invasion invective irrational
        irresponsibility irresponsible jail jeer jeopardise jeopardize kill killer kleptocracy kleptocrat laughable
        laughingstock laundering lawless lecherous lewd lie litany livid loathed looting lousy lurid mad malign
        malignant manipulate manipulation manipulative maul mess mindless misconduct misdeed miserable misery
        misinformation mislead mismanage mismanagement misrule mistreat mistreatment mob mock mockery narcissism
        narcissist narcissistic nasty negligence negligent nepotism noxious obsess obstructionist offensive ominous
        outcast outcry overreach panic =panned paranoia paranoid parasite peril perilous perjure perjury persecute
        persecution perversion phoney phony pig pillage pitiful plague plight polarise polarize pompous predicament
        prejudice profane propaganda provocation punishing quack quagmire rage rail ramshackle rancor rancour rant
        ravage rebuke recession reckless repress repression repressive reproach repudiate resentful resentment revenge
        revile revulsion ridicule ridiculous rigged rip rip-off rob robber robbery rogue =rotting rude ruffian rupture
        sabotage sabre-rattling scandal scare scaremongering =screamed seditious seethe selfish sexism sexist shatter
        shock shoddy shun sick sin sinful slander slanderous sleaze slob smug snake sneer spite spiteful squalid squalor
        squander =stabbing stale stalker steal stigma stonewall stooge strangle strife strongman stunt subjugate
        subversive subvert suffer suicidal sycophant sycophantic tacky taint tantrum tarnished tasteless threat threaten
        thwart tirade torment torpedo totalitarian =trafficking troll trounce tumult tumultuous turmoil ugly
        ultra-nationalist un-american unamerican unbecoming unchristian uncivilized undemocratic undermine unfaithful
        ungrateful unjust unlawful unlikable unlikeable unpatriotic unprincipled unruly unsavory unsavoury unscrupulous
        untrustworthy untruth untruthful upheaval usurp vandal vandalism vengeance vengeful vexatious victimise
        victimize violation violence vulgar wanton warped weaponise weaponize weasel whitewash woeful worthlessness
        wrath wreckage wrecking wrongdoing wrongful
    """,
    -1.5: """
        abdicate abort abrupt acrimonious acrimony admonish adverse affront aggravate aggressive aggrieved ail aimless
        alarm alarmist amateurish anarchy annoy annoyance antagonism anti-democratic anxiety anxious apathetic apathy
        appease arbitrary archaic arrest ashamed assassin atrophy attack aversion barrage baseless battered bellicose
        bemoan beset betrayer bias blackout blame bloated bluster boast boastful bogged bombard bore boycott brash
        brazen bristle =broken bumbling bungle burden burdensome cagey capitulate capitulation careless catcall censor
        censorship censure charged =charges chasten chastise cheap chide clamp-down clash clownish clumsy cold-hearted
        coldhearted complacency complacent conceited condescend condescension conflict confront confrontation
        confrontational confused contentious contradict contradictory controversial controversy convoluted
        counter-productive counterproductive crackdown crash cringe =critical criticise criticism criticize crumble
        cumbersome curse death decadent decay decline defective defiance deficiency deficient defraud defy degenerate
        delinquent demonise demonize demoralise demoralize denial depressed depressing depression deprive derail
        deserter desertion despoil deterioration detractor deviant disadvantage disagreeable disappoint disappointment
        disapproval disapprove discord discourage disenfranchise disgruntle dishearten disillusion disillusionment
        disingenuous dislike dismissive disorder disorganised disorganized disown displease displeasure disqualify
        disregard disrupt disruptive dissatisfaction dissatisfied distort distortion distrust disturb dodge dodgy
        domineering downgrade downplay downtrodden downturn drab drawback dreary drunk dubious dud duplicitous duplicity
        dysfunction dysfunctional egotist elitist encroach erroneous estrange evade exacerbate exaggerate exasperate
        exasperation extreme fabricate fallacy fallout false falsehood falsify famine fault faulty fear fearful feeble
        finger-pointing flaw flimsy flounder fluster foe forsake frantic fraying frighten frustrate frustration gag
        glaring glib gloom gloomy glut grating greed greedy grief grieve groan grumble grumpy guise gullible half-baked
        half-hearted halfhearted =hammered hamstring hard-line hardline hardliner hardship harsh haughty haunt havoc
        hazard hazardous headache heartache heartbreak heartbroken heartless heckle hinder hindrance hobble hoodwink
        hostage hothead hurt hurtful hysterics ill ill-advised ill-conceived ill-fated ill-judged ill-prepared ill-timed
        illicit illogical immature impair impasse impersonate implausible impolite imposition impossible impotent
        improper impropriety imprudent impulsive inaccuracy inaccurate inaction inappropriate incapable inconsiderate
        inconsistent incriminate indulgent ineffective inefficiency inefficient inequality inexperienced inferiority
        infighting inflame inflexible inhibit insecure insufferable insurrection interfere interference intransigent
        intrusive invalid irate ire irk irritate jealous jealousy jeopardy =joke judgmental kowtow lackluster lacklustre
        lame lament lamentable lapse lash lawbreaker layoff lazy leery lethal loath lopsided lurk malaise malfunction
        malnourished mar mean-spirited meaningless meanness meddle meddlesome melee meltdown menacing militant misbehave
        misbehavior misbehaviour miscalculate miscalculation miscarriage misfire misfortune misgovern misguided
        mishandle misjudge misrepresent misrepresentation misstate misstep mistake mistaken mistrust misuse moan
        monotonous mourn muddle murky naive naivety naïve nuisance obfuscate obfuscation obsessive obstruct obstruction
        obstructive offend oligarch opportunist opportunistic oust out-of-touch overbearing overblown overrated
        overreact overreaction overwrought pain painful partisan patronise patronize perpetrate perpetrator perplexing
        pessimism pessimistic petty petulant phobia pitfall pitiless plagiarism plagiarize plod plunge pointless
        polarization pollute pollution poor posturing poverty pretence pretense pretentious prison problematic punish
        punishment purge pushover quarrel quibble radical rash reactionary rebuff recant recklessly refuse regime
        regress reject rejection remorse renege repent reprimand resent resign resignation restrictive retaliate
        retaliation rift riot ripoff rubber-stamp ruse sad sag scapegoating scoff scold scramble scrap =screaming
        scuffle secretive self-centered self-centred self-defeating self-interest self-interested self-serving senseless
        setback sever shabby shady shallow shenanigan short-sighted shortage shortcoming shortsighted =shouted shove
        shrill simplistic sinking skirmish skulduggery slack =slapped slave sleepwalk slippery sloppy sluggish slump
        smarmy smirk smokescreen snipe snub sorrow spat spoil spurious sputter stagnant stagnate stagnation stalemate
        stall stodgy strangulate stray stress stressful strident struggle stumble stunted sullen sully suspect suspicion
        suspicious swipe taunt tedious =tense tension tenuous thorny thoughtless tired tiresome toil tone-deaf toothless
        topple trick trickery tricky trite trivialise trivialize trouble troublemaker trounced turbulence turbulent
        unaccountable unaffordable unattractive unbalanced uncaring uncivil uncomfortable unconstitutional unconvincing
        uncooperative uncouth undeserved undeserving undesirable undignified undue unease uneasy unfair unfavorable
        unfavourable unfeeling unfounded unfriendly unfulfilled unfunny ungracious unhappy unhealthy unimaginative
        unimpressive uninspired uninspiring unintelligible unjustified unkind unlivable unnecessary unpleasant unpopular
        unpresidential unproductive unprofessional unqualified unrealistic unreasonable unreliable unrepentant unrest
        unsafe unsatisfactory unseemly unsettle unstable unsubstantiated unsuccessful unsustainable untenable
        unthinkable untoward untrue unwarranted unwelcome unwise unworkable unworthy uproar upset vacuous vain vanity
        vehement vex vindictive void volatile vulnerable wail wannabe warlike waste wasteful watered-down weak weaken
        weird whimper whine wimp woe worse worsen worst-case wound wrangle wreak wrong wrong-headed wrongheaded =yelled
    """,
    -1.0: """
        abstain adversarial allege aloof ambiguity ambiguous ambivalent anaemic anemic antiquated apprehension
        apprehensive arduous avoidable awkward backtrack baffling balk baulk bewilder bizarre bland blemish blindside
        blunt blur bomb bother bulky bumpy chill clamor cliche clichéd =cold complain complaint complicate concoct
        confuse confusion constrain contrive costly crude cut-throat cutback damp dampen daunting dead deadlock deficit
        delay demur dent deplete detached detain detour difficult difficulty dilemma dilute dim dirt disagree
        disagreement disallow discomfort discontent dismiss dispute dissonance distract distraction divided division
        doubt doubter dour downside drought drown dull edgy elude embattled empty encumber error erupt exhausted
        exhausting expensive explosive =exposed falter fatigue feud =fired fizzle flaky =flat forbid foreboding forlorn
        fractious fragile fret friction fuss fussy futility gaffe-prone glitch grudge grumbling haggle hamper hard-hit
        hardball heated heavy-handed hesitant hurdle hype hyperbole hyperbolic idle impede impediment imperfect
        impersonal impractical inability inadequate inattentive incomplete inconclusive inconvenience inconvenient
        incorrect indecision indecisive indifference indifferent ineligible inert inexact infirm inflation inhibited
        insufficient insular irregular irregularity irrelevant itch jaded jobless lack lackadaisical lag languish
        lawsuit lax leak lecture liability limitation limp lonely loophole lopsidedly lose loss loss-making lukewarm
        lurch marginalise marginalize mediocre mediocrity messy misdemeanor misinform mismatch misplace misread misspend
        misunderstand mixed-up monopoly monotone mundane needless negative neglect nervous nitpick nonchalant nosedive
        notorious obstacle obstinate odd opponent oppose outdated outmoded overambitious overcharge overdue overhyped
        overload overlook overpriced overrun overspend passé perplex picky plead plummet probation problem prosecute
        prosecution protest protracted pushback pushy puzzle questionable =questioned quirky refute regret regrettable
        reluctance reluctant remiss resistance restless retract retreat rigid roadblock rocky ruckus rumor rumour scarce
        scarcity sceptic sceptical scepticism =sentenced shaky sidestep simplification skeptic skeptical skepticism slip
        slow slow-moving slug snag sorry sour spar spiral split spotty spy stagger stark sterile stiff strange strenuous
        stricken stubborn stuck stutter subpoena sue suffocate suicide sulk superficial suppress surrender suspend taboo
        tepid top-heavy trip-up trivial unanswered unappealing unappreciated unauthorised unauthorized unaware uncertain
        uncertainty unclear unconcerned unconfirmed undecided undeclared undercut underestimate underfund underperform
        underprepared underwhelming unemployed unemployment uneven unexciting unfinished unfortunate unheard unimportant
        uninformed uninterested unlucky unmoved unpaid unprepared unproven unresolved unresponsive unsatisfied
        unsuitable unsupported unsure unwanted unwell unwilling upend vague vanish verbose victimhood vulnerability wane
        warn wary wasted wayward weary wilt wince wishy-washy withdraw wobble woolly wordy worrisome worry wrongly yawn
    """,
    -0.5: """
        =coldly =coolly =grudgingly =icily =stiffly
        average caution cautionary caveat challenge concern critic debatable demanding disparate dissent finite gamble
        hesitancy hesitate hesitation impatient improbable investigation ironic lengthy limited meager meagre mixed
        noisy opposition ordinary pedestrian predictable pressure pricey puzzlingly query =questions repetitive
        reservation resist risk risky rival scant scrutinise scrutinize scrutiny slight so-so sparse steep tentative
        tight unambitious unconventional undistinguished unending unexceptional unfamiliar unknown unlikely unremarkable
        unsurprising untested unusual war
    """,
}

PHRASES: dict[float, str] = {
    -3.0: """
        act of terror, beyond the pale, blood on one's hands, complete disaster, crime against humanity, crime of the
        century, enemy of the people, hell on earth, house of horrors, human scum, living hell, moral bankruptcy,
        morally bankrupt, nothing short of a disgrace, one of the worst, piece of shit, pure evil, race to the bottom,
        rotten to the core, scum of the earth, stab in the back, stain on, total disaster, worst ever, worst of all,
        worst possible, worst thing
    """,
    -2.5: """
        a mockery of, all time low, assault on, attack on democracy, bad faith, banana republic, basket case, beneath
        contempt, beneath the dignity, betrayal of trust, blood money, blot on, bring shame, bring shame on, car crash,
        con artist, crocodile tears, crying shame, cult of personality, dark day, dead on arrival, death knell, dog
        whistle, fake news, flat-out lie, go to hell, hate crime, hate speech, in cahoots, insult to injury, kangaroo
        court, kick in the teeth, lash out, laughing stock, lie after lie, lock her up, lock him up, lose all
        credibility, lowest of the low, make me sick, make one sick, morally wrong, national disgrace, national shame,
        new low, no excuse for, not fit for office, not worth the paper, out of control, own worst enemy, pack of lies,
        poisoned chalice, police state, reign of terror, road to ruin, rub salt, rule of fear, salt in the wound, scared
        to death, sexual assault, sexual harassment, sexual misconduct, sick to one's stomach, slap in the face, smear
        campaign, snake oil, spit in the face, tear apart, tear to shreds, threat to democracy, throw under the bus,
        tissue of lies, train wreck, trainwreck, unfit for, unfit for office, unfit to, useful idiot, war crime, war
        criminal, web of lies, whip up fear, whip up hatred, white supremacist
    """,
    -2.0: """
        a circus, a joke, abuse of, abuse of power, add fuel, asleep at the wheel, at an all-time low, attack on,
        backward step, bad actor, bad apple, bad deal, bad example, bad for, bad idea, bad joke, bad man, bad news, bad
        taste, bad to worse, beg belief, beggar belief, big mistake, black mark, blow to, body blow, break one's
        promise, break one's word, broken promise, cash grab, climb down, climbdown, come under attack, come under fire,
        conflict of interest, conspiracy theorist, conspiracy theory, cronyism, cross a line, cross the line, cruel
        joke, cut and run, damning indictment, danger to, dead end, defy belief, dirty trick, double standard, down the
        drain, down the toilet, dress down, drop the ball, empty promise, extreme left, extreme right, fall apart, fall
        to pieces, fan the flames, far-right, fear mongering, fed up, flip-flop, flip-flopper, fool's errand, from bad
        to worse, fuel to the fire, give a bad name, go back on one's word, go too far, go up in smoke, grave mistake,
        gravy train, hard left, hard right, heap scorn, heavy blow, henchman, henchmen, hit back, hit out, hold hostage,
        hold in contempt, house of cards, huge mistake, in over one's head, lackey, lame duck, land grab, lapdog, last
        straw, lay into, lip service, lose confidence, lose control, lose faith, lose patience, lose the plot, lose
        trust, lost cause, major blow, make a fool of, make a mess, make a mistake of, make matters worse, make no
        sense, make things worse, miscarriage of justice, money pit, mouthpiece, nail in the coffin, no confidence, no
        place for, no place in, not fit to, obstruction of justice, out of line, out of one's depth, out of one's mind,
        pass the buck, play with fire, pork barrel, pour fuel, pour scorn, powder keg, power grab, radical left, rail
        against, read the riot act, retrograde step, rip into, rotten apple, sell out, sellout, serious blow, serious
        mistake, severe blow, sick and tired, sick joke, sick of, slippery slope, sow discord, sow division, step
        backward, stoke fear, sweep under the carpet, sweep under the rug, take aim at, take to task, tear into, threat
        to, throw a tantrum, thrown to the wolves, ticking bomb, time bomb, turn a blind eye, turn into a circus,
        two-faced, u-turn, under fire, up in arms, vote of no confidence, wake-up call, wakeup call, wash one's hands,
        waste of money, waste of space, waste of time, white elephant, wild goose chase, worse than, wreak havoc, wrong
        direction, wrong side of history, wrong track
    """,
    -1.5: """
        accuse of, alarm bells, anger at, at each other's throats, at fault, at loggerheads, at odds, at risk, at the
        expense of, back down, backs on, bad blood, bad luck, behind the times, bitter pill, blame for, blow off, bone
        of contention, breakdown, broken system, bumpy ride, can of worms, cave in, cherry-pick, cold comfort, cold
        shoulder, cold water on, crack down, crack down on, cut corners, dead wrong, deep concern, deprive of, dig in
        one's heels, dire straits, drag down, drag on, drag one's feet, elephant in the room, fail to, fall behind, fall
        flat, fall foul, fall from grace, fall short, fall victim, find fault, finger of blame, fire back, flat wrong,
        fly in the face, get it wrong, go wrong, going wrong, grave concern, guilty of, has no clue, have enough of,
        have no business, have no idea, have no right, hidden agenda, hit a wall, hit hard, hit rock bottom, hit the
        wall, hold against, in bad shape, in crisis, in decline, in denial, in dire straits, in doubt, in hot water, in
        jeopardy, in limbo, in ruins, in tatters, in the dark, in the wrong, in trouble, in vain, lack of, leave much to
        be desired, leave out in the cold, leaves a lot to be desired, let down, let off the hook, letdown, look down
        on, lose ground, lose one's cool, lose one's nerve, lose one's temper, lose one's way, lose touch, miss the
        mark, miss the point, missed chance, missed opportunity, mud-slinging, mudslinging, name-calling, no better
        than, no credibility, no fan of, no friend of, no sense, not a serious, not enough, not good enough, not
        serious, not up to, not up to scratch, not up to the job, off base, off the mark, off the rails, old hat, on
        one's watch, on shaky ground, on the rocks, on the ropes, on thin ice, ought to be ashamed, over the top, own
        goal, pandora's box, past its sell-by date, past one's prime, photo op, pick a fight, play down, play politics,
        point the finger, political football, political stunt, political theater, political theatre, politics as usual,
        pour cold water, publicity stunt, pull the plug, raise eyebrows, raise hell, red flag, red herring, red tape,
        ride roughshod, ring alarm bells, rob of, rock bottom, rocky road, rough ride, rub the wrong way, ruffle
        feathers, run afoul, run out of, run roughshod, say no to, second best, second rate, serious concern, shaky
        ground, shoot down, shoot oneself in the foot, shoot themselves in the foot, short end of the stick, shot itself
        in the foot, should be ashamed, smoke and mirrors, sore point, sound the alarm, sour grapes, speak out against,
        stand accused, sticking point, storm out, strong-arm, stumbling block, take a dig at, take a dim view, take a
        shot at, take a swipe, take advantage of, take exception, take issue with, take offence, take offense, take
        umbrage, thin ice, third rate, throw in the towel, throw out, to blame, too late, too little, too little too
        late, turn against, turn one's back, turn one's back on, ulterior motive, up against the wall, uphill battle,
        uphill struggle, vicious circle, vicious cycle, voice alarm, vote against, vote down, vow to block, walk away
        from, walk out, war of words, war on, weigh down, wide of the mark, without basis, without evidence, without
        foundation, without merit, wrong about, wrong with
    """,
    -1.0: """
        a long way to go, at a loss, beat around the bush, behind bars, behind schedule, brush off, call into question,
        cast doubt, caught off guard, caution against, cautious about, change one's tune, cold feet, concern about,
        concern over, cool on, cool reception, disagree with, double-edged sword, face criticism, false start, far cry
        from, get in the way, growing pains, hard feelings, hard pressed, hard sell, hard time, hard to believe, hard to
        see, hard to swallow, have a long way, have reservations, hold back, kick the can, leave questions, long shot,
        long way off, lukewarm reception, mixed bag, mixed blessing, no end in sight, no match for, not amused, not
        convinced, not happy, not ideal, not impressed, not persuaded, not pleased, not sure, not the answer, nothing
        new, nothing special, nothing to write home about, off guard, on edge, on hold, on ice, on the back burner, on
        the brink, on the defensive, on the fence, over budget, par for the course, part company, part ways, pie in the
        sky, pinch of salt, push back, raise concern, raise doubts, raise questions, remain to be seen, reservations
        about, run-of-the-mill, second thoughts, shrug off, shy away, sit on the fence, stand in the way, step aside,
        strings attached, take with a grain of salt, tall order, tip of the iceberg, too bad, too far, too much, too
        soon, tough time, under investigation, up in the air, warn against, wishful thinking, worried about
    """,
    -0.5: """
        a bit much, a little much, could be better, could do better, easier said than done, hard to say, hard to tell,
        hold off, jury is out, more of the same, no easy, no panacea, no silver bullet, not easy, not perfect, not there
        yet, not yet, nothing more than, question mark, questions about, the jury is still out, too early, under
        pressure, under scrutiny, under strain, ups and downs, wait too long
    """,
}
