#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// The SHA-256 sums of a folder's files, some at a time, sorted by name, as sha256sum prints them:
//	checksums.gs DIR [AT_A_TIME]

func sum(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), err
}

dir, workers := ".", 4
if len(os.Args) > 1 {
	dir = os.Args[1]
}
if len(os.Args) > 2 {
	workers = strconv.Atoi(os.Args[2])?
}
entries := os.ReadDir(dir)? // sorted by name
lines, errs := make([]string, len(entries)), make([]error, len(entries))
slots := make(chan bool, workers)
var wg sync.WaitGroup
for i, e := range entries {
	if !e.Type().IsRegular() {
		continue
	}
	wg.Add(1)
	slots <- true
	go func() {
		defer wg.Done()
		lines[i], errs[i] = sum(filepath.Join(dir, e.Name()))
		<-slots
	}()
}
wg.Wait()
out := bufio.NewWriter(os.Stdout)
for i, line := range lines {
	if line != "" && errs[i] == nil {
		fmt.Fprintf(out, "%s  %s\n", line, entries[i].Name())
	}
}
out.Flush()
errors.Join(errs...)?

// args: ../editors/vim/ftdetect 2
// expect: 74608f2416a85a14319f7f883c1f907acf45ff2b8274b64404a6c535e4a96388  gos.vim
