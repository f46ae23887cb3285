package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"footnote/retrieval"
)

// mostSkipped bounds how many skipped files a command names; a broken
// corpus.jsonl may have a problem on every line. `doctor` names all.
const mostSkipped = 5

// tellSkipped says what of a corpus could not be used: always where that is what a command
// is for, else only when it is not what was said the last time. A person who has been told
// and goes on asking need not read it above every answer.
func (p *program) tellSkipped(corpus *retrieval.Corpus) {
	if p.named || p.strict {
		p.warnSkipped(corpus)
		p.wasTold(corpus)
		return
	}
	if p.wasTold(corpus) {
		return
	}
	p.warnSkipped(corpus)
	if n := len(corpus.Skipped); 0 < n && n <= mostSkipped {
		p.warn("`footnote doctor` says so again; above answers it is not repeated until it changes.")
	}
}

func (p *program) warnSkipped(corpus *retrieval.Corpus) {
	for i, skipped := range corpus.Skipped {
		if i == mostSkipped && !p.strict {
			p.warn("%s more; `footnote doctor` lists all.", counted(len(corpus.Skipped)-i, "problem"))
			break
		}
		p.warn("%s", told(skipped))
	}
}

// wasTold reports whether the problems of a corpus are those that were told the last time,
// and keeps that these now are. Without a cache folder nothing is known, nor of a stream,
// which is another each time; and where nobody reads what is said nothing is told.
func (p *program) wasTold(corpus *retrieval.Corpus) bool {
	cache, err := p.cacheFolder()
	if err != nil || p.err == io.Discard {
		return false
	}
	for _, place := range corpus.Places {
		if place.Stream {
			return false
		}
	}
	path := filepath.Join(cache, "footnote", nameOf(corpus, "")+".told")
	before, err := os.ReadFile(path)
	if len(corpus.Skipped) == 0 {
		if err == nil {
			_ = os.Remove(path)
		}
		return true
	}
	h := sha256.New()
	for _, s := range corpus.Skipped {
		fmt.Fprintf(h, "%q %q %v\n", s.Path, s.Problem, s.Partly)
	}
	now := fmt.Sprintf("%x\n", h.Sum(nil))
	if string(before) == now {
		return true
	}
	if os.MkdirAll(filepath.Dir(path), 0o700) == nil {
		_ = os.WriteFile(path, []byte(now), 0o600) // when it fails it is told again
	}
	return false
}
