namespace Sitrep;

/// <summary>The parts of speech of the English treebanks (XPOS), finer than <see cref="WordClass"/>.</summary>
public enum TreebankTag : byte
{
    /// <summary>Not known.</summary>
    None,

    /// <summary>AFX: an affix that stands alone.</summary>
    Affix,

    /// <summary>ADD: an electronic address.</summary>
    Address,

    /// <summary>CC: a coordinating conjunction.</summary>
    CoordinatingConjunction,

    /// <summary>CD: a cardinal number.</summary>
    Cardinal,

    /// <summary>DT: a determiner.</summary>
    Determiner,

    /// <summary>EX: existential "there".</summary>
    Existential,

    /// <summary>FW: a foreign word.</summary>
    Foreign,

    /// <summary>GW: a part of a word written apart.</summary>
    GoesWith,

    /// <summary>HYPH: a hyphen inside a compound.</summary>
    Hyphen,

    /// <summary>IN: a preposition or subordinating conjunction.</summary>
    Preposition,

    /// <summary>JJ: an adjective.</summary>
    Adjective,

    /// <summary>JJR: a comparative adjective.</summary>
    Comparative,

    /// <summary>JJS: a superlative adjective.</summary>
    Superlative,

    /// <summary>LS: the mark of a list item.</summary>
    ListMark,

    /// <summary>MD: a modal verb.</summary>
    Modal,

    /// <summary>NFP: superfluous punctuation.</summary>
    Ornament,

    /// <summary>NN: a noun in the singular.</summary>
    Noun,

    /// <summary>NNS: a noun in the plural.</summary>
    Nouns,

    /// <summary>NNP: a proper noun in the singular.</summary>
    Name,

    /// <summary>NNPS: a proper noun in the plural.</summary>
    Names,

    /// <summary>PDT: a predeterminer.</summary>
    Predeterminer,

    /// <summary>POS: the possessive ending.</summary>
    Possessive,

    /// <summary>PRP: a personal pronoun.</summary>
    Pronoun,

    /// <summary>PRP$: a possessive pronoun.</summary>
    PossessivePronoun,

    /// <summary>RB: an adverb.</summary>
    Adverb,

    /// <summary>RBR: a comparative adverb.</summary>
    AdverbComparative,

    /// <summary>RBS: a superlative adverb.</summary>
    AdverbSuperlative,

    /// <summary>RP: a particle.</summary>
    Particle,

    /// <summary>SYM: a symbol.</summary>
    Symbol,

    /// <summary>TO: the word "to".</summary>
    To,

    /// <summary>UH: an interjection.</summary>
    Interjection,

    /// <summary>VB: a verb in its base form.</summary>
    Base,

    /// <summary>VBD: a verb in the past tense.</summary>
    Past,

    /// <summary>VBG: a gerund or present participle.</summary>
    Gerund,

    /// <summary>VBN: a past participle.</summary>
    PastParticiple,

    /// <summary>VBP: a verb in the present, not third person singular.</summary>
    Present,

    /// <summary>VBZ: a verb in the present, third person singular.</summary>
    PresentThird,

    /// <summary>WDT: a wh-determiner.</summary>
    WhDeterminer,

    /// <summary>WP: a wh-pronoun.</summary>
    WhPronoun,

    /// <summary>WP$: a possessive wh-pronoun.</summary>
    WhPossessive,

    /// <summary>WRB: a wh-adverb.</summary>
    WhAdverb,

    /// <summary>,: a comma.</summary>
    Comma,

    /// <summary>.: a mark that ends a sentence.</summary>
    Stop,

    /// <summary>:: a colon, semicolon or dash.</summary>
    Colon,

    /// <summary>``: an opening quotation mark.</summary>
    OpeningQuote,

    /// <summary>'': a closing quotation mark.</summary>
    ClosingQuote,

    /// <summary>-LRB-: an opening bracket.</summary>
    OpeningBracket,

    /// <summary>-RRB-: a closing bracket.</summary>
    ClosingBracket,

    /// <summary>$: a currency sign.</summary>
    Currency,
}
