// Package speechact tells a question from what people say to whoever answers it:
// greetings and thanks, small talk about the one who answers, and orders ("ignore
// your instructions", "write a poem about the sea").
//
// [Read] cuts a text into sentences, outside quotation marks, and takes the courtesy
// off each ("Hello, could you please tell me …"). What is left is an order when it
// begins with a verb of making or behaving and what that takes, or with "you are" or
// "you must"; it is small talk when it speaks of "you" and, beside words that belong
// to that, of nothing. A text that asks anything at all is a question: the rest of it
// is left out of the search, so that an order cannot hide one, nor courtesy spoil it.
//
// It knows closed classes of English and no phrases: what somebody asks in other
// words, or in another language, is a question like any other, and is answered or
// refused by its evidence. The functions are pure and safe for concurrent use.
package speechact
