package published

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// tokenizerFile is what of tokenizer.json matters here.
//
// Source: https://huggingface.co/docs/tokenizers
type tokenizerFile struct {
	Model struct {
		Type       string         `json:"type"`
		Vocabulary map[string]int `json:"vocab"`
		Inside     string         `json:"continuing_subword_prefix"`
	} `json:"model"`
	Normalizer struct {
		LowerCase    *bool `json:"lowercase"`
		StripAccents *bool `json:"strip_accents"`
		Chinese      *bool `json:"handle_chinese_chars"`
	} `json:"normalizer"`
}

// readTokenizer reads tokenizer.json; nil where there is none.
func (f *Folder) readTokenizer() (*tokenizerFile, error) {
	const name = "tokenizer.json"
	var kind struct {
		Model struct {
			Type string `json:"type"`
		} `json:"model"`
	}
	err := readJSON(f.files, path.Join(f.network, name), &kind)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	// Older files of WordPiece do not name it. Others have another vocabulary.
	if kind.Model.Type != "" && kind.Model.Type != "WordPiece" {
		return nil, fmt.Errorf("%s cuts words by %s, and this program by WordPiece", name, kind.Model.Type)
	}
	t := &tokenizerFile{}
	if err := readJSON(f.files, path.Join(f.network, name), t); err != nil {
		return nil, err
	}
	if inside := t.Model.Inside; inside != "" && inside != "##" {
		return nil, fmt.Errorf("%s marks pieces inside a word with %q, and this program with ##", name, inside)
	}
	return t, nil
}

// lines is the vocabulary as in vocab.txt.
func (t *tokenizerFile) lines() ([]byte, error) {
	list := make([]string, len(t.Model.Vocabulary))
	for piece, id := range t.Model.Vocabulary {
		if id < 0 || id >= len(list) || list[id] != "" || piece == "" || strings.ContainsAny(piece, "\r\n") {
			return nil, fmt.Errorf("tokenizer.json: piece %q has the id %d, which cannot be among %d", piece, id, len(list))
		}
		list[id] = piece
	}
	if len(list) == 0 {
		return nil, errors.New("tokenizer.json has no vocabulary")
	}
	var b bytes.Buffer
	for _, piece := range list {
		b.WriteString(piece + "\n")
	}
	return b.Bytes(), nil
}
