package embedding

import (
	"strings"
	"testing"
)

// TestPieceTable holds what is found to a map of the bundled vocabulary's lines.
func TestPieceTable(t *testing.T) {
	t.Parallel()
	v := bundled(t).tokenizer.vocabulary
	lines := strings.Split(string(v.whole.lines.text), "\n")
	if len(lines) != v.size {
		t.Fatalf("%d lines for %d pieces", len(lines), v.size)
	}
	id := map[string]int32{}
	for i, line := range lines {
		id[line] = int32(i)
	}
	for i, line := range lines {
		table, other, bare := &v.whole, &v.inside, line
		if len(line) > 2 && strings.HasPrefix(line, insideMark) {
			table, other, bare = &v.inside, &v.whole, line[2:]
		}
		if got, ok := table.find([]byte(bare)); !ok || got != int32(i) {
			t.Errorf("%q: id %d, %v; want %d", line, got, ok, i)
		}
		beside, there := id[bare], false
		if table == &v.whole {
			beside, there = id[insideMark+bare], id[insideMark+bare] != 0
		} else {
			_, there = id[bare]
		}
		if got, ok := other.find([]byte(bare)); ok != there || ok && got != beside {
			t.Errorf("%q in the other table: id %d, %v; want %d, %v", bare, got, ok, beside, there)
		}
		if _, known := id[line+"\n"+line]; known {
			t.Fatal("a line with a line break")
		}
		if _, ok := table.find([]byte(bare + "\n" + lines[min(i+1, len(lines)-1)])); ok {
			t.Errorf("%q and the line behind it are taken for a piece", line)
		}
	}
	for _, lines := range []string{"##", "##a", "[UNK]\n##", "a\n##a\n##"} {
		if v, err := newVocabulary([]byte(lines)); err == nil || v == nil {
			t.Errorf("%q: a vocabulary without the special pieces: %v", lines, err)
		}
	}
}
