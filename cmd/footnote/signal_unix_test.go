//go:build unix

package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"footnote/bot/discordtest"
)

// started is the program as a process of its own.
type started struct {
	*exec.Cmd
	in       io.WriteCloser
	out      *bufio.Reader
	problems *strings.Builder
}

func start(t *testing.T, environ []string, args ...string) started {
	t.Helper()
	index := filepath.Join(t.TempDir(), "seeds.snapshot")
	if err := os.WriteFile(index, seedsIndex(t), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithTimeout(t.Context(), time.Minute) // one that hangs ends the test, not the day
	t.Cleanup(end)
	command := exec.CommandContext(ctx, "footnote", append(args, "--corpus", seedsFolder, "--index", index)...)
	command.Dir = t.TempDir()
	kept := "FOOTNOTE_BOT_STORE=" + filepath.Join(t.TempDir(), "bot.db")
	command.Env = append(append(os.Environ(), noRaceSleep, kept), environ...)
	in, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	s := started{command, in, bufio.NewReader(out), &strings.Builder{}}
	command.Stderr = s.problems
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	return s
}

// end sends a signal and gives the exit code.
func (s started) end(t *testing.T, signal os.Signal) int {
	t.Helper()
	if err := s.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	err := s.Wait()
	if ended, ok := errors.AsType[*exec.ExitError](err); ok {
		return ended.ExitCode()
	}
	if err != nil {
		t.Fatal(err)
	}
	return exitDone
}

// newDiscord is a Discord for one test. Its schemas are found by way of the working
// folder, so that the first makes them while no other test changes that.
func newDiscord(t *testing.T) *discordtest.Server {
	t.Helper()
	workingFolder.Lock()
	defer workingFolder.Unlock()
	if err := discordtest.Validate(discordtest.RouteSetCommands, []byte("[]")); err != nil {
		t.Fatal(err)
	}
	return discordtest.New(t, discordtest.Options{})
}

func TestChatIsInterrupted(t *testing.T) {
	t.Parallel()
	s := start(t, nil, "chat", "--limit", "1")
	if _, err := io.WriteString(s.in, "Who is Peter Walsh?\n"); err != nil {
		t.Fatal(err)
	}
	if line, err := s.out.ReadString('\n'); err != nil { // now it waits for the next question
		t.Fatalf("no answer: %q, %v, %s", line, err, s.problems)
	}
	if code := s.end(t, syscall.SIGINT); code != exitInterrupted {
		t.Errorf("exit code %d, want %d: %s", code, exitInterrupted, s.problems)
	}
}

// A bot is meant to be stopped by a signal: that is no failure.
func TestBotIsStopped(t *testing.T) {
	t.Parallel()
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			t.Parallel()
			discord := newDiscord(t)
			s := start(t, []string{"DISCORD_TOKEN=" + discordtest.Token, "DISCORD_API_URL=" + discord.URL()}, "bot")
			discord.Next(t, discordtest.RouteSetCommands, "")
			if code := s.end(t, signal); code != exitDone {
				t.Errorf("exit code %d, want %d: %s", code, exitDone, s.problems)
			}
			if strings.Contains(s.problems.String(), discordtest.Token) {
				t.Errorf("the token stands in the log: %s", s.problems)
			}
		})
	}
}

func TestBotWithAWrongToken(t *testing.T) {
	t.Parallel()
	discord := newDiscord(t)
	s := start(t, []string{"DISCORD_TOKEN=s3cret", "DISCORD_API_URL=" + discord.URL()}, "bot")
	err := s.Wait()
	if ended, ok := errors.AsType[*exec.ExitError](err); !ok || ended.ExitCode() != exitError {
		t.Errorf("it ended with %v, want exit code %d", err, exitError)
	}
	problems := strings.TrimSpace(s.problems.String())
	if last := problems[strings.LastIndexByte(problems, '\n')+1:]; !strings.HasPrefix(last, "footnote: Discord refused the token: set DISCORD_TOKEN") {
		t.Errorf("the last line is %q", last)
	}
	if strings.Contains(problems, "s3cret") {
		t.Errorf("the token stands in the log: %s", problems)
	}
}
