namespace Sitrep.App.Web.Correcting;

/// <summary>A correction as a form or a program asks for it. What is empty is left as it is.</summary>
internal sealed record CorrectionRequest
{
    /// <summary><c>fix</c>, <c>exclude</c>, <c>include</c>, <c>merge</c>, <c>split</c> or <c>add</c>.</summary>
    public string Do { get; init; } = "";

    /// <summary>Who makes it.</summary>
    public string Who { get; init; } = "";

    /// <summary>Why.</summary>
    public string Why { get; init; } = "";

    /// <summary>Id of the claim it is on.</summary>
    public string Claim { get; init; } = "";

    public string Source { get; init; } = "";

    public string Figure { get; init; } = "";

    public string Place { get; init; } = "";

    public string Time { get; init; } = "";

    /// <summary>Id of a measure, or words for one.</summary>
    public string Measure { get; init; } = "";

    /// <summary>For <c>merge</c>: the measure it is the same as.</summary>
    public string Into { get; init; } = "";

    /// <summary>For <c>split</c>: <c>place</c> or <c>source</c>.</summary>
    public string By { get; init; } = "";

    /// <summary>For <c>exclude</c>: what it belongs to.</summary>
    public string Event { get; init; } = "";

    /// <summary>For <c>add</c>: what was said.</summary>
    public string Words { get; init; } = "";
}
