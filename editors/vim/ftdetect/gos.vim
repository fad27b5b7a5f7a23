" Scripts are known by their name or by their first line.
au BufRead,BufNewFile *.gs set filetype=gos
au BufRead * if getline(1) =~# '^#!.*\<gos\>' | set filetype=gos | endif
