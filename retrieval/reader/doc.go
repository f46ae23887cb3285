// Package reader tells of a sentence whether it answers a question, by reading both
// together: a small cross-encoder that is part of the binary.
//
// Terms and vectors are made of a question and of a sentence each by itself, and so find
// the subject. A cross-encoder lets every word of the one look at every word of the
// other. That costs a pass through the network for each pair, so it reads only the best
// sentences that cheaper signals found.
//
//	question ─┐
//	sentence ─┼─▶ [CLS] question [SEP] sentence [SEP] title. sentence before [SEP]
//	around ───┘        └─▶ the encoder's layers ─▶ row of [CLS], mean of the sentence's
//	                       rows ─▶ hidden ─▶ one number
//
// The number is a log-odds against "none of these": it was trained with a softmax over
// the sentences of a question and one more choice, whose number is 0. So the best number
// of many sentences also tells whether any of them answers.
//
// The encoder is of the shape of the bundled embedding model and shares its words; the
// program in the folder make writes its weights in 8 bits from what the program in the
// folder training learned. docs/reader.md is its model card: data, figures, limits.
//
// Source of the idea: Nogueira and Cho, "Passage Re-ranking with BERT", 2019; of "none"
// as a choice: Devlin et al., "BERT", 2019, section 4.3.
package reader
