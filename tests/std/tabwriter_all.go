// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"errors"
	"fmt"
	"math/rand"
	"os"
	"strings"
	"text/tabwriter"
)

type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

func show(text string, minwidth, tabwidth, padding int, pad byte, flags uint, step int) {
	var out strings.Builder
	w := tabwriter.NewWriter(&out, minwidth, tabwidth, padding, pad, flags)
	for s := text; s != ""; {
		n := min(step, len(s))
		if k, err := w.Write([]byte(s[:n])); k != n || err != nil {
			fmt.Println("write", k, err)
		}
		s = s[n:]
	}
	fmt.Printf("%q %v\n", out.String(), w.Flush())
}

var texts = []string{
	"a\tb\tc\naaaa\tbbbbb\tc\n",
	"a\tb\tc\n\naaaa\tbbbbb\tc\nx\n\tyy\tz",
	"héé\twörld\t\xffa\tb\xff\tx\n1\t2\t3\t4\n",
	"\t\ta\n\tb\t\nc\t\t\t\n",
	"<b>bold</b>\t&lt;x&gt;\tq\n12\t3\t4\f5\t6\t<",
	"\v\va\v\n\v\vb\v\n\t\tc\t\n",
	"1\t2\n1\t2\f111111\t2\n",
	"", "\n", "\t", "no end",
}

func main() {
	all := []uint{0, tabwriter.AlignRight, tabwriter.Debug, tabwriter.TabIndent, tabwriter.DiscardEmptyColumns,
		tabwriter.FilterHTML | tabwriter.Debug, tabwriter.StripEscape, tabwriter.AlignRight | tabwriter.Debug,
		tabwriter.TabIndent | tabwriter.DiscardEmptyColumns | tabwriter.FilterHTML | tabwriter.StripEscape}
	for _, text := range texts {
		for i, flags := range all {
			show(text, i%3*4, 8, i%2+1, " .\t"[i%3], flags, 1+i*3)
		}
	}
	show("a\tb\n", 0, 0, 1, '\t', 0, 100)
	r := rand.New(rand.NewSource(5))
	for i := 0; i < 60; i++ {
		var s strings.Builder
		for n := r.Intn(40); n > 0; n-- {
			s.WriteString([]string{"a", "bb", "\t", "\t", "\v", "\n", "\n", "\f", "é", "<i>", "&x;", "\xff"}[r.Intn(12)])
		}
		show(s.String(), r.Intn(5), r.Intn(9), r.Intn(4), " -\t"[r.Intn(3)], uint(r.Intn(64)), 7)
	}
	w := tabwriter.NewWriter(&failing{10}, 5, 0, 1, ' ', 0)
	fmt.Fprint(w, "a\tb\nccccccccc\td\n")
	fmt.Println(w.Flush())
	_, err := fmt.Fprint(w, "one cell and much too long\nx")
	fmt.Println(err)
	defer func() { fmt.Println(recover()) }()
	tw := new(tabwriter.Writer).Init(os.Stdout, 0, 8, 2, ' ', 0)
	fmt.Fprintln(tw, "name\tsize\tmode")
	fmt.Fprintln(tw, "x\t12\tdrwx")
	tw.Flush()
	tabwriter.NewWriter(os.Stdout, -1, 0, 0, ' ', 0)
}

// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "a b c\n\naaaa bbbbb c\nx\n" <nil>
// expect: "...a...bc\n\n..aaaa..bbbbbc\nx\n" <nil>
// expect: "a\t|b\t|c\n\naaaa\t|bbbbb\t|c\nx\n" <nil>
// expect: "a  b  c\n\naaaa  bbbbb  c\nx\n" <nil>
// expect: "a...b...c\n\naaaa.bbbbb.c\nx\n" <nil>
// expect: "a\t|b\t|c\n\naaaa\t|bbbbb\t|c\nx\n" <nil>
// expect: "a b c\n\naaaa bbbbb c\nx\n" <nil>
// expect: "...a|...b|c\n\n..aaaa|..bbbbb|c\nx\n" <nil>
// expect: "a\tb\tc\n\naaaa\tbbbbb\tc\nx\n" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "<b>bold</b> &lt;x&gt; q\n12          3         4\n" <nil>
// expect: "..<b>bold</b>..&lt;x&gt;q\n...........12..........34\n" <nil>
// expect: "<b>bold</b>\t|&lt;x&gt;\t|q\n12\t\t|3\t\t|4\n---\n" <nil>
// expect: "<b>bold</b>  &lt;x&gt;  q\n12           3          4\n" <nil>
// expect: "<b>bold</b>.&lt;x&gt;.q\n12..........3.........4\n" <nil>
// expect: "<b>bold</b>\t|&lt;x&gt;\t|q\n12\t|3\t|4\n---\n" <nil>
// expect: "<b>bold</b> &lt;x&gt; q\n12          3         4\n" <nil>
// expect: "..<b>bold</b>|..&lt;x&gt;|q\n...........12|..........3|4\n---\n" <nil>
// expect: "<b>bold</b>\t&lt;x&gt;\tq\n12\t3\t4\n" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "1 2\n1 2\n" <nil>
// expect: "...12\n...12\n" <nil>
// expect: "1\t|2\n1\t|2\n---\n" <nil>
// expect: "1  2\n1  2\n" <nil>
// expect: "1...2\n1...2\n" <nil>
// expect: "1\t|2\n1\t|2\n---\n" <nil>
// expect: "1 2\n1 2\n" <nil>
// expect: "...1|2\n...1|2\n---\n" <nil>
// expect: "1\t2\n1\t2\n" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "\n" <nil>
// expect: "\n" <nil>
// expect: "\n" <nil>
// expect: "\n" <nil>
// expect: "\n" <nil>
// expect: "\n" <nil>
// expect: "\n" <nil>
// expect: "\n" <nil>
// expect: "\n" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "   &x;é\n<i>\n" <nil>
// expect: "é\tbb&x;abb\n&x;\né\n<i>bb\nabb\n\n\n" <nil>
// expect: "a\n" <nil>
// expect: "&x;\n" <nil>
// expect: "" <nil>
// expect: "&x;a|\n---\n" <nil>
// expect: "\nbba\n\té&x;a<i>\n\n\n&x;\n\n\t<i>bb\n\n" <nil>
// expect: "" <nil>
// expect: "\t|\fbb-|<i>-|-|\n---\n\t|\n\nbb-|\n\n---\nééa\n\t|\n---\n\na\n&x;\n\na\n---\n\t|\t|abb\n---\n" <nil>
// expect: "" <nil>
// expect: "bbbb\n" <nil>
// expect: "\n\n\nbb\n\n" <nil>
// expect: "\n" <nil>
// expect: "\n\n\nbbbb\n" <nil>
// expect: "&x;-<i>\néa\n<i>\n" <nil>
// expect: "\n\n---\n" <nil>
// expect: " \n\nbbbb\n\né\n" <nil>
// expect: "abbbba\tbb\v&x;\v<i>\v\n<i>\t&x;abb\n\n|||    |\n---\n" <nil>
// expect: "" <nil>
// expect: "&x;|<i>\n-|bb\n---\n||-|&x;aé\n\n\n\nbb\nbbbbbb\n---\néa\n&x;\n\n" <nil>
// expect: "" <nil>
// expect: "a\n" <nil>
// expect: "-a|\n---\n-é<i>|-|-|\n\n---\n\n---\n\n---\n\n&x;&x;\n" <nil>
// expect: "" <nil>
// expect: "<i>  bb<i><i>&x;\n\n<i>bb<i><i>&x;\n &x;\n \n" <nil>
// expect: "\n&x;bb\n\t\t\t\t\n  bb\t<i>\v&x;\t\f\n" <nil>
// expect: "\t\n\n\n\né\n\n\n\nbb\n\n\fa&x;bb&x;éé\n" <nil>
// expect: "\n---&x;-----bb\n&x;\nbb-\n---&x;--é--------\na\n" <nil>
// expect: "\n" <nil>
// expect: "\fbb\t<i>\vébb \n\n abb \n \t\v\n\v\n\nbb\n\n" <nil>
// expect: "\n\n\n&x;\n" <nil>
// expect: "\né\xff\f\va&x;\n\tbb\n\n\t\xff\n" <nil>
// expect: "\n---\n" <nil>
// expect: "\n--|\n<i>\n" <nil>
// expect: "|   |   &x;|\n---\n" <nil>
// expect: "|\n\n" <nil>
// expect: "" <nil>
// expect: "\t\t\t\xff&x;é\fé\néé\xff\t\n\xff\té\té\f\va\f\v\xff\ta\n\n\xffa\n\t\n\f\xff\n" <nil>
// expect: "é\n\n" <nil>
// expect: "\n   |\n&x;\n---\néaé<i>\n" <nil>
// expect: "  a|a\n\n\n---\n\n&x;\n\n\n\n---\n\n  bb|\n\n\n" <nil>
// expect: "&x;bb\n\t\t\n\n\n" <nil>
// expect: "\n\na |    |    |&x;   |    |\n---\n" <nil>
// expect: "" <nil>
// expect: "\n\n" <nil>
// expect: "\xff\f\t\t\xff\né\n\n<i>&x;\n\n\n" <nil>
// expect: "bb---|\n---\n&x;---|bb\n---\na<i>---|<i>\n\n-------|bb---|\na<i>---|\n\n\n---\n<i><i>bbéé---|\n---\n\n\n" <nil>
// expect: "<i>é\n" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "<i>\n\n\n\n-\va\na\tbb<i>bb\t\t|\n---\n\t\nbb\n<i>bb\n---\n" <nil>
// expect: "é\n" <nil>
// expect: "" <nil>
// expect: "\téé<i>\t\n&x;\t\n\tbb\t\n" <nil>
// expect: "\n---\n\t|bb\n---\na<i>&x;\t|\t|bbéa&x;\t|\n<i>\n---\n" <nil>
// expect: "" <nil>
// expect: "" <nil>
// expect: "\n\t\t\n\néaé\n\n" <nil>
// expect: "\n\n" <nil>
// expect: full
// expect: full
// expect: name  size  mode
// expect: x     12    drwx
// expect: negative minwidth, tabwidth, or padding
