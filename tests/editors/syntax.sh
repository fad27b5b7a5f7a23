# SPDX-License-Identifier: GPL-3.0-or-later
# The editors' syntax files hold the language's words of today, and colour a script as they should.
root=$(cd "$(dirname "$0")/../.." && pwd)
same() { # same SEPARATOR FILE
    "$BUILD/editorgen" "$1" <"$root/$2.in" >"$TMPDIR/now" && cmp -s "$TMPDIR/now" "$root/$2" ||
        { echo "$2 is not what make editors writes"; bad=1; }
}
same ' ' editors/vim/syntax/gos.vim
same '|' editors/vscode/syntaxes/gos.tmLanguage.json
echo nonsense | "$BUILD/editorgen" ' ' >/dev/null 2>&1 && { echo "a template without the words passes"; bad=1; }
cd "$TMPDIR" || exit 1

cat >sample.gs <<'GS'
#!/usr/bin/env gos
//go:embed x
for i := range 10 { println(i, "a%5dz\n", 'x', 1_000.5e3, 0x1F) } // say
type T struct { names []string }
var t = os.Args |> strings.Join(",")
if true { printf(`raw %v`) } /* end */
x := nil
GS
want() { # want LINE PATTERN GROUP: the group of the first character of the pattern
    printf 'call Want(%s, "%s", "%s")\n' "$1" "$2" "$3" >>check.vim
}
if command -v vim >/dev/null && vim --version | grep -q '+syntax'; then
    cat >check.vim <<'VIM'
function! Want(line, text, group)
  let got = synIDattr(synID(a:line, stridx(getline(a:line), a:text) + 1, 1), 'name')
  if got !=# a:group
    call writefile([a:line . ': ' . a:text . ' is ' . got . ', not ' . a:group], 'wrong', 'a')
  endif
endfunction
VIM
    want 1 '#!' gosShebang; want 2 '//go' gosDirective; want 3 for gosRepeat; want 3 range gosRepeat
    want 3 println gosBuiltin; want 3 'a%' gosString; want 3 '%5d' gosVerb; want 3 '\\n' gosEscape
    want 3 "'x" gosRune; want 3 1_000 gosNumber; want 3 e3 gosNumber; want 3 0x1F gosNumber; want 3 '// say' gosComment
    want 4 type gosDeclaration; want 4 struct gosTypeWord; want 4 string gosType; want 5 '|>' gosOperator
    want 5 Join gosMethodCall; want 5 Args gosMember; want 6 if gosConditional; want 6 true gosConstant
    want 6 printf gosScriptBuiltin; want 6 raw gosRawString; want 6 '/* e' gosComment; want 7 nil gosConstant
    want 7 ':=' gosOperator
    HOME=$TMPDIR vim -u NONE -N -es -c "set rtp^=$root/editors/vim" -c 'filetype plugin on' -c 'syntax on' \
        -c 'edit sample.gs' -c "if &ft !=# 'gos' | call writefile(['no filetype'], 'wrong', 'a') | endif" \
        -c 'source check.vim' -c 'qa!' </dev/null >vim.log 2>&1
    [ -s wrong ] && { cat wrong; bad=1; }
fi

# The same through the grammar's own patterns, each tried in turn where the last one ended.
if command -v node >/dev/null; then
    cat >check.js <<'JS'
const fs = require('fs'), [root, sample] = process.argv.slice(2);
for (const f of ['package.json', 'language-configuration.json'])
  JSON.parse(fs.readFileSync(root + '/' + f));
const g = JSON.parse(fs.readFileSync(root + '/syntaxes/gos.tmLanguage.json'));
const re = s => new RegExp(s.replace('\\A', '^'), 'y' + (s.includes('\\p') ? 'u' : ''));
const all = (p) => p.flatMap(x => x.include ? all(g.repository[x.include.slice(1)].patterns) : [x]);
for (const p of all(g.patterns)) re(p.match || p.begin), re(p.end || 'x');
function scopes(line, n) {
  const out = {};
  for (let at = 0; at < line.length;) {
    let hit = null, rule = null;
    for (const p of g.patterns) {
      const src = p.match || p.begin;
      if (src.startsWith('\\A') && n > 0) continue;
      const r = re(src); r.lastIndex = at; hit = r.exec(line);
      if (hit && hit[0].length) { rule = p; break; }
    }
    if (!rule) { at++; continue; }
    let end = at + hit[0].length;
    if (rule.end) {
      const r = new RegExp(rule.end, 'g');
      for (let from = end;;) {
        r.lastIndex = from; const m = r.exec(line); end = m ? m.index + m[0].length : line.length;
        if (!m || line[m.index - 1] !== '\\') break;
        from = end;
      }
    }
    out[line.slice(at, end)] = rule.name; at = end;
  }
  return out;
}
const want = [[0, '#!/usr/bin/env gos', 'comment.line.shebang'], [2, 'for', 'keyword.control.loop'],
  [2, 'println', 'support.function'], [2, '"a%5dz\\n"', 'string.quoted.double'], [2, "'x'", 'string.quoted.single'],
  [2, '1_000.5e3', 'constant.numeric'], [2, '0x1F', 'constant.numeric'], [2, '// say', 'comment.line.double-slash'],
  [3, 'struct', 'storage.type'], [3, 'string', 'support.type'], [4, '|>', 'keyword.operator'],
  [4, 'Join', 'entity.name.function'], [5, 'true', 'constant.language'], [5, 'printf', 'support.function.script'],
  [5, '`raw %v`', 'string.quoted.raw'], [5, '/* end */', 'comment.block'], [6, 'nil', 'constant.language']];
const lines = fs.readFileSync(sample, 'utf8').split('\n').map(scopes);
for (const [n, text, scope] of want)
  if (lines[n][text] !== scope + '.gos') {
    console.log(`${n + 1}: ${text} is ${lines[n][text]}, not ${scope}`); process.exitCode = 1;
  }
JS
    node check.js "$root/editors/vscode" sample.gs || bad=1
fi
exit ${bad:-0}
