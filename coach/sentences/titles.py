"""What people are addressed by before their names, as alternatives of a pattern."""

TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Capt|Cllr|Sgt|Lt|Cpl|Col|Revd|Monsieur|Madame|Herr|Frau"
CALLINGS = "Sr|Fr|Rev|Pastor|Canon|Deacon|Rabbi|Imam|Father|Brother|Sister|Matron|Nurse|Chef|Captain|Sergeant|Inspector|Councillor|Reverend|Judge"  # which are written large elsewhere, too
