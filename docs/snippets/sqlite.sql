SELECT count(*) AS ceremonies, sum(amount) AS yuan
FROM amounts AS a JOIN cohorts AS c ON c.cohort_id = a.subject_id
WHERE counts_in_totals AND measure = 'total_investment' AND status = 'plan'
  AND currency = 'CNY' AND series = 'provincial_commencement';
