package remote

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"
)

// mostAnswer is the largest answer that is read: 32 vectors of 4,096 numbers, each
// written with 20 digits, are 3 MB.
const mostAnswer = 64 << 20

// asked is the body of a request.
//
// Source: OpenAI, "Create embeddings", API reference.
type asked struct {
	Model  string   `json:"model"`
	Input  []string `json:"input"`
	Format string   `json:"encoding_format"`
}

// answer is the body of an answer.
type answer struct {
	Model string `json:"model"`
	Data  []struct {
		Index     int       `json:"index"`
		Embedding []float32 `json:"embedding"`
	} `json:"data"`
}

// request sends a batch once.
func (c *Client) request(ctx context.Context, batch []string, limit time.Duration) ([][]float32, error) {
	body, err := json.Marshal(asked{c.config.Model, batch, "float"})
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, c.place, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("User-Agent", "footnote")
	if c.config.Key != "" {
		r.Header.Set("Authorization", "Bearer "+c.config.Key)
	}
	response, err := c.http.Do(r)
	if err != nil {
		return nil, broken(err, limit)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(io.LimitReader(response.Body, mostAnswer+1))
	switch {
	case err != nil:
		return nil, broken(err, limit)
	case len(content) > mostAnswer:
		return nil, fmt.Errorf("the answer has more than %d MB", mostAnswer>>20)
	case response.StatusCode != http.StatusOK:
		return nil, c.refusal(response, content)
	}
	return c.vectors(content, len(batch))
}

// vectors reads an answer and trusts none of it.
func (c *Client) vectors(content []byte, texts int) ([][]float32, error) {
	var a answer
	if err := json.Unmarshal(content, &a); err != nil {
		return nil, errors.New("the answer is not one of the embeddings API: does the address end in /v1?")
	}
	if len(a.Data) != texts {
		return nil, fmt.Errorf("the server gives %d vectors for %d texts", len(a.Data), texts)
	}
	vectors := make([][]float32, texts)
	for _, one := range a.Data {
		if one.Index < 0 || one.Index >= texts || vectors[one.Index] != nil {
			return nil, fmt.Errorf("the server numbers its vectors wrongly: %d among %d", one.Index, texts)
		}
		if len(one.Embedding) != len(a.Data[0].Embedding) {
			return nil, fmt.Errorf("the server gives vectors of %d and of %d numbers", len(a.Data[0].Embedding), len(one.Embedding))
		}
		if err := unit(one.Embedding); err != nil {
			return nil, err
		}
		vectors[one.Index] = one.Embedding
	}
	return vectors, c.agree(seen{len(vectors[0]), a.Model})
}
