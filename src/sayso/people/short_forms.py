"""Short forms of given names that English news uses: “Bill” for William, “Peggy” for Margaret.

Written from common knowledge: short and pet forms that are usual in English, a few of them for names of other languages
that are at home in it. A short form may be that of several names (“Ted” of Edward and Theodore, “Chris” of Christopher
and Christine); which one is meant, if any, is for whoever asks to find out. Spellings of one name (Steven, Stephen) are
none of each other's short forms, but share them.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

# A name, or spellings of it, and behind the colon what is short for it.
_TABLE = """
    abigail: abby abbie
    abraham: abe
    adelaide: addie
    albert: al bert bertie
    alexander: alex alec sandy xander sasha
    alexandra: alex alexa sandy lexi sasha
    alfred: alf alfie fred
    alistair alastair: al ali
    amanda: mandy
    andrea: andie
    andrew: andy drew
    anthony antony: tony
    antonia: toni
    archibald: archie
    arthur: art
    barbara: barb babs barbie
    barnaby barnabas: barney
    bartholomew: bart
    beatrice beatrix: bea trixie
    benjamin: ben benny benji
    bernard: bernie
    bernadette: bernie
    bradley bradford: brad
    calvin: cal
    cameron: cam
    caroline carolyn: carrie caro
    catherine katherine kathryn katharine: cathy kathy kate katie kat kathie kitty cate
    cecilia: cece celia
    charles: charlie chuck chas chip charley
    charlotte: charlie lottie
    christina christine: chris chrissy christie tina
    christopher: chris kit topher
    clifford: cliff
    clinton: clint
    constance: connie
    cynthia: cindy
    cyrus: cy
    daniel: dan danny
    danielle: dani
    david: dave davy
    deborah debra: deb debbie
    denis dennis: denny
    dominic: dom nick
    donald: don donnie donny
    dorothy dorothea: dot dottie dolly
    douglas: doug
    edgar: ed eddie
    edmund edmond: ed eddie ned
    edward: ed eddie ted teddy ned
    edwin: ed eddie
    eleanor: ellie nell
    elizabeth elisabeth: liz lizzie beth betty betsy eliza liza libby bess bette lisbeth
    emily: em emmy
    ernest: ernie
    eugene: gene
    ezekiel: zeke
    florence: flo florrie
    frances: fran francie frannie
    francis franklin: frank frankie
    frederick frederic: fred freddie freddy
    gabriel: gabe
    gabrielle: gabby gabi
    geoffrey jeffrey: geoff jeff
    gerald gerard: gerry jerry
    geraldine: gerry
    gilbert: gil bert
    gillian: jill gill
    gregory: greg
    gwendolyn: gwen
    harold: hal harry
    harriet: hattie
    helena helen: nell
    henrietta: etta hettie
    henry: harry hank hal
    herbert: herb bert
    howard: howie
    hubert: bert
    isaac: ike zac
    isabel isabella isabelle: izzy bella
    jacob: jake
    jacqueline jacquelyn: jackie jacqui
    james: jim jimmy jamie jimmie
    janet: jan
    jennifer: jen jenny jennie
    jeremiah jeremy: jerry
    jerome: jerry
    jessica: jess jessie
    joanna joanne: jo
    john: jack johnny jock jonny
    jonathan jonathon: jon jonny
    joseph: joe joey
    josephine: jo josie
    joshua: josh
    judith: judy judi
    julia julie: jules
    kenneth: ken kenny
    kimberly kimberley: kim
    kristin kristen kristina kristine: kris
    laurence lawrence: larry laurie
    leonard: len lenny leo
    leopold leonardo: leo
    leslie lesley: les
    lillian: lily
    louis lewis: lou louie
    louisa louise: lou
    lucille lucy: lu
    madeleine madeline: maddie maddy
    margaret: maggie meg peg peggy madge marge margie rita
    martha: marty
    martin: marty
    mary: molly polly mamie
    matilda: tilly
    matthew: matt matty
    maurice morris: moe
    maximilian maxwell: max
    melanie melissa melinda: mel
    melvin: mel
    michael: mike mick mickey micky
    michelle: shelly
    mildred: millie
    mitchell: mitch
    mohammed muhammad mohamed: mo
    montgomery: monty
    morton: mort
    nancy: nan
    natalie: nat
    nathan: nate nat
    nathaniel: nate nat nathan
    nicholas nicolas: nick nicky
    nicole: nicky nikki
    norman: norm
    oliver: ollie
    olivia: liv livvy
    oscar: ossie
    pamela: pam
    patricia: pat patty patti trish tricia
    patrick: pat paddy
    penelope: penny
    percival: percy
    peter: pete
    philip phillip: phil pip
    philippa: pip pippa
    priscilla: cilla
    prudence: prue
    rachel rachael: rach
    randall randolph: randy
    raphael rafael: rafe rafa
    raymond: ray
    rebecca: becky becca
    reginald: reg reggie
    reuben: rube
    richard: dick rick ricky rich richie dickie
    robert: bob bobby rob robbie bert robby
    roberta: bobbie
    roderick: rod
    rodney: rod
    roger: rog
    roland: rollie
    ronald: ron ronnie
    rosalind: roz
    rosemary: rosie
    rudolph rudolf: rudy
    rupert: rupe
    russell: russ
    salvatore: sal
    samantha: sam sammy
    samuel: sam sammy
    sandra: sandy
    sarah sara: sally sadie
    saul: solly
    sebastian: seb
    seymour: sy
    sharon: shari
    shirley: shirl
    sidney sydney: sid syd
    silvester sylvester: sly
    simon: si
    solomon: sol solly
    spencer: spence
    stanley: stan
    stephanie: steph stevie
    stephen steven: steve stevie
    stuart stewart: stu
    susan susanna suzanne susannah: sue susie suzy suzie
    sylvia: syl
    tabitha: tabby
    terence terrence: terry
    teresa theresa: terry tess tessa terri
    thaddeus: tad thad
    theodora: thea dora
    theodore: ted teddy theo
    thomas: tom tommy
    timothy: tim timmy
    tobias: toby
    valerie: val
    vanessa: nessa
    veronica: ronnie
    victor: vic
    victoria: vicky vicki tori
    vincent: vince vinny vinnie
    virginia: ginny ginger
    vivian: viv
    wallace: wally
    walter: walt wally
    wesley: wes
    wilfred: wilf
    wilhelmina: billie minnie
    william: bill billy will willie willy liam
    winifred: winnie
    winston: winnie
    woodrow: woody
    zachary zachariah: zach zack zac
"""


@lru_cache(maxsize=1)
def _longs() -> dict[str, frozenset[str]]:
    """Return, for each short form, the names that it may be short for."""
    longs: dict[str, set[str]] = defaultdict(set)
    for line in _TABLE.strip().splitlines():
        names, _, shorts = line.partition(":")
        for short in shorts.split():
            longs[short].update(names.split())
    return {short: frozenset(names) for short, names in longs.items()}


def names_of_short_form(short: str) -> frozenset[str]:
    """Return the given names that a folded one may be short for; empty for one that is no short form."""
    return _longs().get(short, frozenset())


def is_short_form(short: str, name: str) -> bool:
    """Tell whether a given name may be short for another, both folded: “bill” for “william”, not the other way."""
    return name in names_of_short_form(short)
