package bot

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"footnote/bot/discordtest"
)

func TestWrongToken(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		token string
		cans  map[string]discordtest.Canned
		want  string
	}{
		{"refused", "another token, of any form", nil, string(faultToken)},
		{"refused at the gateway's address", discordtest.Token, map[string]discordtest.Canned{
			discordtest.RouteGateway: {Status: 401, Body: `{"message":"401: Unauthorized","code":0}`},
		}, string(faultToken)},
		{"refused by the gateway alone", "another token", map[string]discordtest.Canned{
			discordtest.RouteMe: {Status: 404, Body: `{"message":"404: Not Found","code":0}`},
		}, string(faultToken)},
		{"missing", " \n", nil, "DISCORD_TOKEN is not set"},
		{"broken", "a\nb", nil, "DISCORD_TOKEN has a line break"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			discord := discordtest.New(t, discordtest.Options{})
			for route, can := range c.cans {
				discord.Can(route, can)
			}
			bot := start(t, discord, everything(), func(config *Config) { config.Token = c.token })
			err := bot.ends(t)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("Run = %v, want %q in it", err, c.want)
			}
			if strings.Contains(fmt.Sprint(err, bot.log), "another token") {
				t.Errorf("the token is in %v or in the log:\n%s", err, bot.log)
			}
			if tries := len(discord.Requests("")); tries > 2 {
				t.Errorf("%d requests: a refused token is no reason to try again", tries)
			}
		})
	}
}

// TestFatalClose closes after identify with the codes that no retry mends, and
// in a running connection.
func TestFatalClose(t *testing.T) {
	t.Parallel()
	for code, want := range map[int]fault{
		4004: faultToken, 4010: faultShard, 4011: faultSharding,
		4012: faultVersion, 4013: faultIntents, 4014: faultAllowed,
	} {
		scripts := map[string]func(*discordtest.Conn){
			"at identify": func(c *discordtest.Conn) { c.Hello(); c.Read(); c.Close(code) },
			"later": func(c *discordtest.Conn) {
				c.Hello()
				p, _ := c.Read()
				c.Welcome(p)
				c.Close(code)
			},
		}
		for when, script := range scripts {
			t.Run(fmt.Sprint(code, " ", when), func(t *testing.T) {
				t.Parallel()
				discord := discordtest.New(t, discordtest.Options{Gateway: []func(*discordtest.Conn){script}})
				if err := start(t, discord, everything()).ends(t); !errors.Is(err, want) {
					t.Errorf("Run = %v, want %v", err, want)
				}
			})
		}
	}
}

// TestReconnects ends the first connection in every way that is no reason to
// stop. The bot must come back by itself, resume where Discord allows it, and
// answer.
func TestReconnects(t *testing.T) {
	t.Parallel()
	const identify, resume = 2, 6
	welcome := func(c *discordtest.Conn) {
		c.Hello()
		p, _ := c.Read()
		c.Welcome(p)
	}
	for _, c := range []struct {
		name  string
		first func(*discordtest.Conn)
		then  int // what the second connection begins with
	}{
		{"op 7 first", func(c *discordtest.Conn) { c.Hello(); c.Read(); c.Send(7, nil); c.Beat() }, identify},
		{"op 7 before hello", func(c *discordtest.Conn) { c.Send(7, nil); c.Beat() }, identify},
		{"op 9 first", func(c *discordtest.Conn) { c.Hello(); c.Read(); c.Send(9, false); c.Beat() }, identify},
		{"op 7 later", func(c *discordtest.Conn) { welcome(c); c.Send(7, nil); c.Beat() }, resume},
		{"op 9 true later", func(c *discordtest.Conn) { welcome(c); c.Send(9, true); c.Beat() }, resume},
		{"op 9 false later", func(c *discordtest.Conn) { welcome(c); c.Send(9, false); c.Beat() }, identify},
		{"close 4000", func(c *discordtest.Conn) { welcome(c); c.Close(4000) }, resume},
		{"close 4009", func(c *discordtest.Conn) { welcome(c); c.Close(4009) }, identify},
		{"close 1001 at once", func(c *discordtest.Conn) { c.Close(1001) }, identify},
		{"dropped", func(c *discordtest.Conn) { welcome(c); c.Drop() }, resume},
		{"reset in mid-packet", func(c *discordtest.Conn) { welcome(c); c.Reset() }, resume},
		{"reset in READY", func(c *discordtest.Conn) { c.Hello(); c.Read(); c.Reset() }, identify},
		{"silent in hello", func(c *discordtest.Conn) { c.Beat() }, identify},
		{"silent in identify", func(c *discordtest.Conn) { c.Hello(); c.Read(); c.Read() }, identify},
		{"silent when live", func(c *discordtest.Conn) {
			c.Send(10, map[string]int{"heartbeat_interval": 20})
			p, _ := c.Read()
			c.Welcome(p)
			for _, ok := c.Read(); ok; _, ok = c.Read() { // no answer to any heartbeat
			}
		}, resume},
		{"no JSON", func(c *discordtest.Conn) { welcome(c); c.Raw("no JSON"); c.Beat() }, resume},
		{"null", func(c *discordtest.Conn) { welcome(c); c.Raw("null"); c.Beat() }, resume},
		{"a heartbeat of 0 ms", func(c *discordtest.Conn) { c.Send(10, map[string]int{"heartbeat_interval": 0}); c.Beat() }, identify},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			discord := discordtest.New(t, discordtest.Options{Gateway: []func(*discordtest.Conn){c.first}})
			start(t, discord, everything(), func(config *Config) {
				if strings.HasPrefix(c.name, "silent") {
					config.pace.hello, config.pace.ready, config.pace.slack = time.Second, time.Second, 100*time.Millisecond
				}
			})
			if op := discord.Conn(t, 1).First(t).Op; op != c.then {
				t.Errorf("the second connection began with op %d, want %d", op, c.then)
			}
			discord.Interact(t, ask(t, "77", "Who?"))
			discord.Next(t, discordtest.RouteEdit, "interaction-token-77")
		})
	}
}

// TestHarmlessFirst sends packets after identify that lock discordgo up when
// they reach it there.
func TestHarmlessFirst(t *testing.T) {
	t.Parallel()
	for _, op := range []int{1, 11} {
		t.Run(fmt.Sprint("op ", op), func(t *testing.T) {
			t.Parallel()
			discord := discordtest.New(t, discordtest.Options{Gateway: []func(*discordtest.Conn){func(c *discordtest.Conn) {
				c.Hello()
				p, _ := c.Read()
				c.Send(op, nil)
				c.Welcome(p)
				c.Beat()
			}}})
			start(t, discord, everything())
			discord.Interact(t, ask(t, "1", "Who?"))
			discord.Next(t, discordtest.RouteEdit, "interaction-token-1")
		})
	}
}

// TestDuplicate delivers one interaction twice, as Discord may around a resume.
func TestDuplicate(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	bot := start(t, discord, everything())
	for range 2 {
		discord.Interact(t, ask(t, "5", "Who?"))
	}
	discord.Interact(t, ask(t, "6", "Who?"))
	discord.Next(t, discordtest.RouteEdit, "interaction-token-6")
	if err := bot.stop(); err != nil {
		t.Fatal(err)
	}
	if n := len(discord.Requests(discordtest.RouteCallback)); n != 2 {
		t.Errorf("%d acknowledgements of two interactions", n)
	}
}

// TestIdentify holds what is told to Discord at the start.
func TestIdentify(t *testing.T) {
	t.Parallel()
	for content, want := range map[bool]int{
		false: intentServerMessages | intentDirectMessages,
		true:  intentServerMessages | intentDirectMessages | intentMessageContent,
	} {
		discord := discordtest.New(t, discordtest.Options{Prefix: "/discord"})
		start(t, discord, everything(), func(c *Config) { c.MessageContent = content })
		var got struct {
			Intents  *int
			Compress bool
		}
		if err := json.Unmarshal(discord.Conn(t, 0).First(t).Data, &got); err != nil {
			t.Fatal(err)
		}
		if got.Intents == nil || *got.Intents != want || got.Compress {
			t.Errorf("message content %v: identify asks for %+v, want intents %d and no compression", content, got, want)
		}
	}
}
