/** English words whose forms no stemmer leads to one, and the nouns made of some; a line is a word. */
export const IRREGULAR = `
deal dealt
feel felt
hear heard
cut cuts
put puts
set sets
shut shuts
spread spreads
hide hid hidden
drive drove driven
ride rode ridden
steal stole stolen
throw threw thrown
wake woke
forbid forbade forbidden
detain detention
expel expulsion
retain retention
give gave given
take took taken
begin began begun
become became
hold held
win won
meet met
say said
lead led
leave left
make made
build built
sell sold
buy bought
speak spoke spoken
write wrote written
grow grew grown
fall fell fallen
rise rose risen
run ran
fly flew flown
choose chose chosen
lose lost
send sent
sit sat
stand stood
spend spent
bring brought
draw drew drawn
find found
fight fought
get got
go went gone
keep kept
pay paid
see saw seen
shoot shot
tell told
withdraw withdrew withdrawn withdrawal
strike struck
freeze froze frozen
think thought
break broke broken
flee fled
mean meant
teach taught
catch caught
know knew known
wear wore worn
seek sought
sign signature
elect election
arrive arrival
approve approval
decide decision
oppose opposition
explode explosion
expand expansion
propose proposal
admit admission
accede accession
invade invasion
die death dead
destroy destruction
reduce reduction
produce production
introduce introduction
dismiss dismissal
refuse refusal
agree agreement
sell sale
lose loss
grow growth
long longer longest length
high higher highest height
strong strength
poor poverty
apologise apology
succeed success
choose choice
`;
