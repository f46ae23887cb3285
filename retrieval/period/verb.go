package period

import "strings"

func isAsking(w string) bool {
	switch w {
	case "who", "whom", "whose", "what", "which", "when", "where", "why", "how":
		return true
	}
	return false
}

func isModal(w string) bool {
	switch w {
	case "would", "could", "should", "might", "shall":
		return true
	}
	return false
}

// isPast reports whether a word in lower case is the past form of a verb: one of
// English's irregular ones, or any in -ed.
func isPast(w string) bool {
	switch w {
	case "became", "began", "bought", "broke", "brought", "built", "came", "caught", "chose", "drew", "drove",
		"fell", "felt", "flew", "fled", "fought", "found", "gave", "got", "grew", "held", "heard", "kept", "knew",
		"laid", "led", "left", "lent", "lost", "made", "meant", "met", "paid", "ran", "rang", "rose", "said", "sang",
		"sank", "sat", "saw", "sent", "shot", "sold", "sought", "spent", "spoke", "stole", "stood", "struck", "swore",
		"taught", "threw", "told", "thought", "took", "understood", "went", "withdrew", "woke", "won", "wore", "wrote":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed")
}

// isUnchanged reports whether a verb has the same form in the past as in the present.
func isUnchanged(w string) bool {
	switch w {
	case "beat", "bet", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "read", "set", "shed",
		"shut", "split", "spread":
		return true
	}
	return false
}
