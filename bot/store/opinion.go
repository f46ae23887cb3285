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
	return dropOpinions(tx, func(id []byte) bool { return bytes.HasSuffix(id, suffix) })
}

// sweepOpinions drops what was thought of questions that are no longer kept.
func sweepOpinions(tx *bbolt.Tx) error {
	questions := tx.Bucket(bucketKept)
	return dropOpinions(tx, func(id []byte) bool {
		key, _, _ := bytes.Cut(id, []byte{0})
		return questions.Get(key) == nil
	})
}

// dropOpinions drops those with an ID for which gone holds.
func dropOpinions(tx *bbolt.Tx, gone func(id []byte) bool) error {
	bucket := tx.Bucket(bucketOpinions)
	var all [][]byte
	err := bucket.ForEach(func(id, _ []byte) error {
		if gone(id) {
			all = append(all, bytes.Clone(id))
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range all {
		if err := bucket.Delete(id); err != nil {
			return err
		}
	}
	return nil
}
