package retrieval

import "strings"

// countries are those of the world and its continents as English news writes them,
// folded: a name in a question is one whether the articles place anything there or not.
var countries = func() map[string]bool {
	all := map[string]bool{}
	for name := range strings.SplitSeq(countryNames, ",") {
		all[strings.Join(strings.Fields(name), " ")] = true
	}
	return all
}()

const countryNames = `afghanistan,albania,algeria,andorra,angola,argentina,armenia,australia,austria,azerbaijan,bahamas,
bahrain,bangladesh,barbados,belarus,belgium,belize,benin,bhutan,bolivia,bosnia,botswana,brazil,britain,brunei,bulgaria,
burkina faso,burma,burundi,cambodia,cameroon,canada,cape verde,chad,chile,china,colombia,comoros,congo,costa rica,croatia,
cuba,cyprus,czechia,czech republic,denmark,djibouti,dominica,dominican republic,east timor,ecuador,egypt,el salvador,
england,equatorial guinea,eritrea,estonia,eswatini,ethiopia,fiji,finland,france,gabon,gambia,georgia,germany,ghana,great
britain,greece,greenland,grenada,guatemala,guinea,guyana,haiti,honduras,hong kong,hungary,iceland,india,indonesia,iran,
iraq,ireland,israel,italy,ivory coast,jamaica,japan,jordan,kazakhstan,kenya,kiribati,kosovo,kuwait,kyrgyzstan,laos,latvia,
lebanon,lesotho,liberia,libya,liechtenstein,lithuania,luxembourg,madagascar,malawi,malaysia,maldives,mali,malta,
mauritania,mauritius,mexico,micronesia,moldova,monaco,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nauru,nepal,
netherlands,holland,new zealand,nicaragua,niger,nigeria,north korea,north macedonia,northern ireland,norway,oman,pakistan,
palestine,panama,papua new guinea,paraguay,peru,philippines,poland,portugal,qatar,romania,russia,rwanda,samoa,
saudi arabia,scotland,senegal,serbia,seychelles,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,
south sudan,spain,sri lanka,sudan,suriname,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,togo,tonga,
trinidad,tunisia,turkey,turkmenistan,tuvalu,uganda,uk,ukraine,united arab emirates,uae,united kingdom,united states,
uruguay,us,usa,uzbekistan,vanuatu,vatican,venezuela,vietnam,wales,yemen,zambia,zimbabwe,africa,america,antarctica,asia,
europe,north america,south america,oceania,gaza,west bank,crimea`
