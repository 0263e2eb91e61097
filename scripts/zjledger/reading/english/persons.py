"""English nouns of persons, whose counts are of people: by deed, trade, office, kin.

None that names firms or devices as often: buyers, developers, operators, controllers, pilots.
"""

from __future__ import annotations

PERSONS = """
people persons talents workers employees professionals leaders speakers visitors tourists delegates
participants students patients guests entrepreneurs businessmen businesswomen businesspeople
executives managers scholars professors experts specialists academicians scientists researchers
engineers technicians diplomats officials cadres representatives attendees residents citizens
villagers farmers migrants graduates postgraduates teachers doctors nurses journalists reporters
volunteers viewers followers fans subscribers readers spectators soldiers firefighters directors
chairmen individuals colleagues coworkers interviewers enumerators
apprentices trainees interns athletes passengers travelers travellers children women men
staff personnel mayors secretaries chiefs officers inspectors
bidders consultants craftsmen craftswomen fishermen fisherwomen firemen salesmen saleswomen
tradesmen sportsmen sportswomen servicemen policemen policewomen foremen workmen chairwomen
spokesmen draughtsmen repairmen oarsmen herdsmen boatmen statesmen seamen watchmen cameramen
postmen alumni
traders merchants designers architects lawyers advisers advisors founders elders deputies
candidates accountants auditors bookkeepers cashiers clerks surveyors programmers coders economists
historians librarians archivists chemists physicists biologists geologists mathematicians
statisticians psychologists lecturers tutors instructors pupils freshmen interpreters translators
welders fitters electricians mechanics plumbers carpenters masons bricklayers painters plasterers
roofers riggers machinists toolmakers blacksmiths locksmiths labourers laborers miners divers
drivers
sailors stevedores dockers porters couriers cleaners cooks chefs waiters waitresses bakers butchers
tailors weavers seamstresses shoemakers embroiderers potters carvers hairdressers barbers gardeners
shepherds beekeepers foresters hunters anglers
editors writers authors poets actors actresses singers dancers musicians drummers pianists artists
sculptors photographers columnists correspondents
dentists pharmacists midwives surgeons paramedics psychiatrists veterinarians donors
orphans widows pensioners retirees toddlers babies adults teenagers youngsters mothers fathers
parents
grandmothers grandfathers daughters sons sisters brothers girls boys ladies gentlemen neighbours
neighbors commuters pedestrians cyclists motorists hikers shoppers diners pilgrims monks nuns
newcomers latecomers returnees refugees immigrants emigrants expatriates foreigners strangers
bystanders onlookers eyewitnesses witnesses protesters petitioners complainants survivors victims
detectives prosecutors judges jurors mediators arbitrators notaries negotiators envoys ambassadors
consuls ministers governors senators councillors councilors commissioners supervisors caretakers
janitors receptionists investigators owners
inhabitants townspeople peasants prisoners inmates detainees evacuees defendants suspects voters
analysts bankers academics undergraduates schoolchildren schoolboys schoolgirls
classmates mentors recruits rescuers lifeguards bodyguards stewards
lawmakers legislators policymakers captains commanders referees laureates medalists medallists
sightseers holidaymakers moviegoers concertgoers fairgoers netizens bloggers livestreamers
novelists playwrights sociologists archaeologists anthropologists meteorologists botanists linguists
physicians therapists nutritionists servants homeowners landowners teammates
craftspeople salespeople tradespeople sportspeople spokespeople
helpers assistants aides ushers dispatchers signalmen linemen stonemasons
glaziers shopkeepers stallholders smallholders housewives counsellors counselors caregivers carers
nannies housekeepers administrators coordinators examiners assessors reviewers canvassers peddlers
hawkers runners swimmers rowers climbers influencers heirs passersby beginners
""".split()
"""In the plural, in small letters."""
