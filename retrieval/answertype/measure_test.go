package answertype

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var setsFolder = flag.String("sets", "", "folder with data sets in the BEIR layout and reader/train.jsonl, for BenchmarkAnswers")

// BenchmarkAnswers gives the figures that the weights were chosen by, for each set
// and type, on one half of the questions (odd) or the other (even):
//
//   - found@1, found@3: how often Find's first span, or one of its first three,
//     overlaps the answer, in the sentence that holds it (held is how many do; for
//     selqa the words of the answer are not known);
//   - auc: how often Score is higher for the sentence that answers than for another
//     of its passage (a tie is half), beside plain, three expressions that say
//     whether a sentence has a number, a date or a name that the question has not.
//     own is the share of the question's words in the sentence, and own+plain and
//     own+score what each adds to it.
//
// It has no parts without -sets:
//
//	go test ./retrieval/answertype -run '^$' -bench Answers -benchtime 1x -sets ../../../shared/data
func BenchmarkAnswers(b *testing.B) {
	if *setsFolder == "" {
		return
	}
	answers := knownAnswers(b)
	passages := passages(b)
	for _, set := range []string{"squad2", "timeqa", "selqa"} {
		for half, name := range []string{"even", "odd"} {
			b.Run(set+"/"+name, func(b *testing.B) {
				for b.Loop() {
					report(b, set, half, passages, answers)
				}
			})
		}
	}
}

func report(b *testing.B, set string, half int, passages []passage, answers map[string][]string) {
	figures := make([]tally, Types+1)
	for i, p := range passages {
		if p.Set != set || i%2 != half || !slices.Contains(p.Answers, 1) {
			continue
		}
		q := Of(p.Question)
		for _, t := range []*tally{&figures[q.Type], &figures[Types]} {
			t.add(q, p, answers[p.Question])
		}
	}
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-13s %9s %5s %7s %7s | %5s %5s %5s %9s %9s\n", "type", "questions", "held", "found@1", "found@3", "auc", "plain", "own", "own+plain", "own+score")
	for i, t := range figures {
		if t.questions > 0 {
			fmt.Fprintf(&table, "%-13s %s\n", strings.Replace(Type(i).String(), "unknown", "all", 1), &t)
		}
	}
	fmt.Println(table.String()) // b.Log shows ten lines alone
	b.ReportMetric(figures[Types].score.share(), "auc")
	b.ReportMetric(figures[Types].plain.share(), "plain-auc")
}

// tally adds up the figures of one type.
type tally struct {
	questions, held, first, three           int
	score, plain, own, withPlain, withScore pairs
}

func (t *tally) String() string {
	share := func(n int) float64 { return float64(n) / float64(max(t.held, 1)) }
	return fmt.Sprintf("%9d %5d %7.3f %7.3f | %5.3f %5.3f %5.3f %9.3f %9.3f", t.questions, t.held, share(t.first), share(t.three),
		t.score.share(), t.plain.share(), t.own.share(), t.withPlain.share(), t.withScore.share())
}

func (t *tally) add(q Question, p passage, answers []string) {
	t.questions++
	n := len(p.Sentences)
	score, plain, own := make([]float64, n), make([]float64, n), make([]float64, n)
	both, sum := make([]float64, n), make([]float64, n)
	yesNo := Question{Type: YesNo, terms: q.terms, total: q.total, sieve: q.sieve}
	for i, s := range p.Sentences {
		score[i] = Score(q, s[0])
		plain[i] = plainScore(p.Question, s[0])
		own[i] = Score(yesNo, s[0])
		both[i], sum[i] = own[i]+0.3*plain[i], own[i]+score[i]
	}
	t.score.add(p.Answers, score)
	t.plain.add(p.Answers, plain)
	t.own.add(p.Answers, own)
	t.withPlain.add(p.Answers, both)
	t.withScore.add(p.Answers, sum)
	for i, s := range p.Sentences {
		if p.Answers[i] == 0 {
			continue
		}
		if ranges := within(s[0], answers); len(ranges) > 0 {
			t.held++
			for place, span := range Find(q, s[0]) {
				hit := slices.ContainsFunc(ranges, func(r Span) bool { return r.Start < span.End && span.Start < r.End })
				if hit && place < 3 {
					t.three++
					if place == 0 {
						t.first++
					}
					break
				}
			}
			break
		}
	}
}

// within returns where the answers stand in a sentence.
func within(sentence string, answers []string) (ranges []Span) {
	for _, answer := range answers {
		if at := strings.Index(sentence, answer); at >= 0 && answer != "." {
			ranges = append(ranges, Span{at, at + len(answer)})
		}
	}
	return ranges
}

// pairs counts the pairs of a right and a wrong sentence of one passage.
type pairs struct{ won, all float64 }

func (p *pairs) add(right []int, score []float64) {
	for i, r := range right {
		for j, w := range right {
			if r == 1 && w == 0 {
				p.all++
				if score[i] > score[j] {
					p.won++
				} else if score[i] == score[j] {
					p.won += 0.5
				}
			}
		}
	}
}

func (p pairs) share() float64 { return p.won / max(p.all, 1) }

// passage is a line of reader/train.jsonl: a question, the sentences of a passage,
// each with the one before, and 1 for those that answer.
type passage struct {
	Set       string      `json:"set"`
	Question  string      `json:"q"`
	Sentences [][2]string `json:"c"`
	Answers   []int       `json:"y"`
}

func passages(b *testing.B) (all []passage) {
	lines(b, filepath.Join(*setsFolder, "reader", "train.jsonl"), func(d *json.Decoder) error {
		var p passage
		err := d.Decode(&p)
		all = append(all, p)
		return err
	})
	return all
}

// knownAnswers are the gold answers by question.
func knownAnswers(b *testing.B) map[string][]string {
	answers := map[string][]string{}
	for _, set := range []string{"squad2", "timeqa"} {
		lines(b, filepath.Join(*setsFolder, set, "queries.jsonl"), func(d *json.Decoder) error {
			var q struct {
				Text     string
				Metadata struct{ Answers []string }
			}
			err := d.Decode(&q)
			answers[q.Text] = q.Metadata.Answers
			return err
		})
	}
	return answers
}

func lines(b *testing.B, path string, take func(*json.Decoder) error) {
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	for d := json.NewDecoder(bufio.NewReader(f)); d.More(); {
		if err := take(d); err != nil {
			b.Fatalf("%s: %v", path, err)
		}
	}
}

var (
	plainAsksNumber = regexp.MustCompile(`(?i)\b(how (many|much|large|big|high|tall|far|long|old|fast|often)|what (number|percentage|percent|share|proportion|amount|price|cost|sum)|which (number|percentage|share))\b`)
	plainAsksDate   = regexp.MustCompile(`(?i)\b(when|(what|which) (year|date|day|month|decade|century)|since when|how long ago)\b`)
	plainAsksName   = regexp.MustCompile(`(?i)\b(who|whom|whose|where|(what|which) (\w+ )?(person|politician|minister|man|woman|country|city|town|party|company|newspaper|place|organi[sz]ation|group))\b`)
	plainNumber     = regexp.MustCompile(`(?i)\p{Nd}|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?|millions?|billions?|half|twice|none)\b`)
	plainDate       = regexp.MustCompile(`\b(1[0-9]{3}|20[0-9]{2})s?\b|\b(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|(?i:\b(yesterday|today|tomorrow|(last|next|this) (week|month|year|spring|summer|autumn|fall|winter)|century)\b)`)
	plainName       = regexp.MustCompile(`\p{Lu}[\p{L}'’-]{3,}`)
)

// plainScore is the obvious implementation: 1 where the sentence has a number, a
// date or a capitalised word, as the question asks, that the question has not.
func plainScore(question, sentence string) float64 {
	var kind *regexp.Regexp
	switch {
	case plainAsksNumber.MatchString(question):
		kind = plainNumber
	case plainAsksDate.MatchString(question):
		kind = plainDate
	case plainAsksName.MatchString(question):
		kind = plainName
	default:
		return 0
	}
	for _, found := range kind.FindAllString(sentence, -1) {
		if !strings.Contains(strings.ToLower(question), strings.ToLower(found)) {
			return 1
		}
	}
	return 0
}
