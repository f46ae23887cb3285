package eval

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"footnote/retrieval"
)

// Relevance is a query with the articles that are relevant to it.
type Relevance struct {
	ID, Text string
	// Articles gives each relevant article its gain, 1 or more.
	Articles map[string]int
}

// EvaluateBEIR ranks the articles of an index for the judged queries of a folder
// in the layout of BEIR and gives the figures. The index is of that folder's
// corpus.jsonl. limit, when over 0, takes only the first so many queries of the
// file, judged or not. Sentences of the index are not used.
func EvaluateBEIR(ctx context.Context, ix *retrieval.Index, folder string, limit int) (Rankings, error) {
	queries, err := ReadBEIR(folder, limit)
	if err != nil {
		return Rankings{}, err
	}
	return Rank(ctx, ix, queries)
}

// ReadBEIR reads queries.jsonl and qrels/test.tsv of a folder and gives the
// queries that have a relevant article, in the order of the file. limit is that
// of EvaluateBEIR. Errors name file and line.
func ReadBEIR(folder string, limit int) ([]Relevance, error) {
	var gains map[string]map[string]int
	err := readFile(filepath.Join(folder, "qrels", "test.tsv"), func(r io.Reader) (err error) {
		gains, err = readGains(r)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read relevant articles: %w", err)
	}
	type line struct {
		ID   string `json:"_id"`
		Text string `json:"text"`
	}
	var lines []line
	err = readFile(filepath.Join(folder, "queries.jsonl"), func(r io.Reader) (err error) {
		lines, err = readLines(r, func(_ int, l line) error {
			if l.ID == "" {
				return errors.New(`there is no "_id"`)
			}
			return nil
		})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read queries: %w", err)
	}
	if limit > 0 {
		lines = lines[:min(limit, len(lines))]
	}
	var queries []Relevance
	for _, l := range lines {
		if articles, judged := gains[l.ID]; judged {
			queries = append(queries, Relevance{l.ID, l.Text, articles})
		}
	}
	if len(queries) == 0 {
		return nil, fmt.Errorf("read queries: no query of %s has a relevant article in qrels/test.tsv", folder)
	}
	return queries, nil
}

// readGains reads lines of query, article and gain between tabs, below a line of
// headings, and gives the gains by query and article. No gain is not kept.
func readGains(r io.Reader) (map[string]map[string]int, error) {
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	gains := map[string]map[string]int{}
	for i, line := range strings.Split(string(content), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if i == 0 || line == "" {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("line %d has %d fields between tabs; it should be query, article and gain", i+1, len(fields))
		}
		gain, err := strconv.Atoi(strings.TrimSpace(fields[2]))
		if err != nil {
			return nil, fmt.Errorf("line %d: the gain %q is not a whole number", i+1, fields[2])
		}
		if gain <= 0 {
			continue
		}
		if gains[fields[0]] == nil {
			gains[fields[0]] = map[string]int{}
		}
		gains[fields[0]][fields[1]] = gain
	}
	return gains, nil
}
