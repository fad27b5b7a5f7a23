// SPDX-License-Identifier: GPL-3.0-or-later
// Children get SIGPIPE's default action, and none of this program's descriptors; the goroutines that reap them are not the program's.
c := exec.Command("sh", "-c", "echo $((0x$(grep SigIgn /proc/self/status | cut -f2) >> 12 & 1)); ls /proc/self/fd | tr '\\n' ' '")
f := os.Open("/dev/null")?
pr, pw := os.Pipe()?
l := os.Open("/")?
c.Env = []string{"LC_ALL=C", "PATH=" + os.Getenv("PATH")}
before := map[string]bool{}
for _, e := range os.ReadDir("/proc/self/fd")? {
	before[e.Name()] = true
}
out := string(c.Output()?)
lines := strings.SplitN(out, "\n", 2)
println(lines[0])
for _, own := range []*os.File{f, pr, pw, l} {
	if strings.Contains(" "+lines[1], " "+strconv.Itoa(int(own.Fd()))+" ") && own.Fd() > 3 {
		println("the child has", own.Name())
	}
}
s := exec.Command("sleep", "5")
s.Start()?
println(runtime.NumGoroutine())
s.Process.Kill()
println(s.Wait(), runtime.NumGoroutine())

// expect: 0
// expect: 1
// expect: signal: killed 1
