package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing/fstest"

	"footnote/retrieval"
)

// selected is a question of reader/train.jsonl with the sentences of one section of an
// encyclopedia (Jurczyk, Zhai and Choi 2016, "SelQA").
type selected struct {
	Set, Q, Title string
	C             [][]string // a sentence, and the one before it
	Y             []int      // 1 where it answers
}

// readSelQA makes articles of the sections, each once, and gives the questions with
// the sentences that answer them.
func readSelQA(path string) (retrieval.Place, []line, error) {
	questions, err := readLines[selected](path)
	if err != nil {
		return retrieval.Place{}, nil, err
	}
	var corpus strings.Builder
	names := map[string]string{} // by text
	var lines []line
	for _, q := range questions {
		if q.Set != "selqa" {
			continue
		}
		text, answers := q.section()
		if names[text] == "" {
			names[text] = fmt.Sprintf("%s#%d", strings.ReplaceAll(q.Title, " ", "_"), len(names))
			article, err := json.Marshal(map[string]string{"_id": names[text], "title": q.Title, "text": text})
			if err != nil {
				return retrieval.Place{}, nil, err
			}
			corpus.Write(append(article, '\n'))
		}
		l := line{Text: q.Q}
		l.Metadata.Answers, l.Metadata.Context = answers, names[text]
		lines = append(lines, l)
	}
	files := fstest.MapFS{"corpus.jsonl": {Data: []byte(corpus.String())}}
	return retrieval.Place{Name: "selqa", Path: path, FS: files, File: "corpus.jsonl"}, lines, nil
}

// section is the sentences one after the other, and those that answer.
func (q selected) section() (text string, answers []string) {
	var sentences []string
	for i, c := range q.C {
		sentences = append(sentences, c[0])
		if q.Y[i] == 1 {
			answers = append(answers, c[0])
		}
	}
	return strings.Join(sentences, " "), answers
}
