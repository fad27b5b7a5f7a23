// A directory tree walked, summed and printed.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

func main() {
	root, err := os.MkdirTemp("", "gostest")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(root)
	for i, p := range []string{"src/main.go", "src/util/a.go", "src/util/b.go", "docs/readme.md", "docs/img/logo.svg", "Makefile", ".hidden/x"} {
		full := filepath.Join(root, filepath.FromSlash(p))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			panic(err)
		}
		if err := os.WriteFile(full, []byte(strings.Repeat("#", (i+1)*10)), 0o644); err != nil {
			panic(err)
		}
	}
	sizes := map[string]int64{}
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") {
			return filepath.SkipDir
		}
		depth := strings.Count(rel, string(filepath.Separator))
		if rel != "." {
			fmt.Printf("%s%s\n", strings.Repeat("  ", depth), d.Name())
		}
		if !d.IsDir() {
			info, err := d.Info()
			if err != nil {
				return err
			}
			sizes[filepath.Ext(path)] += info.Size()
		}
		return nil
	})
	fmt.Println(err)
	exts := make([]string, 0, len(sizes))
	for e := range sizes {
		exts = append(exts, e)
	}
	sort.Strings(exts)
	for _, e := range exts {
		fmt.Printf("%q %d\n", e, sizes[e])
	}
	m, _ := filepath.Glob(filepath.Join(root, "*", "*", "*.go"))
	for _, f := range m {
		fmt.Println(filepath.Base(f), filepath.Base(filepath.Dir(f)))
	}
}

// expect: Makefile
// expect: docs
// expect:   img
// expect:     logo.svg
// expect:   readme.md
// expect: src
// expect:   main.go
// expect:   util
// expect:     a.go
// expect:     b.go
// expect: <nil>
// expect: "" 60
// expect: ".go" 60
// expect: ".md" 40
// expect: ".svg" 50
// expect: a.go util
// expect: b.go util
