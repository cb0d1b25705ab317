SB.part("clock-en",{
"clock.moved":"Reckoned for {0} by the clock of this device: {1} statuses shown on this page have turned since the day of the edition. The reasons below are still those of that day."
,"clock.moved-mark":"(today)"
,"clock.moved-one":"Reckoned for {0} by the clock of this device: {1} status shown on this page has turned since the day of the edition. The reasons below are still those of that day."
,"status.cleared":"cleared"
,"status.counted":"{0} {1}"
,"status.lapsed":"lapsed"
,"status.not-cleared":"not cleared"
,"status.unproven":"unproven"
,"status.withdrawn":"withdrawn"});
