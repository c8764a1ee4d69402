import type { ZoneKind } from '../model.js';

/** A kind of line that pages carry around the news, with an example that is one. */
export interface Formula {
  name: string;
  kind: Extract<ZoneKind, 'boilerplate' | 'byline' | 'caption'>;
  pattern: RegExp;
  eg: string;
  /** Longest line, in characters, that can be one (default 160). */
  max?: number;
  /** Only a line that does not end as a sentence. */
  open?: true;
  /** One of these stands in the lower-cased line, else the pattern is not tried: for patterns that look all over it. */
  has?: readonly string[];
}

const row = (
  kind: Formula['kind'],
  name: string,
  eg: string,
  pattern: RegExp,
  more: Pick<Formula, 'max' | 'open' | 'has'> = {},
): Formula => ({ name, kind, pattern, eg, ...more });

/** Lines that are no news wherever they stand. */
export const FORMULAE: readonly Formula[] = [
  // ways about the page
  row(
    'boilerplate',
    'page-edge',
    'bottom of page',
    /^(?:(?:top|bottom) of (?:the )?page|back to (?:the )?top(?: button)?|page \d+ of \d+)\W*$/i,
  ),
  row(
    'boilerplate',
    'skip',
    'Skip to main content',
    /^(?:skip|jump) to (?:main |the )?(?:content|navigation|search|footer)/i,
  ),
  row(
    'boilerplate',
    'record-id',
    'DEV-MUC-0011 (NOSC)',
    /^(?=.*\d)[A-Z0-9]{2,12}(?:[-_/][A-Z0-9]{1,12}){1,5}(?: \([A-Z]+\))?$/,
  ),
  row(
    'boilerplate',
    'menu',
    'Menu',
    /^(?:menu|search|home|close|log ?in|sign (?:in|up)|register|toggle navigation|navigation|primary menu|main menu|breaking news)\W*$/i,
  ),
  row('boilerplate', 'breadcrumb', 'Home » News » World', /^home\s{0,2}[»›>/|]/i),
  row(
    'boilerplate',
    'neighbour-article',
    'Previous article',
    /^(?:previous|next|older|newer) (?:article|story|post|page|entry|posts|stories)\b/i,
    { max: 200 },
  ),
  row(
    'boilerplate',
    'continue-reading',
    'Article continues after ad',
    /^(?:(?:article|story) continues|continue reading|keep reading|scroll (?:down )?(?:to|for))\b/i,
  ),
  row(
    'boilerplate',
    'advertisement',
    'ADVERTISEMENT',
    /^\W{0,3}(?:advert(?:isement|ising)?s?|sponsored(?: content| links?)?|promoted(?: content)?|paid content|ad feedback)\W*$/i,
  ),
  row(
    'boilerplate',
    'reading-time',
    '3 min read',
    /^(?:(?:estimated )?reading time\W|\d+ ?min(?:ute)?s? read\b|listen to (?:this )?(?:article|story)|audio (?:version|player))/i,
  ),
  row(
    'boilerplate',
    'view-count',
    '1,204 views',
    /^(?:views?:? ?[\d,.]+k?|[\d,.]+k? (?:views?|shares?|reads?|likes?|hits))\W*$/i,
  ),
  row('boilerplate', 'loading', 'Loading...', /^(?:like )?loading\W*$/i),
  row('boilerplate', 'short-url', 'Get short URL', /^(?:get )?short (?:url|link)\b/i),
  // links to other texts
  row(
    'boilerplate',
    'read-link',
    'Read: What lies behind the border war',
    /^\W{0,4}(?:also )?read(?: more| also| next| on| this| the full (?:story|report|article|statement)| full story)?(?: about [^:]{1,60})?\s?(?:[:|>»–—-]|\.{3}|…)(?!.{80,}[.!?]["”]?$)/i,
    { max: 220 },
  ),
  row(
    'boilerplate',
    'read-more',
    'Read more',
    /^\W{0,4}(?:read|learn|see|view|find out) (?:more|the full (?:story|article)|full (?:story|article))\b/i,
    { open: true },
  ),
  row(
    'boilerplate',
    'see-also',
    'See also: Timeline of the siege',
    /^\W{0,4}(?:see|watch|listen|view|click)(?: also| more| here| now)?\s?[:|>»]/i,
    { max: 220 },
  ),
  row('boilerplate', 'also-read', 'ALSO READ | Army denies losses', /^\W{0,4}(?:also|must|now) (?:read|see|watch)\b/i, {
    max: 220,
  }),
  row(
    'boilerplate',
    'related-link',
    'Related: Five things to know',
    /^\W{0,4}(?:related|more on this|more|in pictures|in photos|in depth|explainer|don['’]t miss|from the archives?)(?: (?:stor(?:y|ies)|articles?|news|posts?|content|coverage|topics?|links?))?\s?[:|>»]/i,
    { max: 220 },
  ),
  row('boilerplate', 'click-here', 'Click here to read the full report', /^\W{0,4}(?:click|tap) (?:here|on)\b/i, {
    max: 220,
  }),
  row(
    'boilerplate',
    'watch-link',
    'WATCH: Smoke over the harbour',
    /^[^\w(]{0,4}(?:watch|video|live|listen|podcast|gallery|photos|slideshow)(?: live| now)?\s?[:|»]\s/i,
    { open: true },
  ),
  row(
    'boilerplate',
    'read-whole',
    'Read the whole thing.',
    /^read (?:the |this )?(?:whole|full|rest|entire|original)\b.{0,60}$/i,
  ),
  row(
    'boilerplate',
    'blog-home',
    '<< Home',
    /^(?:<< ?home|home ?>>|create a link|links to this post|addthis\b.{0,40}|share it|next story|online view pixel)\W*$/i,
  ),
  row('boilerplate', 'bare-url', 'https://example.org/a/b', /^(?:https?:\/\/|www\.)\S+$/i, { max: 400 }),
  // sharing and subscribing
  row(
    'boilerplate',
    'share',
    'Share this:',
    /^\W{0,3}(?:share|tweet|pin|print|email|e-mail|copy link|whats ?app|telegram|facebook|twitter|linkedin|reddit|pinterest|instagram|youtube|save|like this|bookmark)(?:[\s,|/·•&:]+(?:this|on|to|via|with|the|article|story|post|link|it|x|share|tweet|pin|print|email|e-mail|copy|whats ?app|telegram|facebook|twitter|linkedin|reddit|pinterest|instagram|youtube|save|messenger|viber|friends?|your|\d+))*\W*$/i,
  ),
  row(
    'boilerplate',
    'click-to-share',
    'Click to share on Facebook (Opens in new window)',
    /click to (?:share|email|print)|opens in (?:a )?new window/i,
    { has: ['click', 'new window'] },
  ),
  row(
    'boilerplate',
    'follow',
    'Follow us on Twitter',
    /^\W{0,3}(?:follow|like|find|join|connect with|contact) (?:us|me|our (?:page|channel)|@\w+|[\w ]{2,30} on (?:twitter|facebook|instagram|telegram|x|youtube))\b/i,
    { max: 240 },
  ),
  row(
    'boilerplate',
    'subscribe',
    'Subscribe to our newsletter',
    /^\W{0,3}(?:subscribe|sign ?up|get (?:the|our|all the|all our) (?:latest|best|top|day|news|daily|morning|stories|free)|stay (?:informed|up to date|connected|tuned)|never miss|don['’]t miss|receive (?:our|the)|join (?:our|\d[\d,]* (?:other )?subscribers)|want (?:more|the latest|to get)|become a (?:member|subscriber|supporter))\b/i,
    { max: 300 },
  ),
  row(
    'boilerplate',
    'newsletter',
    'Our newsletter, delivered every morning',
    /\b(?:newsletters?|inbox|e-?mail alerts|push notifications|unsubscribe|privacy policy|terms of (?:use|service)|cookies?)\b(?=.{0,300}(?:deliver|sign|subscri|your|agree|consent|every|free|accept|we use|our|\|))/i,
    {
      max: 300,
      has: ['newsletter', 'inbox', 'alerts', 'notifications', 'unsubscribe', 'policy', 'terms of', 'cookie'],
    },
  ),
  row(
    'boilerplate',
    'enter-email',
    'Enter your email address',
    /^(?:(?:please )?(?:enter|provide|type) (?:your|a valid)|your|e-?mail) e-?mail(?: address)?\b|^e-?mail(?: address)?\W*$|^first name\W*$|^last name\W*$|^(?:name|website|comment)\s?\*\s*$/i,
  ),
  row(
    'boilerplate',
    'by-signing',
    'By signing up, you agree to our terms',
    /^by (?:signing|subscribing|submitting|clicking|entering|continuing|registering|providing)\b.*\b(?:you|your)\b/i,
    { max: 400 },
  ),
  row(
    'boilerplate',
    'thanks-signup',
    'Thank you for subscribing!',
    /^(?:thank you|thanks) for (?:subscribing|signing|reading|your (?:support|subscription|submission))/i,
  ),
  row(
    'boilerplate',
    'donate',
    'Support independent journalism',
    /^\W{0,3}(?:donate(?: now| today| here| to (?:us|our|the \w+))?\W*$|support (?:us|our|independent|quality|local) |make a donation|help us (?:keep|continue|improve|report|grow|do|stay)\b|buy us a coffee|your (?:support|donation|contribution) (?:helps?|keeps?|matters|makes?|allows?)\b)/i,
    { max: 300 },
  ),
  row('boilerplate', 'app', 'Download our app', /^(?:download|get|install) (?:our|the) (?:[\w ]{1,20} )?app\b/i),
  row(
    'boilerplate',
    'tip-line',
    'Have a tip? Contact us',
    /^(?:have|got) (?:a|any) (?:news )?(?:tip|story|question|correction)s?\b/i,
    { max: 240 },
  ),
  // labels of the page
  row(
    'boilerplate',
    'tags',
    'Tags: border, army, drones',
    /^\W{0,3}(?:(?:tags?|topics?|filed (?:under|in)|posted (?:in|under)|categor(?:y|ies)|keywords?|labels|tagged(?: (?:as|with|in))?|filtered by|in this (?:story|article))\s?[:|»]|(?:filed under|posted (?:in|under)|tagged(?: (?:as|with|in))?|tags)\s)/i,
    { max: 400, open: true },
  ),
  row('boilerplate', 'tags-upper', 'TAGS', /^(?:tags?|topics|keywords|categories|hashtags)\W*$/i),
  row(
    'boilerplate',
    'sources',
    'Sources: Interfax, Reuters',
    /^(?!.*\b(?:said|says|told|confirmed|reported)\b)\W{0,3}(?:sources?|via|original(?: source)?|with inputs? from|source link|source article|first published (?:in|by|on|at)|originally published (?:in|by|on|at)|this (?:article|story|post|report) (?:was )?(?:first|originally))\b\s?(?::|\b(?=.*(?:published|appeared|http))|from\b)/i,
    { max: 240 },
  ),
  row(
    'boilerplate',
    'copyright',
    '© 2016 The Daily',
    /^\W{0,3}(?:©|\(c\) ?\d{4}|copyright\b(?=\W*(?:©|\(c\)|\d{4}|by|$))|all rights reserved|all content ©)/i,
    { max: 400 },
  ),
  row(
    'boilerplate',
    'rights',
    'This material may not be published, broadcast or rewritten.',
    /\b(?:all rights reserved|may not be (?:published|reproduced|broadcast|republished)|republish(?:ed)? (?:this|our) (?:article|work|stor)|creative commons)\b/i,
    { max: 400, has: ['reserved', 'may not be', 'republish', 'creative commons'] },
  ),
  row(
    'boilerplate',
    'disclaimer',
    'Disclaimer: The views expressed are the author’s own.',
    /^(?:disclaimer\b|the (?:views|opinions) (?:and \w+ )?expressed\b|editor['’]?s? note\b(?=.*(?:updated|corrected|links?|republish)))/i,
    { max: 500 },
  ),
  row(
    'boilerplate',
    'cookies',
    'We use cookies to improve your experience.',
    /^(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.{0,40}\b(?:uses?|store) (?:cookies|and)\b.*cookies|^(?:accept|reject|manage) (?:all )?cookies|^we use cookies/i,
    { max: 500 },
  ),
  row(
    'boilerplate',
    'footer-links',
    'About Us | Contact | Advertise',
    /^(?:about(?: us)?|contact(?: us)?|advertise(?: with us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|careers|site ?map|rss(?: feed)?|help|faq|imprint|editorial policy|corrections)(?:\W+(?:about(?: us)?|contact(?: us)?|advertise(?: with us)?|privacy(?: policy)?|terms(?: (?:and|&) conditions| of (?:use|service))?|careers|site ?map|rss(?: feed)?|help|faq|imprint|editorial policy|corrections))*\W*$/i,
  ),
  // embedded widgets
  row(
    'boilerplate',
    'embed',
    'View this post on Instagram',
    /^(?:view|see|watch) (?:this (?:post|photo|video|tweet|story)|more (?:posts|tweets))? ?(?:on|from) (?:instagram|twitter|x|facebook|telegram|tiktok|youtube)\b|^this (?:slideshow|video|content|player|feature|browser) (?:requires|is (?:not available|unavailable)|does not support|cannot be (?:played|displayed))/i,
  ),
  row(
    'boilerplate',
    'instagram-credit',
    'A post shared by Ani (@ani) on May 3, 2019',
    /^a (?:post|photo|video) (?:shared|posted) by\b/i,
    { max: 240 },
  ),
  row(
    'boilerplate',
    'tweet',
    '— Ministry (@mod) April 3, 2016',
    /(?:^|\s)[—–-]\s?[^—–]{1,60}\(@\w{1,30}\)\s+\w{3,9}\.? \d{1,2}, \d{4}$/i,
    { max: 400, has: ['(@'] },
  ),
  row(
    'boilerplate',
    'tweet-link',
    'pic.twitter.com/abc123',
    /^(?:pic\.twitter\.com|t\.co|twitter\.com|https?:\/\/t\.co)\/\S+$/i,
  ),
  row('boilerplate', 'handle-line', '@newsroom · Apr 3', /^@\w{2,30}\b.{0,40}$/i),
  row(
    'boilerplate',
    'play-video',
    'Play Video',
    /^(?:play (?:video|audio)|video player\w*|video is loading|now playing|unmute|0:00|media playback|embed(?:ded)? (?:video|tweet|post|code)|getty images embed)\b/i,
  ),
  row(
    'boilerplate',
    'form-button',
    'Submit',
    /^(?:submit|send|ok|yes|no|cancel|reply|report|like|dislike|flag|hide|edit|delete|upvote|downvote|share ›|permalink|log in to reply|show more|show less|load more|see more)\W*$/i,
  ),
  // bylines
  row(
    'byline',
    'by-name',
    'By Anna Petrosyan',
    /^\(?(?:by|written by|reported by|story by|text by|words by|from our|author)\s?:?\s(?:correspondent|staff|our|the|\p{Lu}|associated|agenc|admin\b)/iu,
    { open: true, max: 120 },
  ),
  row('byline', 'posted-by', 'Posted by Ana at 4:30 PM', /^(?:posted|submitted|published|uploaded|contributed) by\b/i, {
    max: 120,
    open: true,
  }),
  row(
    'byline',
    'name-agency',
    'Karim Rami/ValleyNews',
    /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+ ?\/ ?\p{Lu}[\p{L} .'’-]{1,30}$/u,
    { open: true },
  ),
  row(
    'byline',
    'reporting-by',
    '(Reporting by A. Khan; Editing by B. Lee)',
    /^\W{0,2}(?:[Aa]dditional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Tt]ranslated|[Ee]dited|[Tt]ranslation|[Pp]roduction) by:?\s\p{Lu}/u,
    { max: 300 },
  ),
  row(
    'byline',
    'contributed',
    'Associated Press writers A. Lee and B. Roe contributed to this report.',
    /\b(?:contributed (?:to (?:this|the) (?:report|story|article)|reporting|from)|^(?:based on|with) reporting (?:by|from))\b/i,
    { max: 400, has: ['contributed', 'reporting'] },
  ),
  row(
    'byline',
    'agencies',
    '(With inputs from agencies)',
    /^\W{0,2}(?:with (?:inputs?|files|reporting|material|additional reporting) (?:from|by)\b|\(?(?:(?:via|from|by|source)\s)?(?:agencies|staff|news desk|web desk|news agencies|reuters|ap|afp|xinhua|dpa|efe|ians|pti|ani|tass)\)?\W*$)/i,
  ),
  row(
    'byline',
    'author-box',
    'About the author',
    /^(?:about (?:the )?authors?|authors?|the author|written by|meet the author|contributors?)\W*$/i,
  ),
  row(
    'byline',
    'byline-desk',
    'Staff Writer',
    /^(?:staff (?:writer|reporter|correspondent)|special correspondent|correspondent|our (?:staff )?correspondent|(?:senior )?(?:reporter|editor|columnist|contributor)|columnist\b.{0,60})$/i,
  ),
  row(
    'byline',
    'bio-contact',
    'Anna can be reached at anna@example.org',
    /\b(?:can be (?:reached|contacted|followed)|follow (?:him|her|them) (?:on|at)|on twitter (?:at )?@|tweets? (?:at|as|from) @)/i,
    { max: 400, has: ['reached', 'contacted', 'followed', 'follow ', 'twitter', 'tweet'] },
  ),
  // captions
  row('caption', 'image-file', '180717-NPA-10.jpg Members of a patrol', /^\S{3,60}\.(?:jpe?g|png|gif|webp)\b/i, {
    max: 500,
  }),
  row(
    'caption',
    'photo-credit-line',
    '(Photo: Press office)',
    /^[([]?(?:photos?|images?|pictures?|file photos?|file images?|photograph|illustration|map|graphic|video)(?: (?:credits?|by|courtesy(?: of)?|from|caption|via))?\s?(?::|\bby\b|\bcourtesy\b|\bvia\b|\bcredit\b|©)/i,
    { max: 400 },
  ),
  row(
    'caption',
    'caption-label',
    'FILE PHOTO: Soldiers stand guard',
    /^(?:file photo|file picture|file image|file|pictured|photo caption|image caption|caption|image source|media caption|(?:an? )?(?:file )?(?:hand-?out|undated|archive|screen ?grab|satellite) (?:photo|image|picture|photograph))\s?(?::|[–—-]{1,2}\s|,\s(?=source)|\b(?=.{0,80}(?:shows?|released|provided|taken)))/i,
    { max: 500 },
  ),
  row(
    'caption',
    'credit-at-end',
    'Smoke rises over the port. (Photo: A. Sargsyan)',
    /[([](?:photos?|images?|pictures?|file(?: photo)?|credit|video|ap photo|afp photo|reuters|getty|epa|(?:[\w .]{1,30}\/){0,2}(?:ap|afp|reuters|getty images|epa|xinhua|anadolu|tass|sputnik)(?: (?:photo|images?|file))?|(?:afp|ap|reuters|epa|xinhua|getty|anadolu|tass)\/)(?:[:/ ]?[^()[\]]{0,80})?[)\]]\.?$/i,
    { max: 450, has: [')', ']'] },
  ),
  row(
    'caption',
    'credit-tail',
    'A tank near Kherson. Photo by Oleg Ivanov',
    /(?:[.|–—/]|\s{2})\s?(?:photos?|images?|picture|photograph|credit)(?: credits?| source)?(?:\s?:| by| courtesy)\s?[^.]{2,60}\.?$|\/(?:reuters|afp|ap|getty(?: images)?|epa|anadolu)(?: photo)?$|\s(?:getty images|afp\/getty)$/i,
    { max: 450, has: ['photo', 'image', 'picture', 'credit', '/', 'getty'] },
  ),
];

/** An opening line of a comment section, with an example. */
export interface Opener {
  name: string;
  pattern: RegExp;
  eg: string;
}

const opener = (name: string, eg: string, pattern: RegExp): Opener => ({ name, pattern, eg });

/** Lines that say that readers' comments stand around them. */
export const COMMENT_OPENERS: readonly Opener[] = [
  opener(
    'leave-reply',
    'Leave a Reply',
    /^(?:leave|post|add|write|submit|make|send|publish|drop)(?: (?:a|an|your|the|us a|us your|my))? (?:\w+ )?(?:reply|comments?|response|review|feedback|thoughts?)\b(?: (?:below|here|cancel reply|\(atom\)|to .{1,100}))?\W*(?:cancel reply)?\W*$/i,
  ),
  opener(
    'thoughts-on',
    '2 thoughts on “Shelling resumes”',
    /^(?!.*\p{Ll}\.$)(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|no) (?:thoughts?|responses?|replies|comments?|reactions?|reader comments?|pings?) (?:on|to|for|about|in response to)\b/iu,
  ),
  opener(
    'count-comments',
    '12 Comments',
    /^\(?(?:\d[\d,.]*|no|one|zero)\)? (?:reader |user |approved )?(?:comments?|replies|responses|pingbacks?|trackbacks?)(?: (?:so far|yet|already|posted))?\W*(?:(?:on|add|leave|be the first|sort|newest|oldest|login|\d+ recommend)\b.*)?$/i,
  ),
  opener(
    'comments-head',
    'Comments (3)',
    /^(?:reader(?:s['’]?|['’]s)? |user |your |latest |facebook |all |top |show |hide |recent |most liked )?comments?(?: section)?\s?(?:[:(|]\s?\d*\s?\)?|\d+)?\W*$/i,
  ),
  opener(
    'policy',
    'Discussion Policy',
    /^(?:discussion|comments?|commenting|community|moderation|posting)[ -](?:policy|policies|guidelines|rules|standards)\W*$/i,
  ),
  opener(
    'comments-state',
    'Comments are closed.',
    /^(?:the |this )?(?:comments?|commenting|discussion|replies|this comment section)(?: section| thread| below)? (?:is|are|have been|has been|for this (?:article|story|post|thread) (?:is|are)) (?:now |currently |temporarily )?(?:closed|off|disabled|turned off|(?:not (?:yet )?(?:been )?)?moderated|not available|unavailable|open|welcome)\b(?! to | in | until )/i,
  ),
  opener(
    'disqus',
    'Please enable JavaScript to view the comments powered by Disqus.',
    /\bdisqus\b|javascript to view the comments|comments? powered by|blog comments/i,
  ),
  opener(
    'join-conversation',
    'Join the conversation',
    /^(?:join|start|be part of|enter|continue|have your say in|get involved in) (?:in )?(?:the|this|our) (?:conversation|discussion|debate)\W*$/i,
  ),
  opener(
    'view-comments',
    'View all comments',
    /^(?:view|show|see|load|read|expand|hide|open)(?: all| more| the| previous| older| newer)?(?: \(?\d[\d,.]*\)?)? (?:reader )?(?:comments?|replies)(?: \(?\d[\d,.]*\)?)?\W*$/i,
  ),
  opener(
    'have-your-say',
    'Have your say',
    /^(?:what do you think\W|have your say|let us know|tell us|share your).{0,50}\b(?:comments?|below)\b.{0,20}$|^(?:have your say|what do you think|your (?:thoughts|views?|opinion|say)|tell us what you think|what(?:['’]s| is) your (?:opinion|view|take)|let us know what you think|share your (?:thoughts|views?|opinion)s?)(?: (?:in the comments|below|about this).{0,40})?\W*$/i,
  ),
  opener(
    'first-to-comment',
    'Be the first to comment',
    /^be the first (?:to|one to) (?:comment|reply|review|(?:leave|post|write) (?:a|your)\b)/i,
  ),
  opener(
    'login-to-comment',
    'You must be logged in to post a comment.',
    /^(?:you (?:must|need to|have to) (?:be )?(?:log(?:ged)?|sign(?:ed)?|register(?:ed)?)[ -]?(?:in)?|please (?:log|sign|login|register)|log ?in|sign in|register|login)\b.{0,40}\b(?:comment|reply|discussion|post)\b/i,
  ),
  opener(
    'reply-form',
    'Your email address will not be published.',
    /^your e-?mail(?: address)? will not be|^required fields are marked|^save my name, e-?mail|^please enter your (?:comment|name)|^note: only a member|^notify me of|^cancel reply|^post comment\W*$|^(?:current )?ye@r/i,
  ),
  opener(
    'sort-by',
    'Sort by: Newest',
    /^(?:sort(?:ed)? by|order by)\W{0,3}(?:newest|oldest|best|most|popular|date|top|relevance)\b|^newest first|^oldest first|^most (?:voted|liked|recommended)\W*$/i,
  ),
  opener(
    'other-languages',
    'No hay comentarios',
    /^(?:no hay comentarios|publicar un comentario|\d+ comentarios?|deja un comentario|aucun commentaire|laisser un commentaire|enregistrer un commentaire|keine kommentare|kommentar (?:schreiben|ver\u00f6ffentlichen)|nessun commento|posta un commento|nenhum coment\u00e1rio|geen opmerkingen)\b/i,
  ),
  opener('trackback', 'Trackbacks', /^(?:trackbacks?|pingbacks?)\b.{0,160}$/i),
];

/** Headings of boxes with links to other stories: what follows is no news until news paragraphs resume. */
export const BOX_HEADINGS: readonly Opener[] = [
  opener(
    'related',
    'Related Stories',
    /^(?:you (?:may|might) (?:also )?(?:like|be interested in|have missed|enjoy)|related(?: (?:stor(?:y|ies)|articles?|news|posts?|content|coverage|topics?|items|links|reading|videos?))?|similar (?:stories|articles|news|posts)|recommended(?: (?:for you|stories|articles|reading|by .{1,20}))?|suggested(?: (?:stories|articles|reading))?|further reading|also (?:read|in the news|on .{2,30}))\W*$/i,
  ),
  opener(
    'more-from',
    'More from World News',
    /^(?:(?:read )?more (?:from|in|on|about|by|news|stories|articles|top stories|coverage|headlines)\b.{0,50}|more\W*|(?:the )?(?:latest|recent|other|top|breaking|today['’]s|featured|popular|trending)(?: \w{2,15})? (?:news|stories|posts|articles|headlines|updates|videos|topics)|headlines|latest|must[ -]reads?|in other news|elsewhere on .{2,40}|around the web|from (?:around|across) the (?:web|site).{0,20}|from our (?:partners|sponsors|archives?))\W*$/i,
  ),
  opener(
    'most-read',
    'Most Read',
    /^(?:(?:the )?most (?:read|popular|viewed|shared|commented|watched|recent)|trending(?: (?:now|stories|news))?|popular(?: now)?|editor['’]?s['’]? (?:picks?|choice)|what others are reading|people also (?:read|liked)|read (?:next|also|more)|up next|don['’]t miss|what to read next|keep reading|what we['’]re reading|sponsored (?:stories|content|links)|promoted stories)(?: (?:in|on|stories|articles|news|this (?:week|month)|today)\b.{0,30})?\W*$/i,
  ),
];

/** Lines inside a comment section: who wrote it and when, and the buttons below it. */
export const COMMENT_MARKERS: readonly Opener[] = [
  opener(
    'said',
    'Joe said:',
    /^[^\s"“][^:"“”]{0,40} (?:said|says|wrote|writes|commented|replied)(?: (?:on|at) .{4,40})?\s?[:…]?$/i,
  ),
  opener(
    'stamp',
    'August 5, 2014 at 3:15 pm',
    /^(?:[\p{L}\d_.' -]{1,30}[,|•·–-]?\s)?(?:on )?(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?(?:\w{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \w{3,9}\.? \d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?:,| at| @| -)? \d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: (?:permalink|reply|#|link|report).{0,20})?\W*$/iu,
  ),
  opener(
    'ago',
    'Guest · 3 years ago',
    /^.{0,50}\b(?:\d+|an?|one|two|few) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b.{0,20}$/i,
  ),
  opener(
    'reply',
    'Reply',
    /^(?:log in to )?(?:reply|replies|reply to .{1,30}|report(?: (?:abuse|comment))?|flag(?: as inappropriate)?|permalink|\d+ likes?|likes? ?\d*|like · reply.{0,20}|upvote.{0,20}|share ›|(?:▲|△|▴|↑|\+|-|👍).{0,12})\W*$/iu,
  ),
  opener('user-line', 'Guest', /^(?:guest|anonymous|anon|admin)\W*$/i),
];

/** The patterns of a list in one for each set of flags. */
const joined = new WeakMap<readonly { pattern: RegExp }[], RegExp[]>();

function join(rows: readonly { pattern: RegExp }[]): RegExp[] {
  const byFlags = new Map<string, string[]>();
  for (const { pattern } of rows)
    byFlags.set(pattern.flags, [...(byFlags.get(pattern.flags) ?? []), `(?:${pattern.source})`]);
  const patterns = [...byFlags].map(([flags, sources]) => new RegExp(sources.join('|'), flags));
  joined.set(rows, patterns);
  return patterns;
}

/** Whether the line fits any row, told at a fraction of what it takes to try them one by one. */
export function fitsAny(rows: readonly { pattern: RegExp }[], head: string): boolean {
  for (const pattern of joined.get(rows) ?? join(rows)) if (pattern.test(head)) return true;
  return false;
}

/** The first row whose pattern fits the line. */
export function findRow<T extends { pattern: RegExp }>(rows: readonly T[], head: string): T | null {
  if (fitsAny(rows, head)) for (const row of rows) if (row.pattern.test(head)) return row;
  return null;
}
