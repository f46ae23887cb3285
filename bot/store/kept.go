package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"go.etcd.io/bbolt"
)

// KeptFor is how long a question is kept for the buttons under its answer.
const KeptFor = 30 * 24 * time.Hour

// kept is something kept for a person.
type kept struct {
	Person string          `json:"person"`
	At     time.Time       `json:"at"`
	Value  json.RawMessage `json:"value"`
}

// Keep keeps value, which is JSON, under key for a person. A key is given once:
// a second value replaces the first.
func (s *Store) Keep(key, person string, value json.RawMessage, at time.Time) error {
	body, err := json.Marshal(kept{Person: person, At: at, Value: value})
	if err != nil {
		return fmt.Errorf("keep a question: %w", err)
	}
	err = s.db.Batch(func(tx *bbolt.Tx) error {
		if err := tx.Bucket(bucketKept).Put([]byte(key), body); err != nil {
			return err
		}
		return tx.Bucket(bucketPeople).Put(belonging(person, key), nil)
	})
	if err != nil {
		return fmt.Errorf("keep a question: %w", err)
	}
	return nil
}

// Kept gives what was kept under key; nil when nothing is, or when at is more
// than KeptFor later.
func (s *Store) Kept(key string, at time.Time) (json.RawMessage, error) {
	var found kept
	err := s.db.View(func(tx *bbolt.Tx) error {
		body := tx.Bucket(bucketKept).Get([]byte(key))
		if body == nil {
			return nil
		}
		return json.Unmarshal(body, &found)
	})
	if err != nil {
		return nil, fmt.Errorf("read a kept question: %w", err)
	}
	if at.Sub(found.At) > KeptFor {
		return nil, nil
	}
	return found.Value, nil
}

// Forget drops all that is kept for a person, and says how much that was.
func (s *Store) Forget(person string) (dropped int, err error) {
	err = s.db.Update(func(tx *bbolt.Tx) error {
		dropped = 0
		prefix := belonging(person, "")
		keys := [][]byte{}
		cursor := tx.Bucket(bucketPeople).Cursor()
		for k, _ := cursor.Seek(prefix); bytes.HasPrefix(k, prefix); k, _ = cursor.Next() {
			keys = append(keys, bytes.Clone(k[len(prefix):]))
		}
		for _, key := range keys {
			if err := drop(tx, person, key); err != nil {
				return err
			}
			dropped++
		}
		return forgetOpinions(tx, person)
	})
	if err != nil {
		return 0, fmt.Errorf("forget a person: %w", err)
	}
	return dropped, nil
}

// Sweep drops what was kept longer than KeptFor before at, and what was thought of
// questions that are gone.
func (s *Store) Sweep(at time.Time) (dropped int, err error) {
	err = s.db.Update(func(tx *bbolt.Tx) error {
		dropped = 0
		type owned struct {
			person string
			key    []byte
		}
		var old []owned
		err := tx.Bucket(bucketKept).ForEach(func(key, body []byte) error {
			var k kept
			if err := json.Unmarshal(body, &k); err != nil || at.Sub(k.At) > KeptFor {
				old = append(old, owned{k.Person, bytes.Clone(key)})
			}
			return nil
		})
		if err != nil {
			return err
		}
		for _, o := range old {
			if err := drop(tx, o.person, o.key); err != nil {
				return err
			}
			dropped++
		}
		return sweepOpinions(tx)
	})
	if err != nil {
		return 0, fmt.Errorf("drop old questions: %w", err)
	}
	return dropped, nil
}

// drop takes out one kept value, and whose it was.
func drop(tx *bbolt.Tx, person string, key []byte) error {
	if err := tx.Bucket(bucketKept).Delete(key); err != nil {
		return err
	}
	return tx.Bucket(bucketPeople).Delete(belonging(person, string(key)))
}

// belonging is the entry that finds a key by its person.
func belonging(person, key string) []byte { return []byte(person + "\x00" + key) }
