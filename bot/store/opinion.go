package store

import (
	"bytes"
	"fmt"

	"go.etcd.io/bbolt"
)

// Judge notes what a person thinks of the answer under key. The last word
// counts; changed is false when they had said the same before.
func (s *Store) Judge(key, person string, good bool) (changed bool, err error) {
	opinion := []byte("bad")
	if good {
		opinion = []byte("good")
	}
	err = s.db.Batch(func(tx *bbolt.Tx) error {
		bucket, id := tx.Bucket(bucketOpinions), belonging(key, person)
		changed = !bytes.Equal(bucket.Get(id), opinion)
		if !changed {
			return nil
		}
		return bucket.Put(id, opinion)
	})
	if err != nil {
		return false, fmt.Errorf("note an opinion: %w", err)
	}
	return changed, nil
}

// forgetOpinions drops what a person thought of answers.
func forgetOpinions(tx *bbolt.Tx, person string) error {
	suffix := []byte("\x00" + person)
	var theirs [][]byte
	err := tx.Bucket(bucketOpinions).ForEach(func(id, _ []byte) error {
		if bytes.HasSuffix(id, suffix) {
			theirs = append(theirs, bytes.Clone(id))
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range theirs {
		if err := tx.Bucket(bucketOpinions).Delete(id); err != nil {
			return err
		}
	}
	return nil
}
