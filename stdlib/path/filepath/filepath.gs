// SPDX-License-Identifier: GPL-3.0-or-later

// Package filepath works on paths of files.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"sort"
	"strings"
)

// Separators of elements and of lists of paths.
const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = path.ErrBadPattern

// SkipDir, returned by the function given to Walk or WalkDir, skips the directory.
var SkipDir error = errors.New("skip this directory")

// SkipAll, returned by the function given to Walk or WalkDir, ends the walk.
var SkipAll error = errors.New("skip everything and stop the walk")

// Clean returns the shortest path equal to the given one.
func Clean(p string) string { return path.Clean(p) }

// ToSlash replaces separators by slashes.
func ToSlash(path string) string { return path }

// FromSlash replaces slashes by separators.
func FromSlash(path string) string { return path }

// SplitList splits a list of paths such as $PATH.
func SplitList(path string) []string {
	if path == "" {
		return []string{}
	}
	return strings.Split(path, string(ListSeparator))
}

// Split cuts a path behind its last separator.
func Split(p string) (dir, file string) { return path.Split(p) }

// Join joins elements and cleans the result; empty ones are left out.
func Join(elem ...string) string { return path.Join(elem...) }

// Ext returns the suffix from the last dot on.
func Ext(p string) string { return path.Ext(p) }

// Base returns the last element.
func Base(p string) string { return path.Base(p) }

// Dir returns all but the last element, cleaned.
func Dir(p string) string { return path.Dir(p) }

// IsAbs reports whether a path begins at the root.
func IsAbs(p string) bool { return path.IsAbs(p) }

// VolumeName returns "": there are no volumes here.
func VolumeName(path string) string { return "" }

// IsLocal reports whether a path stays inside the directory it is relative to.
func IsLocal(p string) bool {
	if p == "" || IsAbs(p) {
		return false
	}
	p = Clean(p)
	return p != ".." && !strings.HasPrefix(p, "../")
}

// Abs returns path as an absolute one.
func Abs(p string) (string, error) {
	if IsAbs(p) {
		return Clean(p), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, p), nil
}

// Rel returns a path that leads from basepath to targpath.
func Rel(basepath, targpath string) (string, error) {
	base, targ := Clean(basepath), Clean(targpath)
	if base == targ {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	if IsAbs(base) != IsAbs(targ) {
		return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	}
	b, t := elements(base), elements(targ)
	i := 0
	for i < len(b) && i < len(t) && b[i] == t[i] {
		i++
	}
	up := b[i:]
	for _, e := range up {
		if e == ".." {
			return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
		}
	}
	out := strings.Repeat("../", len(up)) + strings.Join(t[i:], "/")
	return strings.TrimSuffix(out, "/"), nil
}

func elements(p string) []string {
	p = strings.Trim(p, "/")
	if p == "" || p == "." {
		return nil
	}
	return strings.Split(p, "/")
}

// Match reports whether name as a whole fits a shell pattern.
func Match(pattern, name string) (matched bool, err error) { return path.Match(pattern, name) }

func hasMeta(p string) bool { return strings.ContainsAny(p, `*?[\`) }

// Glob returns the names of all files that fit a pattern, sorted within each directory.
func Glob(pattern string) (matches []string, err error) {
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !hasMeta(pattern) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	dirs := []string{dir}
	if hasMeta(dir) {
		if dir == pattern {
			return nil, ErrBadPattern
		}
		dirs, err = Glob(dir)
		if err != nil {
			return nil, err
		}
	}
	for _, d := range dirs {
		matches, err = glob(d, file, matches)
		if err != nil {
			return matches, err
		}
	}
	return matches, nil
}

func glob(dir, pattern string, matches []string) ([]string, error) {
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return matches, nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return matches, nil
	}
	defer d.Close()
	names, _ := d.Readdirnames(-1)
	sort.Strings(names)
	for _, n := range names {
		ok, err := Match(pattern, n)
		if err != nil {
			return matches, err
		}
		if ok {
			matches = append(matches, Join(dir, n))
		}
	}
	return matches, nil
}

// EvalSymlinks returns path with all symbolic links resolved.
func EvalSymlinks(p string) (string, error) {
	done, rest := "", p
	if IsAbs(p) {
		done, rest = "/", strings.TrimLeft(p, "/")
	}
	for links := 0; rest != ""; {
		e, after, _ := strings.Cut(rest, "/")
		rest = strings.TrimLeft(after, "/")
		if e == "" || e == "." {
			continue
		}
		if e == ".." {
			if done == "" || Base(done) == ".." {
				done = Join(done, "..")
			} else if done = Dir(done); done == "." {
				done = ""
			}
			continue
		}
		next := Join(done, e)
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			done = next
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		to, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(to) {
			done, to = "/", strings.TrimLeft(to, "/")
		}
		rest = strings.TrimRight(to, "/") + "/" + rest
	}
	if done == "" {
		return ".", nil
	}
	return Clean(done), nil
}

// WalkFunc is called by Walk for every file and directory. err tells of trouble with it; what the function
// returns ends the walk, but for SkipDir and SkipAll.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDirFunc is WalkFunc for WalkDir.
type WalkDirFunc = func(path string, d fs.DirEntry, err error) error

// Walk calls fn for root and all below it, in lexical order. Symbolic links are not followed.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(p string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(p, info, nil)
	}
	entries, err := os.ReadDir(p)
	err1 := fn(p, info, err)
	if err != nil || err1 != nil {
		return err1
	}
	for _, e := range entries {
		name := Join(p, e.Name())
		info, err := os.Lstat(name)
		if err != nil {
			if err := fn(name, info, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err := walk(name, info, fn); err != nil {
			if err != SkipDir {
				return err
			}
			if !info.IsDir() {
				break
			}
		}
	}
	return nil
}

type infoEntry struct{ fs.FileInfo }

func (i infoEntry) Type() fs.FileMode          { return i.Mode().Type() }
func (i infoEntry) Info() (fs.FileInfo, error) { return i.FileInfo, nil }

// WalkDir is Walk without asking the system about every file.
func WalkDir(root string, fn func(path string, d fs.DirEntry, err error) error) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, infoEntry{info}, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(p string, d fs.DirEntry, fn func(path string, d fs.DirEntry, err error) error) error {
	if err := fn(p, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	entries, err := os.ReadDir(p)
	if err != nil {
		err = fn(p, d, err)
		if err != nil {
			if err == SkipDir {
				err = nil
			}
			return err
		}
	}
	for _, e := range entries {
		if err := walkDir(Join(p, e.Name()), e, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}
