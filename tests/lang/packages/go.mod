module example.com/packages

go 1.23

require example.org/text v1.0.0
