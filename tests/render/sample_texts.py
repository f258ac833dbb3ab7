"""Five invented reports, and the sentences of theirs that are quoted."""

R1 = """KARSEN, May 4 (NW) - At least 12 workers were injured when an explosion tore through a grain \
terminal in the port of Karsen early on Monday, fire chief Dana Holt said.

The blast was heard at 5:20 a.m. in the old town, some three kilometers away. "We pulled twelve \
people out of the conveyor hall," Holt told reporters. "Two of them are badly burned."

Two port officials told Northern Wire that dust filters had not been changed since last summer. They \
asked not to be named because the matter is under investigation.

The terminal belongs to Velmar Grain, which did not answer calls. It employs about 240 people.

(Reporting by Ilse Marrow; Editing by J. Pace)
"""

R2 = """Karsen: At least 12 workers were injured when an explosion tore through a grain terminal in the port \
of Karsen early on Monday, fire chief Dana Holt said.

The blast was heard at 5:20 a.m. in the old town, some three kilometers away. "We pulled twelve \
people out of the conveyor hall," Holt told reporters. "Two of them are badly burned."
"""

R3 = """Seventeen people are now known to have been hurt in Monday's explosion at the Velmar silo, the \
district hospital said in the afternoon. One of them, a crane driver of 58, died of his burns.

Residents of the old town said they had heard two bangs, the first shortly after five. "The second \
one broke our windows," said Mirela Tosk, who keeps a bakery on the quay.

According to a letter seen by this newspaper, the port authority had warned Velmar Grain in March \
that the dust filters of the conveyor hall were overdue. The company's spokesman, Anton Reuss, could \
not confirm that the letter had been received.

Holt said it was possible that a welding crew had been at work in the hall.
"""

R4 = """Velmar Grain on Tuesday rejected claims that it had neglected the dust filters of its terminal in \
Karsen. "Every filter was changed in February," said its spokesman Anton Reuss.

Reuss denied that welders had been in the conveyor hall when it blew up at about 5.20 on Monday \
morning. The company has 310 employees in Karsen, he said.

Eighteen people were injured, two of whom have died, Interior Minister Pavel Ordan told parliament. \
Northern Wire, citing two port officials, had reported that the filters were a year old.
"""

R5 = """The spring regatta off Karsen has been put off to the last weekend of May. The harbor master, Ewa \
Lindt, said that the water off the east pier was still too cold for the juniors.
"""

HURT = (
    "At least 12 workers were injured when an explosion tore through a grain terminal in the port of"
    " Karsen early on Monday"
)
HURT_SENTENCE = HURT + ", fire chief Dana Holt said."
TWELVE = "We pulled twelve people out of the conveyor hall"
OFFICIALS = "Two port officials told Northern Wire that dust filters had not been changed since last summer."
CITING = "Northern Wire, citing two port officials, had reported that the filters were a year old."
LETTER = (
    "According to a letter seen by this newspaper, the port authority had warned Velmar Grain in "
    "March that the dust filters of the conveyor hall were overdue."
)
WELDERS = "Reuss denied that welders had been in the conveyor hall when it blew up at about 5.20 on Monday morning."
HEARD = "The blast was heard at 5:20 a.m. in the old town, some three kilometers away."
EIGHTEEN = "Eighteen people were injured, two of whom have died, Interior Minister Pavel Ordan told parliament."
WARNED = "the port authority had warned Velmar Grain in March that the dust filters of the conveyor hall were overdue"
SEVENTEEN = "Seventeen people are now known to have been hurt in Monday's explosion at the Velmar silo"
DRIVER = "One of them, a crane driver of 58, died of his burns."
REJECTED = "Velmar Grain on Tuesday rejected claims that it had neglected the dust filters of its terminal in Karsen."
BANGS = "Residents of the old town said they had heard two bangs, the first shortly after five."
WELDING = "Holt said it was possible that a welding crew had been at work in the hall."

HOLT = ("named", "Dana Holt", "fire chief Dana Holt")
REUSS = ("named", "Anton Reuss", "its spokesman Anton Reuss")
