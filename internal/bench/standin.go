package main

import (
	"context"
	"hash/maphash"
	"math"
	"math/rand/v2"
)

// instantFlag has the child take a standIn for the model.
const instantFlag = "instant"

// standIn gives every text a vector of as many numbers as the bundled model's at once, of
// a direction by chance: embedding 100,000 passages takes a quarter of an hour, and how much
// memory the rest of a build takes does not depend on where the vectors point.
type standIn struct{}

func (standIn) Name() string { return "stand-in" }

// standInDim is the bundled model's.
const standInDim = 384

func (standIn) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	vectors := make([][]float32, len(texts))
	for i, text := range texts {
		vectors[i] = directionOf(text)
	}
	return vectors, ctx.Err()
}

var standInSeed = maphash.MakeSeed()

func directionOf(text string) []float32 {
	chance := rand.New(rand.NewPCG(maphash.String(standInSeed, text), 1))
	v := make([]float32, standInDim)
	var squares float64
	for i := range v {
		v[i] = float32(chance.NormFloat64())
		squares += float64(v[i]) * float64(v[i])
	}
	for i := range v {
		v[i] /= float32(math.Sqrt(squares))
	}
	return v
}
