#!/usr/bin/env -S gos run
// Money moves between accounts, each with a lock of its own. A transfer takes both locks, always in
// the order of the accounts' numbers. With the argument "careless" it takes the payer's first, and
// two transfers in opposite directions may wait for each other for ever: seldom enough to pass
// every test, but a search through simulated runs finds it, and its seed shows it again:
//     gos run -sim-count=1000 examples/transfer.gs careless
type Account struct {
	sync.Mutex
	id, cents int
}

careless := len(os.Args) > 1 && os.Args[1] == "careless"

func transfer(from, to *Account, cents int) {
	first, second := from, to
	if !careless && first.id > second.id {
		first, second = second, first
	}
	first.Lock()
	defer first.Unlock()
	second.Lock()
	defer second.Unlock()
	from.cents -= cents
	to.cents += cents
}

accounts := make([]Account, 10)
for i := range accounts {
	accounts[i].id, accounts[i].cents = i, 1000
}
var clerks sync.WaitGroup
for clerk := range 4 {
	clerks.Add(1)
	go func() {
		defer clerks.Done()
		for i := range 25 {
			from, to := (clerk+7*i)%10, (3*clerk+i)%10
			if from != to {
				transfer(&accounts[from], &accounts[to], i)
			}
		}
	}()
}
clerks.Wait()
sum := 0
for i := range accounts {
	sum += accounts[i].cents
}
println("in all accounts:", sum) // expect: in all accounts: 10000
