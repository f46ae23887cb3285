package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"footnote/retrieval/segment"
	"footnote/retrieval/snapshot"
)

// texts are what everything is measured on.
type texts struct {
	sentences []string
	questions []string
	articles  []beirLine
}

const (
	// fewestSentenceWords leaves out what is no sentence: headings, table cells.
	fewestSentenceWords = 3
	// mostQuestions is how many questions are asked: enough for a p99 of ten.
	mostQuestions = 1000
)

// readTexts reads the public sets in folder: scifact, timeqa and squad2 in the BEIR
// layout and reader/train.jsonl. Every sentence and title comes once, in the order of
// its Key: that is as good as a shuffle and the same everywhere, so the first n of them
// are a fair choice of all for every n. The articles are shuffled the same way.
func readTexts(folder string) (texts, error) {
	seen := map[string]bool{}
	var t texts
	add := func(sentence string) {
		if sentence = strings.TrimSpace(sentence); segment.Words(sentence) >= fewestSentenceWords && !seen[sentence] {
			seen[sentence] = true
			t.sentences = append(t.sentences, sentence)
		}
	}
	for _, set := range []string{"scifact", "timeqa", "squad2"} {
		if err := eachLine(filepath.Join(folder, set, "corpus.jsonl"), func(line *beirLine) {
			t.articles = append(t.articles, *line)
			add(line.Title)
			eachSentence(line.Text, add)
		}); err != nil {
			return texts{}, err
		}
		if err := eachLine(filepath.Join(folder, set, "queries.jsonl"), func(line *beirLine) { t.questions = append(t.questions, line.Text) }); err != nil {
			return texts{}, err
		}
	}
	if err := eachLine(filepath.Join(folder, "reader", "train.jsonl"), func(line *readerLine) {
		for _, c := range line.Candidates {
			add(c[0])

		}
	}); err != nil {
		return texts{}, err
	}
	shuffle(t.sentences, func(s string) string { return s })
	shuffle(t.questions, func(s string) string { return s })
	shuffle(t.articles, func(a beirLine) string { return a.Title + a.Text })
	t.questions = slices.Compact(t.questions)
	t.questions = t.questions[:min(mostQuestions, len(t.questions))]
	return t, nil
}

// shuffle puts a list in the order of the Keys of its texts.
func shuffle[E any](list []E, text func(E) string) {
	type keyed struct {
		key  snapshot.Key
		text string
		e    E
	}
	all := make([]keyed, len(list))
	for i, e := range list {
		all[i] = keyed{snapshot.KeyOf("", text(e)), text(e), e}
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return cmp.Or(bytes.Compare(a.key[:], b.key[:]), cmp.Compare(a.text, b.text)) })
	for i, k := range all {
		list[i] = k.e
	}
}

type beirLine struct {
	ID    string `json:"_id"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// readerLine is a question with the sentences of a passage, each with the one before.
type readerLine struct {
	Candidates [][2]string `json:"c"`
}

// eachLine hands over the lines of a JSON Lines file.
func eachLine[L any](path string, use func(*L)) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("read the sentences: %w (-data names the folder of the public sets)", err)
	}
	defer f.Close()
	for d := json.NewDecoder(bufio.NewReaderSize(f, 1<<20)); d.More(); {
		line := new(L)
		if err := d.Decode(line); err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		use(line)
	}
	return nil
}

func eachSentence(text string, use func(string)) {
	for _, p := range segment.Paragraphs(text) {
		for _, s := range segment.Sentences(text, p) {
			use(text[s.Start:s.End])
		}
	}
}
