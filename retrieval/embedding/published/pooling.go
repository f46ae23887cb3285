package published

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"footnote/retrieval/embedding"
)

// module is one step of a sentence-transformers model.
type module struct {
	Path string `json:"path"`
	Type string `json:"type"` // a class of Python, like sentence_transformers.models.Pooling
}

// modules are where the network and the pooling stand.
type modules struct{ network, pooling string }

// readModules reads modules.json, which names the steps; a folder without one has the
// usual places.
func readModules(files fs.FS) (modules, error) {
	m := modules{network: ".", pooling: "1_Pooling"}
	var all []module
	err := readJSON(files, "modules.json", &all)
	if errors.Is(err, fs.ErrNotExist) {
		return m, nil
	}
	if err != nil {
		return m, err
	}
	for _, one := range all {
		switch kind := one.Type[strings.LastIndexByte(one.Type, '.')+1:]; kind {
		case "Transformer":
			m.network = path.Clean(one.Path)
		case "Pooling":
			m.pooling = path.Clean(one.Path)
		case "Normalize": // which package embedding does to every vector
		default:
			return m, fmt.Errorf("modules.json has a step %q (%s), which this program does not compute: serve the model with another program and set FOOTNOTE_EMBEDDINGS_URL", one.Path, kind)
		}
	}
	return m, nil
}

// readPooling says how tokens become one vector.
func readPooling(files fs.FS, folder string) (embedding.Pooling, error) {
	name := path.Join(folder, "config.json")
	ways := map[string]any{}
	err := readJSON(files, name, &ways)
	if errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf(`there is no %s, which says how tokens become one vector: write {"pooling_mode_mean_tokens": true} or {"pooling_mode_cls_token": true} into it, whichever the model's page says`, name)
	}
	if err != nil {
		return "", err
	}
	var chosen []string
	for key, value := range ways {
		if way, ok := strings.CutPrefix(key, "pooling_mode_"); ok && value == true {
			chosen = append(chosen, strings.TrimSuffix(strings.TrimSuffix(way, "_tokens"), "_token"))
		}
	}
	if way, ok := ways["pooling_mode"].(string); ok { // newer files
		chosen = append(chosen, way)
	}
	slices.Sort(chosen)
	chosen = slices.Compact(chosen)
	if len(chosen) != 1 {
		return "", fmt.Errorf("%s names %d ways of pooling (%s), must be one", name, len(chosen), strings.Join(chosen, ", "))
	}
	switch chosen[0] {
	case "cls":
		return embedding.FirstPooling, nil
	case "mean", "mean_sqrt_len": // of one direction, and vectors are made unit length
		if ways["include_prompt"] == false {
			return "", fmt.Errorf("%s leaves a prefix out of the mean (include_prompt), which this program does not compute", name)
		}
		return embedding.MeanPooling, nil
	}
	return "", fmt.Errorf("%s asks for pooling by %q, and this program computes mean and cls", name, chosen[0])
}

// readPrefixes reads what is put before texts; most folders have nothing to say.
func readPrefixes(files fs.FS) (embedding.Prefixes, error) {
	var c struct {
		Prompts map[string]string `json:"prompts"`
		Default string            `json:"default_prompt_name"`
	}
	if err := readJSON(files, "config_sentence_transformers.json", &c); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return embedding.Prefixes{}, err
	}
	// Makers call a passage so, or a document; a default stands before both.
	first := func(names ...string) string {
		for _, name := range names {
			if prompt, ok := c.Prompts[name]; ok {
				return prompt
			}
		}
		return c.Prompts[c.Default]
	}
	return embedding.Prefixes{Query: first("query"), Passage: first("passage", "document")}, nil
}
