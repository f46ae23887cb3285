package store

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// killedStore names, in the environment of a child process, the file that it is
// to write to until it is killed.
const killedStore = "STORE_TEST_WRITE_UNTIL_KILLED"

func TestMain(m *testing.M) {
	if path := os.Getenv(killedStore); path != "" {
		writeUntilKilled(path)
		return
	}
	os.Exit(m.Run())
}

// writeUntilKilled changes a setting again and again, and says each value on
// standard output once it is written.
func writeUntilKilled(path string) {
	s, err := Open(path, time.Minute)
	if err != nil {
		fmt.Println(err)
		return
	}
	for {
		changed, err := s.Change("1", func(x *Settings) {
			x.Cooldown++
			x.Channels = append(x.Channels, strconv.Itoa(x.Cooldown))
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(changed.Cooldown)
	}
}

// TestKilled kills a process in the middle of its writes. What it had said to be
// written is there, whole, and the file can be written on.
func TestKilled(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	said := 0
	for round := range 5 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), killedStore+"="+path)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for n := 0; n < 5+3*round && lines.Scan(); n++ {
			if said, err = strconv.Atoi(strings.TrimSpace(lines.Text())); err != nil {
				t.Fatalf("the child says %q", lines.Text())
			}
		}
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() {
			if n, err := strconv.Atoi(strings.TrimSpace(lines.Text())); err == nil {
				said = n
			}
		}
		_ = child.Wait() // it was killed, which is what the error says

		s, err := Open(path, time.Minute)
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		got, err := s.Settings("1")
		if err != nil || got.Cooldown < said || got.Cooldown > said+1 || len(got.Channels) != got.Cooldown {
			t.Errorf("round %d: %d changes are there with %d channels (%v), the child had said %d", round, got.Cooldown, len(got.Channels), err, said)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
