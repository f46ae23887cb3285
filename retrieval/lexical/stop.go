package lexical

// frameWords are what makes a question of a sentence: question words, the forms
// of be, do and have, and articles. QueryTerms leaves them out, since they would
// choose among passages by how these are written, not by what they say.
//
// Leaving out more costs more than it gains: "before", "first" and "not" are what
// some questions are about. nDCG@10 / hit@1 with the default Options
// (BenchmarkRanking, with another list in this one's place):
//
//	left out                      scifact      squad2       timeqa
//	nothing                       .697 / .577  .837 / .738  .590 / .384
//	question words                .699 / .580  .849 / .751  .595 / .387
//	and be, do, have              .700 / .580  .858 / .763  .596 / .384
//	and articles (these)          .700 / .580  .858 / .763  .599 / .388
//	and of, in, to, on, at, by…   .699 / .577  .857 / .761  .594 / .379
//	all of stopWords              .693 / .560  .855 / .760  .588 / .373
const frameWords = `
who whom whose what which when where why how
am is are was were be been being have has had having do does did
a an the
`

// stopWords are the words of English that say nothing about what a text is about:
// function words and question words, the classes that grammars call closed. They
// are in the index like any other, where a common word weighs next to nothing;
// IsStop is for judging whether two texts have anything to do with each other.
const stopWords = `
a an the this that these those
and or but nor so if then than because while although though unless whether
of at by for with about against between into through during before after above
below to from up down in out on off over under again further upon within without
toward towards per via onto among across along around behind beside besides
beyond despite except inside near outside since throughout till until
i me my mine myself we us our ours ourselves you your yours yourself yourselves
he him his himself she her hers herself it its itself they them their theirs
themselves one ones someone somebody something anyone anybody anything everyone
everybody everything nobody nothing
am is are was were be been being have has had having do does did doing done
can could may might must shall should will would ought
cannot cant couldnt didnt doesnt dont hadnt hasnt havent isnt arent wasnt werent
wont wouldnt shouldnt mustnt aint
who whom whose what which when where why how
here there not no yes also too very just only own same such some any each few both
all other another more most much many as once now ever please tell
s t d ll m re ve
`
