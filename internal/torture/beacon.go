package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
)

// beacon is an article that says on which day of a siege its lighthouse was lit: what
// the answer must be is known at any time.
type beacon struct {
	place string // whose lighthouse it is
	file  string
	pack  func(text string) ([]byte, error) // the text as the file has it
}

// beacons are of the formats that people have, so that an edit in any of them is
// followed. The first is the file byte for byte.
var beacons = []beacon{
	{"Quillhaven", "beacon.txt", func(text string) ([]byte, error) { return []byte(text), nil }},
	{"Brackmoor", "beacon.md", func(text string) ([]byte, error) {
		return []byte("---\ntitle: The light of Brackmoor\ndate: 2021-03-04\n---\n\n" + text), nil
	}},
	{"Sandholm", "beacon.html", func(text string) ([]byte, error) {
		return fmt.Appendf(nil, "<html><head><title>The light of Sandholm</title></head><body><article><p>%s</p></article></body></html>", text), nil
	}},
	{"Tarnwick", "beacon.txt.gz", packed},
	{"Eskerby", "beacon.docx", word},
	{"Vellmouth", "beacon.csv", func(text string) ([]byte, error) {
		return fmt.Appendf(nil, "title,text,date\nThe light of Vellmouth,%q,2021-05\n", text), nil
	}},
	{"Orrisdale", "beacon.jsonl", func(text string) ([]byte, error) {
		return fmt.Appendf(nil, "{\"_id\":\"orrisdale\",\"title\":\"The light of Orrisdale\",\"text\":%q}\n", text), nil
	}},
}

// words are the sentence that a beacon is asked for.
func (b beacon) words(day int) string {
	return fmt.Sprintf("The lighthouse of %s was lit on day %d of the siege.", b.place, day)
}

// light writes the beacons anew.
func (c *corpus) light() error {
	c.day++
	for _, b := range beacons {
		content, err := b.pack(b.words(c.day) + " Its keeper, Oda Brandt, counted the ships.")
		if err != nil {
			return err
		}
		if err := replace(filepath.Join(c.folder, b.file), content); err != nil {
			return err
		}
	}
	return nil
}

func packed(text string) ([]byte, error) {
	var all bytes.Buffer
	w := gzip.NewWriter(&all)
	if _, err := w.Write([]byte(text)); err != nil {
		return nil, err
	}
	err := w.Close()
	return all.Bytes(), err
}

// word is a Word file of one paragraph.
func word(text string) ([]byte, error) {
	var all bytes.Buffer
	w := zip.NewWriter(&all)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:body></w:document>`},
	} {
		file, err := w.Create(part[0])
		if err != nil {
			return nil, err
		}
		if _, err := file.Write([]byte(part[1])); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return all.Bytes(), err
}

// replace writes a file as an editor does.
func replace(name string, content []byte) error {
	if err := os.WriteFile(name+"~", content, 0o600); err != nil {
		return err
	}
	return os.Rename(name+"~", name)
}
