import pandas as pd

folder = "downloads/csv/"
amounts = pd.read_csv(folder + "amounts.csv")
cohorts = pd.read_csv(folder + "cohorts.csv")
chosen = amounts[
    (amounts["counts_in_totals"])
    & (amounts["measure"] == "total_investment")
    & (amounts["status"] == "plan")
    & (amounts["currency"] == "CNY")
]
joined = chosen.merge(cohorts, left_on="subject_id", right_on="cohort_id")
ceremonies = joined[joined["series"] == "provincial_commencement"]
print(len(ceremonies), ceremonies["amount"].sum())
