package lexical

// stopWords are the function words of English, its question words and the
// helping verbs of questions: the classes that grammars call closed. They are
// kept in the index, where a common word weighs next to nothing anyway; leaving
// them out of a question keeps "who did the" from choosing between passages.
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
