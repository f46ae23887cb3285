package likeness

import (
	"math"
	"testing"
)

func TestLike(t *testing.T) {
	t.Parallel()
	words := English()
	for _, c := range []struct {
		word, near, far string
	}{
		{"negotiations", "talks", "harbour"},
		{"inhabitants", "people", "engine"},
		{"newspaper", "journalist", "rain"},
		{"sank", "drowned", "elected"},
		{"doctor", "physician", "bridge"},
		{"price", "cost", "goalkeeper"},
		{"said", "told", "purple"},
	} {
		word, near, far := words.Find(c.word), words.Find(c.near), words.Find(c.far)
		if !word.Known() || !near.Known() || !far.Known() {
			t.Errorf("%v: the table lacks one of them", c)
			continue
		}
		if word.Like(near) < 0.35 || word.Like(near) < word.Like(far)+0.2 {
			t.Errorf("%s is like %s by %.2f, like %s by %.2f", c.word, c.near, word.Like(near), c.far, word.Like(far))
		}
		if same := word.Like(word); math.Abs(same-1) > 0.02 {
			t.Errorf("%s is like itself by %.3f", c.word, same)
		}
		if math.Abs(word.Like(near)-near.Like(word)) > 0 {
			t.Errorf("%s and %s are not alike both ways", c.word, c.near)
		}
	}
}

func TestUnknownWords(t *testing.T) {
	t.Parallel()
	words := English()
	for _, spelling := range []string{"", "2016", "Zzyzx", "zzyzxq", "Talks"} {
		if w := words.Find(spelling); w.Known() || w.Like(words.Find("talks")) != 0 || words.Find("talks").Like(w) != 0 {
			t.Errorf("%q is a word of the table", spelling)
		}
	}
	if words.Len() < 15_000 {
		t.Errorf("the table has %d words", words.Len())
	}
}

func TestTable(t *testing.T) {
	t.Parallel()
	text, err := Encode([]string{"down", "up"}, [][]float64{{0, -1}, {0, 3}})
	if err != nil {
		t.Fatal(err)
	}
	words, err := Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	if like := words.Find("up").Like(words.Find("down")); like != -1 {
		t.Errorf("up and down: %v, want -1", like)
	}
	for _, c := range []struct {
		words   []string
		vectors [][]float64
	}{
		{nil, nil},
		{[]string{"a"}, nil},
		{[]string{"a\nb"}, [][]float64{{1}}},
		{[]string{"a", "b"}, [][]float64{{1}, {1, 2}}},
		{[]string{"b", "a"}, [][]float64{{1}, {2}}},
	} {
		if _, err := Encode(c.words, c.vectors); err == nil {
			t.Errorf("%q became a table", c.words)
		}
	}
}

// FuzzDecode holds that no bytes make Decode panic, and that what it reads can be
// asked for any word.
func FuzzDecode(f *testing.F) {
	good, err := Encode([]string{"down", "up"}, [][]float64{{0, -1}, {0, 3}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add(good[:len(good)-1])
	f.Add([]byte(mark + "\xff\xff\xff\xff\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, text []byte) {
		words, err := Decode(text)
		if err != nil {
			return
		}
		words.Find("up").Like(words.Find("down"))
	})
}

func BenchmarkLike(b *testing.B) {
	words := English()
	x, y := words.Find("talks"), words.Find("negotiations")
	for b.Loop() {
		x.Like(y)
	}
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := Decode(table); err != nil {
			b.Fatal(err)
		}
	}
}
