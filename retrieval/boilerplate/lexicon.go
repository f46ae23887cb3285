package boilerplate

import "strings"

// The points. Voice is who speaks to whom; trade is what about; reporting speaks
// against both. They were set by hand, so that the sum can be read, and checked
// on testdata/.
const (
	readerVoice   = 2.0 // "you", "your"
	siteVoice     = 1.0 // "we", "our": also an author's, or a whole people's
	togetherVoice = 1.0 // both in one sentence
	hereVoice     = 2.0 // "this site", "this article"

	heavy = 3.0 // reporters hardly use it: "newsletter", "paywall"
	light = 1.5 // reporters use it of others: "journalism", "donation"
	faint = 1.0 // an ordinary word that appeals are fond of: "story", "today"

	mostLight = 3 // light words that count in a sentence: more make it news about the trade
	mostFaint = 2

	firmVerb = 3.0 // an imperative that only a site says: "subscribe", "sign up"
	mildVerb = 2.0 // one that recipes and speeches say too: "join", "support"

	reportingVerb      = 4.0 // "said"
	reportingThird     = 1.5 // "he", "was"
	reportingQuotation = 3.0 // at least longQuotation words within quotation marks
	reportingName      = 2.0 // "Mr Smith"

	longQuotation = 5 // words; fewer are a title or a button

	furnitureVoice = 6.0 // a label or a footer is clear by itself, in any article
	furnitureTrade = 6.0
	labelWords     = 6
	linkWords      = 25 // "Read more:" and another article's headline

	shortLine       = 8 // words of a line by itself in which the site speaks
	shortLinePoints = 1.0
)

// An entry is what one word, or one phrase, says.
type entry struct {
	trade   float64
	verb    float64 // as an imperative
	reports float64
	reader  bool
	site    bool
	here    bool
	cookie  bool // "cookies": trade only beside a word that is not of the kitchen
	screen  bool // such a word
}

// lexicon holds all words and phrases; phrases win over words, longer ones over
// shorter ones.
var lexicon = build([]struct {
	entry entry
	words string // separated by commas
}{
	{entry{reader: true}, "have your say, share your thoughts, your privacy, your email address, what you think, thank you, you, your, yours, you're, you'll, you've, you'd, yourself"},
	{entry{site: true}, "we, our, us, ours, we're, we've, we'll, we'd"},
	{entry{here: true}, "this work, this site, this website, this page, this article, this story, this post, this content, this material, this newsletter, this video, our site, our website"},

	{entry{trade: heavy}, "newsletter, newsletters, paywall, paywalls, paywalled, inbox, unsubscribe, commenting, adblock, adblocker, ad blocker, ad blockers, ad blocking, ad free, ads free, privacy policy, cookie policy, cookie settings, terms of use, terms of service, terms and conditions, community guidelines, comment policy, house rules, javascript, app store, google play, push notifications, browser notifications, breaking news alerts, news alerts, email alerts, daily briefing, morning briefing, free trial, cancel anytime, cancel any time, cancel at any time, unlimited access, premium access, full access, digital access, digital subscription, digital subscriber, digital subscribers, reader supported, reader funded, free article, free articles, exclusive content, premium content, affiliate commission, affiliate links, earn a commission, follow us, like us, contact us, share your thoughts, have your say, join the conversation, join the discussion, join the debate, comments section, comments are closed, in the comments, post a comment, leave a comment, first to comment, click here, exclusive to subscribers, for subscribers, for the price of, digital edition, your privacy, privacy notice, your email address, what you think, comments below, comment below"},
	{entry{trade: light}, "journalism, journalist, journalists, reporter, reporters, reporting, newsroom, newspaper, newspapers, readers, reader, subscription, subscriptions, subscriber, subscribers, donation, donations, contribution, contributions, membership, support, supporters, donate, contribute, advertising, advertisers, advertisement, advertisements, ads, adverts, advert, comment, comments, forum, account, password, email, emails, app, apps, browser, whatsapp, facebook, instagram, twitter, tiktok, telegram, youtube, linkedin, bluesky, podcast, podcasts, outlet, outlets, sponsor, sponsored, chip in, partners, replies, moderators, moderated, moderation, notifications, alerts, updates, log in, sign in, sign up, logged in, logging in, signing up, bulletin, google news, share it, registered, registering, per month, per week, per year, a month, a week, a year, personalised, personalized, experience, breaking news, tips, patron, patrons, editors, editorial, work possible, our work, funding, funded, funds"},
	{entry{trade: faint}, "story, stories, article, articles, news, coverage, headlines, facts, truth, independent, local, free, today, now, difference, conversation, conversations, community, exclusive, latest, cost, price, pay, paid, money, click, subscribe, join, documentary, truthful, trusted, quality, access, offers, content, box, link, button, topics, thoughts, mission, mistake, error, typo, out of date, want more, live blog, letters, up to date, enjoyed this, possible, nonprofit, gifts, thank you, gift, tip, investigations, published"},

	{entry{verb: firmVerb, trade: light}, "subscribe, subscribe now, subscribe today, sign up, sign in, signup, log in, login, unsubscribe, donate, click here, tap here, download the app, download our, follow us, like us, share this, become a member, become a subscriber, become a supporter, turn on, enable, disable, whitelist, read more, contact us, email us, tweet us, message us, let us know, send us your, be the first to, have your say, share your thoughts, join the conversation, join the discussion, join the debate"},
	{entry{verb: firmVerb, trade: faint}, "register"},
	{entry{verb: mildVerb}, "join, support, follow, share, click, tap, download, accept, get, become, help, contribute, visit, manage, unlock, try, stay, never miss, don't miss, upgrade, start, choose, continue, post, leave, tell, send, email, add, chip in, make a donation, make a contribution, consider, check out, listen, watch, view, see, like, receive, enter, create, keep, give, scroll, report, back our, back us, stand with us, discuss, allow, choose a plan"},

	{entry{cookie: true}, "cookie, cookies, use cookies, uses cookies, essential cookies, use of cookies"},
	{entry{screen: true}, "accept, privacy, site, website, websites, sites, browser, consent, preferences, settings, tracking, analytics, technologies, use cookies, uses cookies, use of cookies, cookies and similar, accept all, reject all, personalise, personalize, traffic, third party, device, essential cookies"},

	{entry{reports: reportingVerb}, "said, says, told, added, according, reported, claimed, announced, argued, insisted, warned, tweeted, testified, alleged, explained, spokesman, spokeswoman, spokesperson"},
	{entry{reports: reportingThird}, "he, she, his, her, him, was, were, had, been, who, yesterday"},
})

// polite are words that may stand before an imperative.
var polite = set("please, and, or, now, just, to, also, simply, so, then, but, not, yet, already, love, want")

// clauses open a sentence whose imperative follows the first comma: "For more
// stories like this, follow ...".
var clauses = set("for, to, if, like, love, enjoy, before, since, while, when")

// nounBefore are words behind which a verb's form was a noun: "support for".
var nounBefore = set("for, of, is, was, has, are, were, from, among, in, at, rose, fell, grows, falls, had, will, would, between, said")

// linkOpenings begin a line that only links to other text, or stands for it.
var linkOpenings = list("read more, read also, also read, read next, more on this, more from, related article, related story, related articles, related stories, recommended reading, don't miss, most read, most popular, trending now, up next, listen to this, share on facebook, share on twitter, share on x, share on whatsapp, share via, watch now, watch live, story continues below, article continues below, article continues after, story continues after, continue reading, scroll down for, skip to content, skip past newsletter, this article contains affiliate, click here to")

// labels are whole lines that are furniture wherever they stand.
var labels = set("advertisement, advertisements, sponsored, sponsored content, paid content, paid post, promoted, promoted stories, promoted content, subscribe, subscribe now, subscribe today, sign up, sign up now, sign in, log in, login, register, register now, donate, donate now, share this, share this article, share this story, share article, copy link, email this, print this, follow us, leave a comment, post a comment, view comments, show comments, add a comment, load more, show more, see more, back to top, most viewed, editor's picks, you may also like, you might also like, you may like, recommended for you, related content, related topics, more stories, more news, cookie settings, manage cookies, accept all cookies, accept cookies, reject all, privacy policy, terms of use, skip advertisement, loading, already a subscriber, not a subscriber, comments are closed, join the conversation, join the discussion, have your say, view all comments, sort by")

// weakLabels are whole lines that are headings of an article as well: they count
// beside boilerplate, and at the very end.
var weakLabels = set("comments, comment, share, newsletter, newsletters, recommended, related, topics, tags, more, contact us, about us, support us, facebook, twitter, whatsapp, email, linkedin, print, copy, reddit, save, close, menu, search, home, thank you, popular, trending, notifications, follow, reply, like, all comments, sponsor, partners, account, settings, x, instagram, terms, privacy, cookies, faq, help")

// titles stand before a person's name.
var titles = []string{"Mr ", "Mrs ", "Ms ", "Dr ", "Mr. ", "Mrs. ", "Ms. ", "Dr. ", "Prof ", "Sir ", "Sen. ", "Gov. ", "Rep. "}

type phrase struct {
	words []string
	entry entry
}

// build orders the lexicon by first word, longest phrase first. What is listed
// twice has both entries' points.
func build(table []struct {
	entry entry
	words string
}) map[string][]phrase {
	merged := make(map[string]entry)
	var order []string
	for _, row := range table {
		for _, words := range list(row.words) {
			e, ok := merged[words]
			if !ok {
				order = append(order, words)
			}
			merged[words] = e.and(row.entry)
		}
	}
	byFirst := make(map[string][]phrase)
	for length := 4; length > 0; length-- {
		for _, words := range order {
			if fields := strings.Fields(words); len(fields) == length {
				byFirst[fields[0]] = append(byFirst[fields[0]], phrase{fields, merged[words]})
			}
		}
	}
	return byFirst
}

func (e entry) and(f entry) entry {
	return entry{
		trade: max(e.trade, f.trade), verb: max(e.verb, f.verb), reports: max(e.reports, f.reports),
		reader: e.reader || f.reader, site: e.site || f.site, here: e.here || f.here,
		cookie: e.cookie || f.cookie, screen: e.screen || f.screen,
	}
}

// lookup finds the longest phrase that words begin with, and how many words it
// has; an unknown word is an empty entry of length 1.
func lookup(words []string) (entry, int) {
next:
	for _, p := range lexicon[words[0]] {
		if len(p.words) > len(words) {
			continue
		}
		for i, w := range p.words {
			if words[i] != w {
				continue next
			}
		}
		return p.entry, len(p.words)
	}
	return entry{}, 1
}

func list(words string) []string { return strings.Split(words, ", ") }

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range list(words) {
		m[w] = true
	}
	return m
}
