namespace Sitrep.Attributions;

/// <summary>A cue with the runs of its source and its contents.</summary>
/// <param name="Cue">The words of saying.</param>
/// <param name="Margin">How much better the roles are than none, in the model's scores.</param>
internal sealed record Link(TokenRun Cue, int Margin)
{
    /// <summary>The source; none or one.</summary>
    public List<TokenRun> Sources { get; } = [];

    /// <summary>The contents, in text order.</summary>
    public List<TokenRun> Contents { get; } = [];

    /// <summary>Whom the source cites for all it says; null for nobody.</summary>
    public TokenRun? Cited { get; set; }
}
