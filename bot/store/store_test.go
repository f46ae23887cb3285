package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var noon = time.Date(2024, 5, 6, 12, 0, 0, 0, time.UTC)

func open(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(path, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestSettings(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "new", "bot.db")
	s := open(t, path)
	if got, err := s.Settings("1"); err != nil || !cmp.Equal(got, Settings{}) {
		t.Errorf("settings of a server without any: %+v, %v", got, err)
	}
	if _, err := s.Change("1", func(x *Settings) { x.Private, x.Channels = true, []string{"7"} }); err != nil {
		t.Fatal(err)
	}
	changed, err := s.Change("1", func(x *Settings) { x.Cooldown = 9 })
	want := Settings{Private: true, Channels: []string{"7"}, Cooldown: 9}
	if diff := cmp.Diff(want, changed); diff != "" || err != nil {
		t.Errorf("Change: %v (-want +got):\n%s", err, diff)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := open(t, path).Settings("1")
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("after a restart: %v (-want +got):\n%s", err, diff)
	}
}

// TestKept keeps a value for thirty days, or until its person wants it gone.
func TestKept(t *testing.T) {
	t.Parallel()
	s := open(t, filepath.Join(t.TempDir(), "bot.db"))
	for n, person := range []string{"anna", "ben", "anna", "ann"} {
		if err := s.Keep(fmt.Sprint(n), person, json.RawMessage(fmt.Sprintf(`{"n":%d}`, n)), noon.Add(time.Duration(n)*time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		key  string
		at   time.Time
		want string
	}{
		{"0", noon, `{"n":0}`},
		{"0", noon.Add(KeptFor), `{"n":0}`},
		{"0", noon.Add(KeptFor + 1), ""},
		{"none", noon, ""},
	} {
		if got, err := s.Kept(c.key, c.at); err != nil || string(got) != c.want {
			t.Errorf("Kept(%q, %v) = %s, %v; want %s", c.key, c.at, got, err, c.want)
		}
	}
	if n, err := s.Forget("anna"); n != 2 || err != nil {
		t.Errorf("Forget = %d, %v; want 2", n, err)
	}
	if n, err := s.Sweep(noon.Add(KeptFor + 2*time.Hour)); n != 1 || err != nil {
		t.Errorf("Sweep = %d, %v; want 1", n, err)
	}
	for key, want := range map[string]string{"0": "", "1": "", "2": "", "3": `{"n":3}`} {
		if got, err := s.Kept(key, noon); err != nil || string(got) != want {
			t.Errorf("at the end, %s holds %s, %v; want %q", key, got, err, want)
		}
	}
}

func TestJudge(t *testing.T) {
	t.Parallel()
	s := open(t, filepath.Join(t.TempDir(), "bot.db"))
	for n, step := range []struct {
		person        string
		good, changed bool
	}{{"anna", true, true}, {"anna", true, false}, {"anna", false, true}, {"ben", false, true}} {
		if changed, err := s.Judge("1", step.person, step.good); err != nil || changed != step.changed {
			t.Errorf("step %d: changed = %v, %v", n, changed, err)
		}
	}
	if _, err := s.Forget("anna"); err != nil {
		t.Fatal(err)
	}
	if changed, err := s.Judge("1", "anna", false); err != nil || !changed {
		t.Errorf("a forgotten opinion is still known: %v, %v", changed, err)
	}
	if changed, err := s.Judge("1", "ben", false); err != nil || changed {
		t.Errorf("somebody else's opinion was forgotten: %v, %v", changed, err)
	}
}

func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	s := open(t, filepath.Join(t.TempDir(), "bot.db"))
	var all sync.WaitGroup
	for n := range 100 {
		all.Go(func() {
			if err := s.Keep(fmt.Sprint(n), "anna", json.RawMessage(`1`), noon); err != nil {
				t.Error(err)
			}
			if _, err := s.Change("1", func(x *Settings) { x.Cooldown++ }); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got, err := s.Settings("1"); err != nil || got.Cooldown != 100 {
		t.Errorf("%d of 100 changes are there, %v", got.Cooldown, err)
	}
	if n, err := s.Forget("anna"); n != 100 || err != nil {
		t.Errorf("Forget = %d, %v; want 100", n, err)
	}
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	if _, err := Open(t.TempDir(), time.Minute); err == nil {
		t.Error("a folder was opened as a store")
	}
	path := filepath.Join(t.TempDir(), "bot.db")
	open(t, path)
	if _, err := Open(path, time.Millisecond); !errors.Is(err, ErrInUse) {
		t.Errorf("the file was opened twice: %v", err)
	}
}

// TestSweepOpinions drops what was thought of questions that are gone.
func TestSweepOpinions(t *testing.T) {
	t.Parallel()
	s := open(t, filepath.Join(t.TempDir(), "bot.db"))
	for n, key := range []string{"old", "new"} {
		if err := s.Keep(key, "anna", json.RawMessage(`1`), noon.Add(time.Duration(n)*KeptFor)); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Judge(key, "ben", true); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := s.Sweep(noon.Add(KeptFor + 1)); n != 1 || err != nil {
		t.Errorf("Sweep = %d, %v; want 1", n, err)
	}
	for key, want := range map[string]bool{"old": true, "new": false} {
		if changed, err := s.Judge(key, "ben", true); err != nil || changed != want {
			t.Errorf("the opinion of the %s question is gone: %v, %v; want %v", key, changed, err, want)
		}
	}
}
