"""Many feedbacks at once: records in, one line of JSON out for each, in their order, and a report over all of them.

A **record** is one feedback with what is known of its case, a **line** is what came of it: a result or an error. Lines are written
as soon as they and all before them are there, so a run that is killed goes on behind the last one.
"""
