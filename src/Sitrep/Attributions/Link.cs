namespace Sitrep.Attributions;

/// <summary>A cue with the runs of its source and its contents.</summary>
/// <param name="Cue">The words of saying.</param>
/// <param name="Margin">How much better the roles are than none, in the model's scores.</param>
/// <param name="IsHeadline">True when it was read from the form of a headline.</param>
internal sealed record Link(TokenRun Cue, int Margin, bool IsHeadline = false)
{
    /// <summary>The source; none or one.</summary>
    public List<TokenRun> Sources { get; } = [];

    /// <summary>The contents, in text order.</summary>
    public List<TokenRun> Contents { get; } = [];
}
