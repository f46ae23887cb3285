package bot

import (
	"cmp"
	"context"
	"log/slog"
	"runtime/debug"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"footnote/retrieval"
)

// names are what options complete from: speakers, outlets and articles. They are
// made in the background, since finding the speakers of a large corpus takes
// seconds, and a completion must come at once.
type names struct {
	ready   chan struct{} // closed when the rest is there
	speaker catalogue
	source  catalogue
	article catalogue
}

func newNames() *names { return &names{ready: make(chan struct{})} }

// prepare reads the names, and says that they are there. Without them nothing is
// completed, and everything else works.
func (n *names) prepare(a Answerer, log *slog.Logger) {
	defer close(n.ready)
	defer func() {
		if p := recover(); p != nil {
			log.Error("panic while reading names: options are not completed", "panic", p, "stack", string(debug.Stack()))
		}
	}()
	n.read(a)
}

// read makes the names of what answers.
func (n *names) read(a Answerer) {
	corpus := a.Corpus()
	outlets := map[string]int{}
	for _, article := range corpus.Articles {
		c := sourceOf(article)
		shown := cmp.Or(c.Title, article.ID)
		n.article = append(n.article, newEntry(shown+" · "+plainSource(c), identity(article.ID), article.ID))
		n.source = append(n.source, newEntry(shown+" · "+date(c), sourceValue(article), ""))
		if article.Outlet != "" {
			outlets[article.Outlet]++
		}
	}
	slices.SortFunc(n.source, byShown)
	slices.SortFunc(n.article, byShown)
	var papers catalogue
	for outlet, articles := range outlets {
		papers = append(papers, newEntry(outlet+" ("+count(articles, "article")+")", choiceValue(outlet), outlet))
	}
	slices.SortFunc(papers, byShown)
	n.source = append(papers, n.source...)
	for _, speaker := range a.Speakers() {
		n.speaker = append(n.speaker, newEntry(speaker, choiceValue(speaker), ""))
	}
}

// sourceValue is what the source option must hold to mean one article: its title
// where it has one, of which a part is enough.
func sourceValue(a *retrieval.Article) string {
	return choiceValue(cmp.Or(a.Title, a.ID))
}

// choiceValue is as much of a name as a choice may hold: any part of it finds it.
func choiceValue(name string) string {
	value, _ := clip(oneLine(name), maxChoice)
	return value
}

// articles are those of the corpus, once they are there; the error is a refusal
// when they are not soon.
func (n *names) articles(ctx context.Context) (catalogue, error) {
	ctx, cancel := context.WithTimeout(ctx, completionWithin)
	defer cancel()
	select {
	case <-n.ready:
		return n.article, nil
	case <-ctx.Done():
		return nil, refusal("The names of the articles are still being read. Try again in a few seconds, or choose from `/sources`.")
	}
}

// catalogue is a list of names to complete from, in the order in which they are
// offered.
type catalogue []entry

type entry struct {
	shown, value string
	folded       string // what is searched
}

// newEntry makes an entry; also is searched too.
func newEntry(shown, value, also string) entry {
	return entry{plainLabel(shown, maxChoice), value, folded(shown + " " + value + " " + also)}
}

func byShown(a, b entry) int {
	return cmp.Or(strings.Compare(a.folded, b.folded), strings.Compare(a.value, b.value))
}

// matching are the entries of which every word typed is a part, those that begin
// with the first word before the others.
func (c catalogue) matching(typed string, most int) catalogue {
	words := strings.Fields(folded(typed))
	var first, second catalogue
	taken := map[string]bool{}
	for _, e := range c {
		if taken[e.value] || e.value == "" || slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(e.folded, w) }) {
			continue
		}
		taken[e.value] = true
		if len(words) == 0 || strings.HasPrefix(e.folded, words[0]) {
			first = append(first, e)
		} else {
			second = append(second, e)
		}
		if len(first) == most {
			break
		}
	}
	all := append(first, second...)
	return all[:min(len(all), most)]
}

// folded is a name without case, accents and double spaces.
func folded(name string) string {
	bare := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(strings.ToValidUTF8(name, "\uFFFD")))
	return strings.Join(strings.Fields(bare), " ")
}

// plainLabel is foreign text where Discord formats nothing: on one line, not
// escaped, and cut to limit.
func plainLabel(text string, limit int) string {
	line := oneLine(text)
	if length(line) <= limit {
		return line
	}
	start, _ := clip(line, limit-1)
	return start + "…"
}
