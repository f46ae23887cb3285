package retrieval

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"

	"footnote/retrieval/format"
)

// Kept keeps what was found in files between runs: a web page takes some 8 ms, a PDF of
// 400 pages half a second, each time that a program starts. Its methods are called from
// several goroutines. Both may fail in silence: then the text is found again.
type Kept interface {
	// Get gives what was put under a key.
	Get(key string) (value []byte, ok bool)
	Put(key string, value []byte)
}

// extractionRules name the ways in which texts are found in files. They are part of every
// key: change them with any change to the packages under format that finds another text.
const extractionRules = "1"

// kept is what is kept of a file: its facts, or why there are none.
type kept struct {
	Facts   facts  `json:"facts"`
	Problem string `json:"problem"`
}

// extracted gives the text of a file, from what is kept where it is. The key is made of
// the file's bytes, so that what is kept is never that of another text.
func (f *file) extracted(kind format.Kind, content []byte) (facts, error) {
	if f.place.Kept == nil {
		return extract(kind, content)
	}
	sum := sha256.Sum256(append([]byte(extractionRules+" "+string(kind)+"\x00"), content...))
	key := hex.EncodeToString(sum[:])
	var k kept
	if value, ok := f.place.Kept.Get(key); !ok || json.Unmarshal(value, &k) != nil {
		found, err := extract(kind, content)
		k = kept{Facts: found}
		if err != nil {
			k = kept{Problem: err.Error()}
		}
		if value, err := json.Marshal(k); err == nil {
			f.place.Kept.Put(key, value)
		}
	}
	if k.Problem != "" {
		return facts{}, errors.New(k.Problem)
	}
	return k.Facts, nil
}
