package remote

import (
	"context"
	"errors"
	"math"
	"strings"
	"unicode/utf8"
)

// The size of a request. Servers on a laptop embed some ten passages a second, so that
// 32 take seconds, not minutes; hosted ones allow thousands but count tokens by minute.
const (
	batchTexts = 32
	batchBytes = 64 << 10
)

// shortest is the bytes under which a text that is refused as too long is not cut any
// further: something else is wrong then.
const shortest = 64

// embed sends the texts in batches.
func (c *Client) embed(ctx context.Context, prefix string, texts []string, p patience) ([][]float32, error) {
	vectors := make([][]float32, 0, len(texts))
	for len(texts) > 0 {
		n, size := 0, 0
		for n < len(texts) && n < batchTexts && (n == 0 || size+len(texts[n]) <= batchBytes) {
			size += len(texts[n])
			n++
		}
		batch := make([]string, n)
		for i, text := range texts[:n] {
			batch[i] = prefix + sendable(text)
		}
		texts = texts[n:]
		made, err := c.embedBatch(ctx, batch, p)
		if err != nil {
			return nil, err
		}
		vectors = append(vectors, made...)
	}
	return vectors, nil
}

// sendable is a text as JSON can say it, and not blank, which some servers refuse.
func sendable(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	if strings.TrimSpace(text) == "" {
		return "."
	}
	return text
}

// embedBatch sends one request. Where a text of several is too long, each is sent
// alone, and the one that is too long by its first half, and so on.
func (c *Client) embedBatch(ctx context.Context, batch []string, p patience) ([][]float32, error) {
	vectors, err := c.persist(ctx, batch, p)
	if !tooLong(err) {
		return vectors, err
	}
	if len(batch) == 1 {
		if len(batch[0]) < 2*shortest {
			return nil, err
		}
		return c.embedBatch(ctx, []string{half(batch[0])}, p)
	}
	vectors = nil
	for i := range batch {
		one, err := c.embedBatch(ctx, batch[i:i+1], p)
		if err != nil {
			return nil, err
		}
		vectors = append(vectors, one...)
	}
	return vectors, nil
}

// half is the first half of a text, in whole characters.
func half(text string) string {
	n := len(text) / 2
	for !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// unit makes a vector's length 1.
func unit(v []float32) error {
	var squares float64
	for _, x := range v {
		squares += float64(x) * float64(x)
	}
	length := math.Sqrt(squares)
	if !(length > 0 && !math.IsInf(length, 1)) { // written so that NaN fails
		return errors.New("the server gives a vector without direction")
	}
	for i := range v {
		v[i] = float32(float64(v[i]) / length)
	}
	return nil
}
