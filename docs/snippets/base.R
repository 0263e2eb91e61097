amounts <- read.csv("downloads/csv/amounts.csv", encoding = "UTF-8")
cohorts <- read.csv("downloads/csv/cohorts.csv", encoding = "UTF-8")
chosen <- subset(
  amounts,
  counts_in_totals == "true" & measure == "total_investment" &
    status == "plan" & currency == "CNY"
)
joined <- merge(chosen, cohorts, by.x = "subject_id", by.y = "cohort_id")
ceremonies <- subset(joined, series == "provincial_commencement")
cat(nrow(ceremonies), format(sum(ceremonies$amount), scientific = FALSE), "\n")
