package bot

import (
	"fmt"
	"strings"

	"footnote/retrieval"
)

// filterOf reads the filters that commands share. The error is a refusal.
func filterOf(i interaction) (retrieval.Filter, error) {
	filter := retrieval.Filter{Source: strings.TrimSpace(i.text(optionSource))}
	var err error
	if filter.Since, err = dateOption(i, optionSince); err != nil {
		return filter, err
	}
	if filter.Until, err = dateOption(i, optionUntil); err != nil {
		return filter, err
	}
	if !filter.Since.IsZero() && !filter.Until.IsZero() && filter.Until.Last().Before(filter.Since.First()) {
		return filter, refusal(fmt.Sprintf("`since` (%s) is later than `until` (%s), so that no article is left.", filter.Since.Words(), filter.Until.Words()))
	}
	return filter, nil
}

func dateOption(i interaction, name string) (retrieval.Date, error) {
	typed := strings.TrimSpace(i.text(name))
	date, err := retrieval.ParseDate(typed)
	if err != nil {
		return date, refusal(fmt.Sprintf("`%s` is not a date that Footnote can read: “%s”. Write a year, a month or a day, such as 2023, 2023-08 or 2023-08-15.",
			name, clipped(typed, maxNameShown)))
	}
	return date, nil
}

// filterWords says what a filter lets through: "from “mirror”, since August
// 2023"; "" for everything.
func filterWords(f retrieval.Filter) string {
	words := []string{}
	if source := clipped(f.Source, maxNameShown); source != "" {
		words = append(words, "from “"+source+"”")
	}
	if !f.Since.IsZero() {
		words = append(words, "since "+f.Since.Words())
	}
	if !f.Until.IsZero() {
		words = append(words, "until "+f.Until.Words())
	}
	return strings.Join(words, ", ")
}
