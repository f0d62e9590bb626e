namespace Sitrep.Attributions;

/// <summary>A cue with the runs of its source and its contents.</summary>
/// <param name="cue">The words of saying.</param>
/// <param name="margin">How much better the roles are than none, in the model's scores.</param>
internal sealed class Link(TokenRun cue, int margin)
{
    /// <summary>The words of saying.</summary>
    public TokenRun Cue { get; } = cue;

    /// <summary>How much better the roles are than none, in the model's scores.</summary>
    public int Margin { get; } = margin;

    /// <summary>The source; none or one.</summary>
    public List<TokenRun> Sources { get; } = [];

    /// <summary>The contents, in text order.</summary>
    public List<TokenRun> Contents { get; } = [];

    /// <summary>Whom the source cites for all it says; null for nobody.</summary>
    public TokenRun? Cited { get; set; }

    /// <summary>The link in whose content this one stands; null for none.</summary>
    public Link? Outer { get; set; }

    /// <summary>True where the text gives a figure that is not the speaker's and names nobody for it: "an earlier estimate of 900".</summary>
    public bool IsNobodys { get; init; }

    /// <summary>The noun that somebody is said to have issued ("an estimate announced by Y put ..."): it is no source itself; null for none.</summary>
    public int? Given { get; init; }

    /// <summary>First token of source, cue and contents.</summary>
    public int Start => Math.Min(Cue.First, Math.Min(Sources.Count > 0 ? Sources[0].First : Cue.First, Contents.Count > 0 ? Contents[0].First : Cue.First));
}
