//go:build unix

package main

import (
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"

	"footnote/bot/discordtest"
)

// TestDoctorAsksDiscord has the doctor look at the bot with a token that Discord
// takes, and with one that it does not.
func TestDoctorAsksDiscord(t *testing.T) {
	t.Parallel()
	for token, want := range map[string]string{
		discordtest.Token: "Discord takes it",
		"s3cret":          "Discord refused the token",
	} {
		t.Run(want, func(t *testing.T) {
			t.Parallel()
			discord := newDiscord(t)
			s := start(t, []string{"DISCORD_TOKEN=" + token, "DISCORD_API_URL=" + discord.URL()}, "doctor")
			report, err := io.ReadAll(s.out)
			if err != nil {
				t.Fatal(err)
			}
			code := exitDone
			if ended, ok := errors.AsType[*exec.ExitError](s.Wait()); ok {
				code = ended.ExitCode()
			}
			if right := token == discordtest.Token; right != (code == exitDone) {
				t.Errorf("exit code %d: %s%s", code, report, s.problems)
			}
			if got := strings.Join(strings.Fields(string(report)), " "); !strings.Contains(got, want) || strings.Contains(got, token) {
				t.Errorf("the report lacks %q or shows the token:\n%s", want, report)
			}
		})
	}
}
