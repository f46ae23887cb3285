package golden_test

import (
	"os"
	"testing"

	"footnote/internal/golden"
)

// recorder is a testing.TB that notes failures instead of ending the test.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }
func (r *recorder) Fatalf(string, ...any) { r.failed = true; panic(r) }

func compare(t *testing.T, name, got string) (failed bool) {
	t.Helper()
	r := &recorder{TB: t}
	defer func() {
		if p := recover(); p != nil && p != any(r) {
			panic(p)
		}
		failed = r.failed
	}()
	golden.Compare(r, name, []byte(got))
	return r.failed
}

func TestCompare(t *testing.T) {
	if golden.Updating() {
		t.Log("-update writes files; what is compared here is not for rewriting")
		return
	}
	t.Chdir(t.TempDir())
	if err := os.MkdirAll("testdata", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("testdata/a.txt", []byte("same\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, got string
		fails     bool
	}{
		{"a.txt", "same\n", false},
		{"a.txt", "other\n", true},
		{"missing.txt", "same\n", true},
	} {
		if failed := compare(t, c.name, c.got); failed != c.fails {
			t.Errorf("Compare(%s, %q): failed = %v, want %v", c.name, c.got, failed, c.fails)
		}
	}
}
