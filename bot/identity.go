package bot

import (
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
	"unicode/utf8"

	"footnote/retrieval"
)

// maxIdentity is how long an article's ID may be in a custom_id: 100, less the
// verb, two offsets of 9 digits, a number, a print and the colons.
const maxIdentity = 55

// identity is a short name for an article, found again by articleOf: its ID, or
// where that is too long or cannot be sent, a digest of it.
func identity(id string) string {
	if id != "" && length(id) <= maxIdentity && !strings.HasPrefix(id, "~") && utf8.ValidString(id) &&
		visible(id) == id && strings.TrimSpace(id) == id {
		return id
	}
	return "~" + digest(id)
}

// articleOf finds the article that identity named; nil when the corpus no longer
// has it.
func articleOf(corpus *retrieval.Corpus, name string) *retrieval.Article {
	if article, ok := corpus.Article(name); ok {
		return article
	}
	if !strings.HasPrefix(name, "~") {
		return nil
	}
	for _, article := range corpus.Articles {
		if identity(article.ID) == name {
			return article
		}
	}
	return nil
}

// version is the text of an article with a print, "" for the one that it has;
// changed says that it is an earlier one. It is nil when it is not kept.
func (c *clerk) version(article *retrieval.Article, print string) (version *retrieval.Article, changed bool) {
	if print == "" || article.Print() == print {
		return article, false
	}
	earlier, err := c.answerer.Earlier(article.ID)
	if err != nil {
		c.config.Log.Error("earlier texts of an article cannot be read", "error", err)
	}
	at := slices.IndexFunc(earlier, func(a *retrieval.Article) bool { return a.Print() == print })
	if at < 0 {
		return nil, true
	}
	return earlier[at], true
}

// digest is 66 bits of SHA-256: among a million articles two share one with a
// chance of one in a hundred million.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.RawURLEncoding.EncodeToString(sum[:])[:11]
}

// bodyPrint tells an article's text from another version of it.
func bodyPrint(article *retrieval.Article) string { return article.Print() }

// prints are those of the articles that citations are from, by article's ID.
func prints(corpus *retrieval.Corpus, citations []retrieval.Citation) map[string]string {
	all := map[string]string{}
	for _, c := range citations {
		if article, ok := corpus.Article(c.Article); ok && all[c.Article] == "" {
			all[c.Article] = bodyPrint(article)
		}
	}
	return all
}
