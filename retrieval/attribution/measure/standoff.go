package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// source is an article's files: its text, and who annotated it in which.
type source struct {
	text        string
	annotations []string
}

// annotation is what one person found in an article.
type annotation struct {
	attributions []relation
	// left are the parts that the annotator set apart as no part of the article.
	left []span
}

// span is a half-open range of bytes.
type span struct{ start, end int }

// relation is one attribution: the spans of what is said, by whom, and of the cue.
type relation struct{ content, source, cue []span }

// list finds the articles of a folder, in the order of their names.
func list(folder string) ([]source, error) {
	texts, err := filepath.Glob(filepath.Join(folder, "text", "*.txt"))
	notes, pattern := filepath.Join(folder, "attributions"), "_*.ann"
	if err == nil && len(texts) == 0 {
		texts, err = filepath.Glob(filepath.Join(folder, "*.txt"))
		notes, pattern = folder, ".ann"
	}
	if err != nil {
		return nil, err
	}
	var all []source
	for _, t := range texts {
		name := strings.TrimSuffix(filepath.Base(t), ".txt")
		found, err := filepath.Glob(filepath.Join(notes, name+pattern))
		if err != nil {
			return nil, err
		}
		if len(found) > 0 {
			slices.Sort(found)
			all = append(all, source{t, found})
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s holds no annotated text: want text/NAME.txt with attributions/NAME_WHO.ann, or NAME.txt with NAME.ann", folder)
	}
	return all, nil
}

// open reads an article and its annotations.
func open(s source) (article, error) {
	raw, err := os.ReadFile(s.text)
	if err != nil {
		return article{}, err
	}
	a := newArticle(strings.TrimSuffix(filepath.Base(s.text), ".txt"), string(raw))
	for _, path := range s.annotations {
		raw, err := os.ReadFile(path)
		if err != nil {
			return article{}, err
		}
		found, err := standoff(string(raw), a.body)
		if err != nil {
			return article{}, fmt.Errorf("%s: %w", path, err)
		}
		a.annotated = append(a.annotated, found)
	}
	return a, nil
}

// standoff reads brat's standoff form (https://brat.nlplab.org/standoff.html): T lines
// are spans with a type, in characters, and E lines join them. Lines that hold neither
// are passed over: a span's words may have line breaks of their own.
func standoff(text, body string) (annotation, error) {
	at := make([]int, 0, len(body)+1) // the byte of each character
	for i := range body {
		at = append(at, i)
	}
	at = append(at, len(body))
	spans := map[string][]span{}
	var found annotation
	for line := range strings.Lines(text) {
		id, rest, _ := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if len(id) < 2 || id[1] < '0' || id[1] > '9' {
			continue
		}
		switch id[0] {
		case 'T':
			kind, offsets, _ := strings.Cut(rest, " ")
			offsets, _, _ = strings.Cut(offsets, "\t")
			for pair := range strings.SplitSeq(offsets, ";") {
				s, err := spanOf(pair, at)
				if err != nil {
					return annotation{}, fmt.Errorf("%s: %w", id, err)
				}
				spans[id] = append(spans[id], s)
			}
			if kind == "Discard" {
				found.left = append(found.left, spans[id]...)
			}
		case 'E':
			var r relation
			for part := range strings.FieldsSeq(rest) {
				role, of, _ := strings.Cut(part, ":")
				switch strings.TrimRight(role, "0123456789") {
				case "Source":
					r.source = append(r.source, spans[of]...)
				case "Cue":
					r.cue = append(r.cue, spans[of]...)
				case "Content":
					r.content = append(r.content, spans[of]...)
				}
			}
			if len(r.content) > 0 {
				found.attributions = append(found.attributions, r)
			}
		}
	}
	return found, nil
}

// spanOf reads "12 34", in characters, as bytes.
func spanOf(pair string, at []int) (span, error) {
	from, to, _ := strings.Cut(pair, " ")
	start, err := strconv.Atoi(from)
	if err != nil {
		return span{}, err
	}
	end, err := strconv.Atoi(to)
	if err != nil {
		return span{}, err
	}
	if start < 0 || end < start || end >= len(at) {
		return span{}, fmt.Errorf("the span %q is not within a text of %d characters", pair, len(at)-1)
	}
	return span{at[start], at[end]}, nil
}
