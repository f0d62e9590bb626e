namespace Sitrep;

/// <summary>How a word hangs on its head (relations of Universal Dependencies with the subtypes of the English treebanks).</summary>
public enum TreeRelation : byte
{
    /// <summary>Not known.</summary>
    None,

    /// <summary>root: the word the sentence hangs on.</summary>
    Root,

    /// <summary>acl: a clause that modifies a noun.</summary>
    Acl,

    /// <summary>acl:relcl: a relative clause.</summary>
    AclRelcl,

    /// <summary>advcl: an adverbial clause.</summary>
    Advcl,

    /// <summary>advcl:relcl: a relative clause that modifies a clause.</summary>
    AdvclRelcl,

    /// <summary>advmod: an adverb.</summary>
    Advmod,

    /// <summary>amod: an adjective that modifies a noun.</summary>
    Amod,

    /// <summary>appos: an apposition.</summary>
    Appos,

    /// <summary>aux: an auxiliary.</summary>
    Aux,

    /// <summary>aux:pass: the auxiliary of a passive.</summary>
    AuxPass,

    /// <summary>case: a preposition or possessive ending.</summary>
    Case,

    /// <summary>cc: a coordinating conjunction.</summary>
    Cc,

    /// <summary>cc:preconj: the first part of a double conjunction.</summary>
    CcPreconj,

    /// <summary>ccomp: a clause as object.</summary>
    Ccomp,

    /// <summary>compound: a noun before a noun.</summary>
    Compound,

    /// <summary>compound:prt: the particle of a verb.</summary>
    CompoundPrt,

    /// <summary>conj: a further member of a coordination.</summary>
    Conj,

    /// <summary>cop: a copula.</summary>
    Cop,

    /// <summary>csubj: a clause as subject.</summary>
    Csubj,

    /// <summary>csubj:outer: a clause as subject of a clausal predicate.</summary>
    CsubjOuter,

    /// <summary>csubj:pass: a clause as subject of a passive.</summary>
    CsubjPass,

    /// <summary>dep: a dependent of unknown kind.</summary>
    Dep,

    /// <summary>det: a determiner.</summary>
    Det,

    /// <summary>det:predet: a determiner before a determiner.</summary>
    DetPredet,

    /// <summary>discourse: an interjection.</summary>
    Discourse,

    /// <summary>dislocated: a part moved out of its clause.</summary>
    Dislocated,

    /// <summary>expl: an expletive.</summary>
    Expl,

    /// <summary>fixed: a further word of a fixed expression.</summary>
    Fixed,

    /// <summary>flat: a further word of a name or number.</summary>
    Flat,

    /// <summary>foreign: a further word of a foreign phrase.</summary>
    Foreign,

    /// <summary>goeswith: a part of a word written apart.</summary>
    GoesWith,

    /// <summary>iobj: an indirect object.</summary>
    Iobj,

    /// <summary>list: a further item of a list.</summary>
    List,

    /// <summary>mark: the marker of a clause.</summary>
    Mark,

    /// <summary>nmod: a noun that modifies a noun.</summary>
    Nmod,

    /// <summary>nmod:desc: a title or the like before a name.</summary>
    NmodDesc,

    /// <summary>nmod:poss: a possessor.</summary>
    NmodPoss,

    /// <summary>nmod:unmarked: a noun that modifies a noun without a preposition.</summary>
    NmodUnmarked,

    /// <summary>nsubj: a subject.</summary>
    Nsubj,

    /// <summary>nsubj:outer: a subject of a clausal predicate.</summary>
    NsubjOuter,

    /// <summary>nsubj:pass: a subject of a passive.</summary>
    NsubjPass,

    /// <summary>nummod: a number.</summary>
    Nummod,

    /// <summary>obj: an object.</summary>
    Obj,

    /// <summary>obl: an oblique argument or adjunct.</summary>
    Obl,

    /// <summary>obl:agent: the agent of a passive.</summary>
    OblAgent,

    /// <summary>obl:unmarked: an oblique without a preposition.</summary>
    OblUnmarked,

    /// <summary>orphan: a dependent of a word left out.</summary>
    Orphan,

    /// <summary>parataxis: a clause set beside another.</summary>
    Parataxis,

    /// <summary>punct: punctuation.</summary>
    Punct,

    /// <summary>reparandum: a word taken back.</summary>
    Reparandum,

    /// <summary>vocative: somebody spoken to.</summary>
    Vocative,

    /// <summary>xcomp: a clause without subject of its own.</summary>
    Xcomp,
}
