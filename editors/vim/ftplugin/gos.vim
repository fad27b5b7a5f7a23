" Tabs, // comments, and :make that fills the list of errors from gos check.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1
setlocal noexpandtab comments=s1:/*,mb:*,ex:*/,:// commentstring=//\ %s
setlocal formatoptions-=t formatoptions+=croql suffixesadd+=.gs
setlocal makeprg=gos\ check\ -short\ % errorformat=%f:%l:%c:\ %m,%f:%l:\ %m
let b:undo_ftplugin = 'setl et< com< cms< fo< sua< mp< efm<'
