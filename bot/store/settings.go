package store

import (
	"encoding/json"
	"fmt"

	"go.etcd.io/bbolt"
)

// Settings are what a server's administrators chose. The zero value is a server
// that chose nothing.
type Settings struct {
	// Channels are those in which mentions are answered; none means all.
	Channels []string `json:"channels,omitempty"`
	// Roles are those whose members may use the bot; none means everybody.
	Roles []string `json:"roles,omitempty"`
	// Private shows answers to the person alone unless they say otherwise.
	Private bool `json:"private,omitempty"`
	// Excerpts is how many an answer shows at most; 0 leaves it to the bot.
	Excerpts int `json:"excerpts,omitempty"`
	// Cooldown is how many seconds a person waits between questions.
	Cooldown int `json:"cooldown,omitempty"`
}

// Settings gives a server's settings; the zero value when it has none.
func (s *Store) Settings(server string) (Settings, error) {
	var found Settings
	err := s.db.View(func(tx *bbolt.Tx) error {
		body := tx.Bucket(bucketSettings).Get([]byte(server))
		if body == nil {
			return nil
		}
		return json.Unmarshal(body, &found)
	})
	if err != nil {
		return Settings{}, fmt.Errorf("read the settings of a server: %w", err)
	}
	return found, nil
}

// Change changes a server's settings and gives them as they are then. Two
// changes at once come one after the other; when Change has returned, the new
// settings are on disk.
func (s *Store) Change(server string, change func(*Settings)) (Settings, error) {
	var changed Settings
	err := s.db.Update(func(tx *bbolt.Tx) error {
		bucket := tx.Bucket(bucketSettings)
		if body := bucket.Get([]byte(server)); body != nil {
			if err := json.Unmarshal(body, &changed); err != nil {
				return err
			}
		}
		change(&changed)
		body, err := json.Marshal(changed)
		if err != nil {
			return err
		}
		return bucket.Put([]byte(server), body)
	})
	if err != nil {
		return Settings{}, fmt.Errorf("change the settings of a server: %w", err)
	}
	return changed, nil
}
