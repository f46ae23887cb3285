package attribution

import "strings"

// given maps common given names of the English-speaking news to 'm' or 'f'; names
// borne by both are 'b'. It helps to tell a person from a place and "he" from
// "she"; a name that is missing here is only a little harder to read.
var given = func() map[string]byte {
	all := map[string]byte{}
	for gender, names := range map[byte]string{
		'm': `james john robert michael william david richard joseph thomas tom charles christopher daniel dan danny matthew anthony tony mark donald
			steven stephen paul andrew andy joshua josh kenneth ken kevin brian george timothy tim ronald ron edward ed eddie jason jeffrey jeff ryan jacob jake gary
			nicholas nick eric jonathan larry justin scott brandon benjamin ben frank gregory greg raymond ray alexander patrick jack dennis jerry tyler
			aaron jose henry adam douglas doug nathan nate peter pete zachary walter kyle harold carl jeremy gerald keith roger arthur terry lawrence sean christian
			austin joe noah jesse albert bryan billy bill bruce willie alan allan ralph eugene wayne randy harry louis philip phil vincent bobby bob johnny bradley brad
			mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim abdul yusuf khalid emmanuel francois jean pierre nicolas xavier bernard alain olivier
			hans klaus jurgen wolfgang olaf friedrich giovanni giuseppe marco luca antonio juan carlos luis miguel jorge pedro javier diego fernando
			vladimir sergei ivan dmitry dmitri alexei mikhail boris igor viktor volodymyr recep benjamin mahmoud narendra rahul raj sanjay amit vikram rishi sajid sadiq
			keir rory liam colin graham ian neil nigel simon stuart stewart trevor clive derek gavin gordon gareth hugh kieran lee martin oliver oscar owen rhys ross
			rafael novak andrei stefanos lionel cristiano karim zinedine mateo pablo angel rupert sebastian theodore ted toby todd travis troy victor warren xi hiroshi kenji barack mitt newt mitch chuck marco jim jimmy mike matt steve dave chris craig clint curtis dale dean don
			ernest fred glenn grant howard ivan jay joel karl kurt leon leonard lewis lloyd luke malcolm marcus max mohamad norman ralf rodney roy russell sam samuel seth shane sidney stanley
			lars henrik erik jonas emil anders magnus nils sven bjorn mikael johan gustav henri etienne didier philippe thierry julien antoine mathieu
			enrique alejandro manuel ricardo roberto paolo lorenzo stefano piotr pawel andrzej krzysztof tomasz jakub marek arjun anil suresh ramesh vijay
			imran tariq bilal kwame kofi emeka sipho thabo`,
		'f': `mary patricia jennifer linda elizabeth barbara susan jessica sarah sara karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle
			carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha
			katherine catherine christine debra rachel carolyn janet maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn
			judith megan andrea cheryl hannah jacqueline martha gloria teresa theresa ann anne annie marie madison frances kathryn janice jean alice abigail julia judy sophia grace
			denise amber doris marilyn danielle beverly isabella diana natalie brittany charlotte alexis kayla lilian lillian yvette suella priti nicola ursula angela
			marine penny liz kate katie kathy kim hillary ivanka melania kamala nikki condoleezza nadine fatima aisha amina leila yasmin zainab ingrid astrid greta
			sofia elena olga natasha svetlana tatiana irina yulia giulia francesca lucia carmen rosa ana isabel claire chloe zoe lucy jane jill sally sue tracy tina wendy
			serena venus simona mariana camila valentina yvonne harriet hazel heidi holly irene jackie jo joanna joanne josephine june kirsty leanne lorraine louise lynn mandy maureen miriam molly monica naomi nina
			paula penelope philippa rosie rosemary ruby sheila sophie stella sylvia tanya vanessa vera veronica vivian jacinda aung gina erin eleanor eva eve fiona gillian
			anita priya sunita kavita deepa anjali meera lakshmi indira neha pooja shabana ayesha mariam khadija karin hanne katrin birgit annika freja
			sigrid ingeborg solveig camille juliette celine sandrine helene margot manon chiara federica martina alessandra silvia beatriz ines agnieszka
			katarzyna malgorzata magdalena ewa zofia ngozi chioma thandiwe nomsa zanele aminata keiko`,
		'b': `alex sam jordan taylor casey robin leslie kerry morgan jamie pat terry ashton cameron drew kim dana chris rowan ali jean`,
	} {
		for _, n := range strings.Fields(names) {
			if all[n] != 0 && all[n] != gender {
				all[n] = 'b'
				continue
			}
			all[n] = gender
		}
	}
	return all
}()

// IsGiven reports whether a word, in lower case, is a common given name.
func IsGiven(word string) bool { return given[fold(word)] != 0 }
