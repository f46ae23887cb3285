package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// command is footnote over the corpus.
func (c *corpus) command(ctx context.Context, arguments ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, c.program, append(arguments, "--corpus", c.folder, "--index", c.index)...)
	command.Dir = filepath.Dir(c.program)
	command.Env = append(os.Environ(), "DISCORD_TOKEN=", "FOOTNOTE_CORPUS=", "FOOTNOTE_INDEX=")
	return command
}

// footnote runs the program to its end.
func (c *corpus) footnote(ctx context.Context, arguments ...string) (out, problems string, err error) {
	command := c.command(ctx, arguments...)
	var said, complained bytes.Buffer
	command.Stdout, command.Stderr = &said, &complained
	if err := command.Run(); err != nil {
		return said.String(), complained.String(), fmt.Errorf("footnote %s: %w\n%s%s", strings.Join(arguments, " "), err, &said, &complained)
	}
	return said.String(), complained.String(), nil
}

// moment is when a kill fell.
type moment int

const (
	killedAtWork  moment = iota // before anything was written
	killedWriting               // a file was half written
	killedTooLate               // it had ended
)

// kill edits the corpus, begins to build or update its index, kills that at a random
// moment, and checks that nothing is lost.
func (c *corpus) kill(ctx context.Context, anew bool) (moment, error) {
	if err := c.edit(); err != nil {
		return 0, err
	}
	usual := c.updating
	if anew {
		usual = c.building
		if err := os.Remove(c.index); err != nil {
			return 0, err
		}
	}
	command := c.command(ctx, "index")
	if err := command.Start(); err != nil {
		return 0, err
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	when := killedAtWork
	fall := time.After(time.Duration(c.chance.Int64N(int64(usual) * 11 / 10)))
	if c.chance.IntN(3) == 0 {
		fall = c.whileWriting(ended)
	}
	select {
	case <-fall:
		_ = command.Process.Kill() // it may have ended just now
		<-ended
	case err := <-ended:
		if err != nil {
			return 0, fmt.Errorf("footnote index ended by itself: %w", err)
		}
		when = killedTooLate
	}
	if half, err := filepath.Glob(c.half()); err == nil && len(half) > 0 {
		when = killedWriting
	}
	return when, c.check(ctx)
}

// whileWriting is a moment when a file is being written, which is short and what
// matters most. A process that has ended is given back to ended.
func (c *corpus) whileWriting(ended chan error) <-chan time.Time {
	fall, after := make(chan time.Time, 1), time.Duration(c.chance.Int64N(int64(3*time.Millisecond)<<c.chance.IntN(5)))
	go func() {
		for {
			if half, _ := filepath.Glob(c.half()); len(half) > 0 {
				time.Sleep(after)
				break
			}
			select {
			case err := <-ended:
				ended <- err
				return
			default:
				time.Sleep(200 * time.Microsecond)
			}
		}
		fall <- time.Now()
	}()
	return fall
}

// half is the pattern of files that are half written.
func (c *corpus) half() string {
	return filepath.Join(filepath.Dir(c.index), "."+filepath.Base(c.index)+".*.tmp")
}

// answer is what is read of footnote's JSON.
type answer struct {
	Citations []struct {
		Article    string
		Start, End int
		Text       string
	}
}

// check is what must hold at any time: doctor is content with the index as it is,
// the next start answers from the articles as they are, word for word and without a
// complaint about the index, and what was cited before the last edit opens.
func (c *corpus) check(ctx context.Context) error {
	if _, _, err := c.footnote(ctx, "doctor"); err != nil {
		return err
	}
	if err := c.ask(ctx, beacons[c.day%len(beacons)], c.day, c.day); err != nil {
		return err
	}
	if left, _ := filepath.Glob(c.half()); len(left) > 0 {
		return fmt.Errorf("these stay half written: %q", left)
	}
	if c.day == 1 {
		return nil
	}
	words := beacons[0].words(c.day - 1)
	out, _, err := c.footnote(ctx, "show", "beacon.txt", "--start", "0", "--end", fmt.Sprint(len(words)), "--words", words)
	if err == nil && !strings.Contains(out, "The text has since changed") {
		err = fmt.Errorf("the beacon of yesterday is not marked as changed: %s", out)
	}
	return err
}

// ask asks for the day of a beacon, which must lie between two.
func (c *corpus) ask(ctx context.Context, b beacon, from, to int) error {
	out, problems, err := c.footnote(ctx, "ask", "--json", "On which day of the siege was the lighthouse of "+b.place+" lit?")
	if err != nil {
		return err
	}
	if strings.Contains(problems, "The index is broken") || strings.Contains(problems, "lost") {
		return fmt.Errorf("a whole file was not found whole: %s", problems)
	}
	var a answer
	if err := json.Unmarshal([]byte(out), &a); err != nil {
		return fmt.Errorf("%w in %q", err, out)
	}
	for _, cited := range a.Citations {
		day := 0
		if _, err := fmt.Sscanf(cited.Text, "The lighthouse of "+b.place+" was lit on day %d", &day); err != nil {
			continue
		}
		if day < from || day > to {
			return fmt.Errorf("the answer of %s is of day %d, and it is day %d to %d", b.file, day, from, to)
		}
		if from == to && b.file == beacons[0].file {
			return c.verbatim(cited.Article, cited.Start, cited.End, cited.Text)
		}
		return nil
	}
	return fmt.Errorf("the beacon %s is not found: %s%s", b.file, out, problems)
}

// verbatim holds a citation against its file.
func (c *corpus) verbatim(article string, start, end int, text string) error {
	body, err := os.ReadFile(filepath.Join(c.folder, filepath.FromSlash(article)))
	if errors.Is(err, fs.ErrNotExist) || err == nil && (end > len(body) || string(body[start:end]) != text) {
		return fmt.Errorf("%s has not the words %q at %d", article, text, start)
	}
	return err
}
