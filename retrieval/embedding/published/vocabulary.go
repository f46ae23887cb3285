package published

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// pieces is a vocabulary as package embedding takes it: one piece a line, its line
// the id.
type pieces struct {
	lines []byte
	count int
}

// readVocabulary takes vocab.txt, or else the vocabulary in tokenizer.json, and holds
// it against what package embedding computes: WordPiece on lower-case words without
// accents.
func (f *Folder) readVocabulary() (pieces, error) {
	t, err := f.readTokenizer()
	if err != nil {
		return pieces{}, err
	}
	lines, err := fs.ReadFile(f.files, path.Join(f.network, "vocab.txt"))
	switch {
	case errors.Is(err, fs.ErrNotExist) && t == nil:
		return pieces{}, errors.New("there is neither vocab.txt nor tokenizer.json")
	case errors.Is(err, fs.ErrNotExist):
		if lines, err = t.lines(); err != nil {
			return pieces{}, err
		}
	case err != nil:
		return pieces{}, err
	}
	lines = bytes.TrimSuffix(bytes.ReplaceAll(lines, []byte("\r\n"), []byte("\n")), []byte("\n"))
	p := pieces{lines: append(lines, '\n'), count: bytes.Count(lines, []byte("\n")) + 1}
	if p.count > f.shape.Vocabulary {
		return pieces{}, fmt.Errorf("its vocabulary has %d pieces, and config.json says %d", p.count, f.shape.Vocabulary)
	}
	return p, f.checkTokenizer(t, lines)
}

// checkTokenizer refuses vocabularies for words that are cut in another way.
func (f *Folder) checkTokenizer(t *tokenizerFile, lines []byte) error {
	c := f.config
	if t != nil {
		n := t.Normalizer
		c.LowerCase, c.StripAccents, c.Chinese = or(c.LowerCase, n.LowerCase), or(c.StripAccents, n.StripAccents), or(c.Chinese, n.Chinese)
	}
	is := func(b *bool, want bool) bool { return b != nil && *b == want }
	switch {
	case is(c.LowerCase, false):
		return errors.New("its vocabulary is cased (do_lower_case is false), and this program reads uncased ones: take the model's uncased kind")
	case is(c.StripAccents, false):
		return errors.New("its vocabulary keeps accents (strip_accents is false), which this program does not")
	case is(c.Chinese, false):
		return errors.New("it does not cut Chinese words into characters (tokenize_chinese_chars is false), which this program does")
	case c.LowerCase == nil && cased(lines):
		return errors.New("its vocabulary has capital letters, and this program reads uncased ones: take the model's uncased kind")
	}
	return nil
}

func or(a, b *bool) *bool {
	if a != nil {
		return a
	}
	return b
}

// cased reports whether a vocabulary has letters that lower case would change, other
// than in special tokens. (ℝ is a capital too, and stays as it is.)
func cased(lines []byte) bool {
	for line := range strings.Lines(string(lines)) {
		if !strings.HasPrefix(line, "[") && strings.ToLower(line) != line {
			return true
		}
	}
	return false
}
