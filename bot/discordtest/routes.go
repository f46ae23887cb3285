package discordtest

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strconv"
	"strings"
)

// The routes that are served, as Discord's description names them.
const (
	RouteMe               = "GET /users/@me"
	RouteGateway          = "GET /gateway"
	RouteCommands         = "GET /applications/{application_id}/commands"
	RouteSetCommands      = "PUT /applications/{application_id}/commands"
	RouteGuildCommands    = "GET /applications/{application_id}/guilds/{guild_id}/commands"
	RouteSetGuildCommands = "PUT /applications/{application_id}/guilds/{guild_id}/commands"
	RouteCallback         = "POST /interactions/{interaction_id}/{interaction_token}/callback"
	RouteEdit             = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original"
	RouteFollowUp         = "POST /webhooks/{webhook_id}/{webhook_token}"
	RoutePost             = "POST /channels/{channel_id}/messages"
	RouteTyping           = "POST /channels/{channel_id}/typing"
	RouteChannel          = "GET /channels/{channel_id}"
	RouteMessage          = "GET /channels/{channel_id}/messages/{message_id}"
	RouteApplication      = "GET /applications/@me"
	RouteGuilds           = "GET /users/@me/guilds"
	RouteGatewayBot       = "GET /gateway/bot"
)

var routes = []string{
	RouteMe, RouteGateway, RouteCommands, RouteSetCommands,
	RouteGuildCommands, RouteSetGuildCommands, RouteCallback, RouteEdit, RouteFollowUp,
	RoutePost, RouteTyping, RouteChannel, RouteMessage, RouteApplication, RouteGuilds, RouteGatewayBot,
}

var (
	version   = regexp.MustCompile(`^/api/v\d+`)
	parameter = regexp.MustCompile(`\{[^}]*\}`)
	patterns  = compilePatterns()
)

func compilePatterns() map[string]*regexp.Regexp {
	all := map[string]*regexp.Regexp{}
	for _, route := range routes {
		all[route] = regexp.MustCompile("^" + parameter.ReplaceAllString(route, "[^/]+") + "$")
	}
	return all
}

// routeOf finds the route of a request; "" when there is none. prefix is the
// path that stands before Discord's own.
func routeOf(method, path, prefix string) string {
	path, ok := strings.CutPrefix(path, prefix)
	at := version.FindStringIndex(path)
	if !ok || at == nil {
		return ""
	}
	for _, route := range routes {
		if patterns[route].MatchString(method + " " + path[at[1]:]) {
			return route
		}
	}
	return ""
}

// needsToken reports whether a route is for the bot's token; the others carry an
// interaction's in their address.
func needsToken(route string) bool {
	return route != RouteCallback && route != RouteEdit && route != RouteFollowUp && route != RouteGateway
}

// answer is what Discord says to a request in the ordinary case.
func (s *Server) answer(route, path string, body []byte) (status int, reply any) {
	switch route {
	case RouteMe:
		return http.StatusOK, map[string]any{"id": Application, "username": "footnote", "discriminator": "0", "bot": true}
	case RouteGateway:
		return http.StatusOK, map[string]any{"url": "ws" + strings.TrimPrefix(s.http.URL, "http") + gatewayPath}
	case RouteSetCommands, RouteSetGuildCommands:
		s.mu.Lock()
		s.commands[path] = stored(body)
		s.mu.Unlock()
		fallthrough
	case RouteCommands, RouteGuildCommands:
		s.mu.Lock()
		defer s.mu.Unlock()
		commands := s.commands[path]
		if commands == nil {
			commands = []map[string]any{}
		}
		return http.StatusOK, commands
	case RouteCallback, RouteTyping:
		return http.StatusNoContent, nil
	case RouteChannel:
		return http.StatusOK, map[string]any{"id": path[strings.LastIndex(path, "/")+1:], "type": 0, "name": "news"}
	case RouteApplication:
		return http.StatusOK, map[string]any{
			"id": Application, "name": "Footnote", "flags": 0, "bot_public": true,
			"integration_types_config": map[string]any{"0": map[string]any{}, "1": map[string]any{}},
		}
	case RouteGuilds:
		return http.StatusOK, []map[string]any{{"id": "290926798626357250", "name": "A server", "permissions": "274878024704"}}
	case RouteGatewayBot:
		return http.StatusOK, map[string]any{
			"url": "ws" + strings.TrimPrefix(s.http.URL, "http") + gatewayPath, "shards": 1,
			"session_start_limit": map[string]any{"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1},
		}
	}
	return http.StatusOK, map[string]any{"id": "1100000000000000001"}
}

// stored is a list of commands as Discord gives it back: with what it fills in.
func stored(body []byte) []map[string]any {
	var commands []map[string]any
	if err := json.Unmarshal(body, &commands); err != nil {
		return nil
	}
	for n, c := range commands {
		if number, ok := c["default_member_permissions"].(float64); ok {
			c["default_member_permissions"] = strconv.FormatInt(int64(number), 10)
		}
		for key, value := range map[string]any{
			"id": strconv.Itoa(1200000000000000000 + n), "application_id": Application, "version": "1",
			"type": 1, "default_member_permissions": nil, "nsfw": false, "dm_permission": true,
			"contexts": nil, "integration_types": []int{0},
		} {
			if _, given := c[key]; !given {
				c[key] = value
			}
		}
	}
	return commands
}
