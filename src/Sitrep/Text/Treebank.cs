namespace Sitrep.Text;

/// <summary>The written names of tags and relations, as treebanks have them.</summary>
internal static class Treebank
{
    private static readonly string[] TagNames =
    [
        "_", "AFX", "ADD", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNS", "NNP",
        "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT",
        "WP", "WP$", "WRB", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$",
    ];

    private static readonly string[] RelationNames =
    [
        "_", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj",
        "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse",
        "dislocated", "expl", "fixed", "flat", "foreign", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
        "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis",
        "punct", "reparandum", "vocative", "xcomp",
    ];

    /// <summary>Number of tags, "none" counted.</summary>
    public static int Tags => TagNames.Length;

    /// <summary>Number of relations, "none" counted.</summary>
    public static int Relations => RelationNames.Length;

    /// <summary>The tag as it is written.</summary>
    public static string NameOf(TreebankTag tag) => TagNames[(int)tag];

    /// <summary>The relation as it is written.</summary>
    public static string NameOf(TreeRelation relation) => RelationNames[(int)relation];

    /// <summary>The tag of that name; none for a name that is not known.</summary>
    public static TreebankTag TagOf(string name) => (TreebankTag)Math.Max(0, Array.IndexOf(TagNames, name));

    /// <summary>The relation of that name; without a subtype that is not known, "dep" for a name that is not known at all.</summary>
    public static TreeRelation RelationOf(string name)
    {
        var at = Array.IndexOf(RelationNames, name);
        if (at < 0 && name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) at = Array.IndexOf(RelationNames, name[..colon]);
        return at < 0 ? TreeRelation.Dep : (TreeRelation)at;
    }
}
